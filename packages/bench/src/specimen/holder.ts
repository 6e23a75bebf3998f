import type { Random } from '../random/random.ts';
import { longNames, mononyms, worldlyGivenNames, worldlySurnames } from './names.ts';
import { asResident, chinesePerson, latinPerson, type Person } from './person.ts';

/** Who carries a document: decides the script of the name and which numbers the document has. */
export type HolderKind = 'latin' | 'chinese' | 'resident';

/**
 * A holder for a captured design. Every third Latin name is one that trips readers: apostrophes, hyphens, marks over letters, one name
 * only, or more letters than a zone holds. `number` is the pattern of the document number: A is a letter, 0 a digit.
 */
export function drawHolder(random: Random, kind: HolderKind, number: string, personalDigits: number): Person {
  if (kind === 'resident') {
    const resident = asResident(chinesePerson(random), random);
    // A card for somebody of 46 or more may be valid for good; its expiry date is the empty text.
    return resident.birthDate < '1975' && random.chance(0.5) ? { ...resident, expiryDate: '' } : resident;
  }
  const person = kind === 'chinese' ? chinesePerson(random) : withWorldlyName(latinPerson(random), random);
  const personalNumber = random.chance(0.6) ? numberLike('0'.repeat(personalDigits), random) : '';
  return { ...person, documentNumber: numberLike(number, random), personalNumber };
}

function withWorldlyName(person: Person, random: Random): Person {
  const draw = random.next();
  if (draw < 0.66) return person;
  if (draw < 0.71) return { ...person, surname: random.pick(mononyms), givenNames: '' };
  if (draw < 0.77) return { ...person, ...random.pick(longNames) };
  const givenNames = random.chance(0.5) ? random.pick(worldlyGivenNames[person.sex]) : person.givenNames;
  return { ...person, surname: random.pick(worldlySurnames), givenNames };
}

/** Letters that no reader confuses with a digit; real issuers leave the others out for the same reason. */
const letters = ['A', 'C', 'E', 'F', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'R', 'T', 'W', 'X', 'Y'] as const;

/** `numberLike('AA00', random)` -> for instance `KT07`; every other character stands for itself. */
export function numberLike(pattern: string, random: Random): string {
  return [...pattern]
    .map((place) => (place === 'A' ? random.pick(letters) : place === '0' ? String(random.integer(0, 9)) : place))
    .join('');
}
