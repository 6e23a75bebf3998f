import type { DocumentRule } from '../document/countries.ts';
import type { ReadingField } from '../document/reading.ts';

/** Fields a decision rests on; any one of a group is enough. */
export type NeededField = { readonly asked: ReadingField; readonly anyOf: readonly ReadingField[] };
export const neededFields = (rule: DocumentRule): readonly NeededField[] => [
  rule.names === 'native'
    ? { asked: 'nativeName', anyOf: ['nativeName', 'surname'] }
    : { asked: 'surname', anyOf: ['surname', 'givenNames', 'nativeName'] },
  { asked: 'documentNumber', anyOf: ['documentNumber', 'personalNumber'] },
  { asked: 'birthDate', anyOf: ['birthDate'] },
  ...(rule.expires ? [{ asked: 'expiryDate', anyOf: ['expiryDate'] } as const] : []),
];
