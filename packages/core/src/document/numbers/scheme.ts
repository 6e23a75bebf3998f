import type { DocumentKind } from '../kinds.ts';

/**
 * How a document carries the number. `number`: as the number of the document itself. `beside`: as a second one. `either`: as a second one
 * that people give when they are asked for "the number", and whose form no number of the document has.
 */
export type NumberPlace = 'number' | 'beside' | 'either';

/** What is wrong with a number. `part`: something inside of it cannot be (a date, a place, a kind of holder). */
export type NumberFault = 'length' | 'characters' | 'area' | 'birth_date' | 'part' | 'check_character';

/** The fault of a number, or null where it follows the rules. Throws nothing. */
export type JudgeNumber = (
  number: string,
) => { readonly fault: NumberFault; readonly places?: readonly number[] } | null;

/** A national number and where documents show it. */
export type NumberScheme = {
  /** What the document itself calls it. It names the number to people, in every language, and is public. */
  readonly name: string;
  readonly judge: JudgeNumber;
  /** What any such number looks like, right or wrong: letters and digits in upper case, without spaces and punctuation. */
  readonly form: RegExp;
  readonly on: { readonly [Kind in DocumentKind]?: NumberPlace };
  /** `always`: a number that breaks the rules was mistyped. `mostly`: some in use break them, so that a person decides. */
  readonly holds: 'always' | 'mostly';
};

/** The part of a validator of `stdnum` that we use. */
type Validator = {
  readonly validate: (value: string) => { readonly isValid: boolean; readonly error?: { readonly name: string } };
};

const faults: Readonly<Record<string, NumberFault>> = {
  InvalidLength: 'length',
  InvalidFormat: 'characters',
  InvalidComponent: 'part',
  InvalidChecksum: 'check_character',
};

/** The rules of a number as the library knows them. */
export function byLibrary({ validate }: Validator): JudgeNumber {
  return (number) => {
    const { isValid, error } = validate(number);
    return isValid ? null : { fault: faults[error?.name ?? ''] ?? 'part' };
  };
}

export function scheme(
  name: string,
  validator: Validator,
  form: RegExp,
  on: NumberScheme['on'],
  holds: NumberScheme['holds'] = 'always',
): NumberScheme {
  return { name, judge: byLibrary(validator), form, on, holds };
}
