import type { Random } from '../random/random.ts';
import {
  chineseGivenNames,
  chineseStreets,
  chineseSurnames,
  ethnicities,
  latinGivenNames,
  latinStreets,
  latinSurnames,
} from './names.ts';
import { composeResidentNumber } from './resident-number.ts';

/** The holder of a specimen, and what their document says. Dates are ISO; nobody here exists. */
export type Person = {
  readonly surname: string;
  readonly givenNames: string;
  /** As written at home, `null` where that is the Latin name. */
  readonly nativeName: string | null;
  readonly sex: 'F' | 'M';
  readonly birthDate: string;
  readonly issueDate: string;
  readonly expiryDate: string;
  readonly documentNumber: string;
  /** Optional data of the machine-readable zone; empty where the document has none. */
  readonly personalNumber: string;
  readonly nationality: string;
  readonly address: string;
  readonly ethnicity: string | null;
};

/** Letters that no reader confuses with a digit; real issuers leave the others out for the same reason. */
const numberLetters = ['A', 'C', 'E', 'F', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'R', 'T', 'W', 'X', 'Y'] as const;

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.integer(0, 9)).join('');
const isoDate = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const dayIn = (random: Random, firstYear: number, lastYear: number): string =>
  isoDate(random.integer(firstYear, lastYear), random.integer(1, 12), random.integer(1, 28));
const yearsLater = (date: string, years: number): string => String(Number(date.slice(0, 4)) + years) + date.slice(4);

/** An adult of Utopia with a Latin name and a nine-character document number. */
export function latinPerson(random: Random, sex: Person['sex'] = random.pick(['F', 'M'])): Person {
  const first = random.pick(latinGivenNames[sex]);
  const second = random.pick(latinGivenNames[sex]);
  const issueDate = dayIn(random, 2022, 2025);
  return {
    surname: random.pick(latinSurnames),
    givenNames: random.chance(0.5) && second !== first ? `${first} ${second}` : first,
    nativeName: null,
    sex,
    birthDate: dayIn(random, 1950, 2004),
    issueDate,
    expiryDate: yearsLater(issueDate, 10),
    documentNumber: random.pick(numberLetters) + random.pick(numberLetters) + digits(random, 7),
    personalNumber: random.chance(0.5) ? digits(random, random.integer(6, 14)) : '',
    nationality: 'UTO',
    address: `${random.integer(1, 220)} ${random.pick(latinStreets)}, ${digits(random, 5)} ZENITH`,
    ethnicity: null,
  };
}

/** An adult of Utopia with a Chinese name; the Latin name is its pinyin. The number belongs to a passport or a Latin card. */
export function chinesePerson(random: Random, sex?: Person['sex']): Person {
  const person = latinPerson(random, sex);
  const [surname, surnamePinyin] = random.pick(chineseSurnames);
  const [first, firstPinyin] = random.pick(chineseGivenNames[person.sex]);
  const [second, secondPinyin] = random.chance(0.6) ? random.pick(chineseGivenNames[person.sex]) : ['', ''];
  return {
    ...person,
    surname: surnamePinyin,
    givenNames: firstPinyin + secondPinyin,
    nativeName: surname + first + second,
    address: chineseAddress(random),
    ethnicity: random.pick(ethnicities),
  };
}

/** The same person as the resident card knows them: its number carries the birth date, the sex and a check character. */
export function asResident(person: Person, random: Random): Person {
  const area = `99${digits(random, 4)}`;
  const sequence = random.integer(1, 498) * 2 + (person.sex === 'M' ? 1 : 0);
  return { ...person, documentNumber: composeResidentNumber(area, person.birthDate, sequence), personalNumber: '' };
}

function chineseAddress(random: Random): string {
  const house = `${random.integer(1, 300)}号${random.integer(1, 20)}栋${random.integer(1, 25)}0${random.integer(1, 8)}室`;
  return `乌托邦省样例市示范区${random.pick(chineseStreets)}${house}`;
}

/** The same person holding a document that ended in the past. */
export function withExpiredDocument(person: Person, expiryDate = '2024-03-14'): Person {
  return { ...person, issueDate: yearsLater(expiryDate, -10), expiryDate };
}
