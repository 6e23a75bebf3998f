import type { ObservedField } from './observation.ts';

type Truth = { readonly [field: string]: { readonly value: string } | undefined };
type Values = { readonly [field: string]: string | undefined };
type Read = { readonly [field: string]: { readonly value: string; readonly confirmed: boolean } | undefined };

/** Every field that stands on the paper or was read, print first. A field that is not on the paper at all cannot be exact. */
export function observeFields(print: Truth, barcode: Values, read: Read): ObservedField[] {
  return [...new Set([print, barcode, read].flatMap((source) => Object.keys(source)))].map((field) => {
    const value = print[field]?.value ?? barcode[field] ?? null;
    const found = read[field];
    return {
      field,
      truth: value,
      printed: print[field] !== undefined,
      read: found?.value ?? null,
      exact: value !== null && found !== undefined && withoutSpaces(found.value) === withoutSpaces(value),
      confirmed: found?.confirmed ?? false,
    };
  });
}

/** Full-width forms are the same characters (Unicode NFKC); gaps between words are a matter of type, not of what is said. */
const withoutSpaces = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
