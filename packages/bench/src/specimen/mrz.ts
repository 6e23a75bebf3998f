import type { Person } from './person.ts';

/**
 * Composes the machine-readable zone of ICAO Doc 9303 (parts 3, 4 and 5). Written apart from the reader in vision on purpose:
 * two implementations that agree are worth more than one that agrees with itself.
 */
export type ComposedMrz = { readonly format: 'TD1' | 'TD3'; readonly lines: readonly string[] };

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
/** `O'NEILL-SMITH` -> `ONEILL<SMITH` (Doc 9303-3, 4.6): apostrophes vanish, hyphens and spaces become fillers. */
const nameZone = (name: string): string => name.toUpperCase().replaceAll("'", '').replace(/[ -]/g, '<');
const names = ({ surname, givenNames }: Person): string => `${nameZone(surname)}<<${nameZone(givenNames)}`;

/** Three lines of 30 characters (Doc 9303-5), as on the back of a card. */
export function composeTd1(person: Person, issuer = 'UTO'): ComposedMrz {
  const number = withCheck(fill(person.documentNumber, 9));
  const optional = fill(person.personalNumber, 15);
  const birth = withCheck(shortDate(person.birthDate));
  const expiry = withCheck(shortDate(person.expiryDate));
  const optionalTwo = fill('', 11);
  const composite = checkDigit(number + optional + birth + expiry + optionalTwo);
  return {
    format: 'TD1',
    lines: [
      `I<${issuer}${number}${optional}`,
      `${birth}${person.sex}${expiry}${person.nationality}${optionalTwo}${composite}`,
      fill(names(person), 30),
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
