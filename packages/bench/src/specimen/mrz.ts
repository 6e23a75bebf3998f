import type { MrzFormat } from '@candor/core/document/reading.ts';
import type { Person } from './person.ts';

/**
 * Composes the machine-readable zone of ICAO Doc 9303 (parts 3 to 7). Written apart from the reader in vision on purpose:
 * two implementations that agree are worth more than one that agrees with itself.
 */
export type ComposedMrz = { readonly format: MrzFormat; readonly lines: readonly string[] };

/** Digits count as themselves, A is 10 … Z is 35, a filler is 0. */
const value = (character: string): number => (character === '<' ? 0 : Number.parseInt(character, 36));

/** Weights 7, 3, 1 repeating, modulo 10 (Doc 9303-3, 4.9). */
export function checkDigit(text: string): string {
  const weights = [7, 3, 1];
  let sum = 0;
  for (const [place, character] of [...text].entries()) sum += value(character) * (weights[place % 3] ?? 0);
  return String(sum % 10);
}

const fill = (text: string, length: number): string => text.padEnd(length, '<').slice(0, length);
const withCheck = (text: string): string => text + checkDigit(text);
/** `1987-05-12` -> `870512` */
const shortDate = (isoDate: string): string => isoDate.slice(2).replaceAll('-', '');

/** Letters that become two, or another one, rather than lose their mark (Doc 9303-3, 6, table A). */
const transliterations: Readonly<Record<string, string>> = {
  Ä: 'AE',
  Å: 'AA',
  Æ: 'AE',
  Ö: 'OE',
  Ø: 'OE',
  Œ: 'OE',
  Ü: 'UE',
  ß: 'SS',
  ẞ: 'SS',
  Þ: 'TH',
  Ð: 'D',
  Đ: 'D',
  Ł: 'L',
};

/** `O'NEILL-SMITH` -> `ONEILL<SMITH` (Doc 9303-3, 4.6): apostrophes vanish, hyphens and spaces become fillers. */
export function nameZone(name: string): string {
  return [...name.toUpperCase()]
    .map((letter) => transliterations[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .join('')
    .replace(/['’.]/g, '')
    .replace(/[ -]/g, '<');
}
/** A holder with one name has it as the primary identifier (Doc 9303-3, 4.6.3). */
const names = ({ surname, givenNames }: Person): string =>
  surname === '' || givenNames === ''
    ? nameZone(surname + givenNames)
    : `${nameZone(surname)}<<${nameZone(givenNames)}`;

/**
 * Three lines of 30 characters (Doc 9303-5), as on the back of a card. A number of more than nine characters goes on in the
 * optional field, with a filler where its check digit would be (Doc 9303-5, 4.2.2.1, note j).
 */
export function composeTd1(person: Person, issuer = 'UTO', code = 'I'): ComposedMrz {
  const isLong = person.documentNumber.length > 9;
  const number = isLong ? `${person.documentNumber.slice(0, 9)}<` : withCheck(fill(person.documentNumber, 9));
  const continued = isLong ? `${person.documentNumber.slice(9)}${checkDigit(person.documentNumber)}<` : '';
  const optional = fill(continued + person.personalNumber, 15);
  const birth = withCheck(shortDate(person.birthDate));
  const expiry = withCheck(shortDate(person.expiryDate));
  const optionalTwo = fill('', 11);
  const composite = checkDigit(number + optional + birth + expiry + optionalTwo);
  return {
    format: 'TD1',
    lines: [
      `${fill(code, 2)}${issuer}${number}${optional}`,
      `${birth}${person.sex}${expiry}${person.nationality}${optionalTwo}${composite}`,
      fill(names(person), 30),
    ],
  };
}

/** Two lines of 36 characters (Doc 9303-6). */
export function composeTd2(person: Person, issuer = 'UTO', code = 'I'): ComposedMrz {
  const number = withCheck(fill(person.documentNumber, 9));
  const birth = withCheck(shortDate(person.birthDate));
  const expiry = withCheck(shortDate(person.expiryDate));
  const optional = fill(person.personalNumber, 7);
  const composite = checkDigit(number + birth + expiry + optional);
  return {
    format: 'TD2',
    lines: [
      fill(`${fill(code, 2)}${issuer}${names(person)}`, 36),
      `${number}${person.nationality}${birth}${person.sex}${expiry}${optional}${composite}`,
    ],
  };
}

/** Two lines of 44 characters (Doc 9303-4), as on a passport's data page. */
export function composeTd3(person: Person, issuer = 'UTO'): ComposedMrz {
  const number = withCheck(fill(person.documentNumber, 9));
  const birth = withCheck(shortDate(person.birthDate));
  const expiry = withCheck(shortDate(person.expiryDate));
  // An empty optional field may carry a filler in place of its check digit (Doc 9303-4, 4.2.2).
  const optional = person.personalNumber === '' ? fill('', 15) : withCheck(fill(person.personalNumber, 14));
  const composite = checkDigit(number + birth + expiry + optional);
  return {
    format: 'TD3',
    lines: [
      fill(`P<${issuer}${names(person)}`, 44),
      `${number}${person.nationality}${birth}${person.sex}${expiry}${optional}${composite}`,
    ],
  };
}

/** Visas have no composite check digit; A has 44 characters a line, B 36 (Doc 9303-7, 4.2.2 and 5.2.2). */
export function composeVisa(person: Person, format: 'MRV-A' | 'MRV-B', issuer = 'UTO'): ComposedMrz {
  const length = format === 'MRV-A' ? 44 : 36;
  const number = withCheck(fill(person.documentNumber, 9));
  const birth = withCheck(shortDate(person.birthDate));
  const expiry = withCheck(shortDate(person.expiryDate));
  return {
    format,
    lines: [
      fill(`V<${issuer}${names(person)}`, length),
      fill(`${number}${person.nationality}${birth}${person.sex}${expiry}${person.personalNumber}`, length),
    ],
  };
}

/** `code`: the first two characters of TD1 and TD2. */
export function composeMrz(format: MrzFormat, person: Person, code: string): ComposedMrz {
  if (format === 'TD1') return composeTd1(person, 'UTO', code);
  if (format === 'TD2') return composeTd2(person, 'UTO', code);
  if (format === 'TD3') return composeTd3(person);
  return composeVisa(person, format);
}
