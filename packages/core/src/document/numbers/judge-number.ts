import type { DocumentChoice } from '../../checks/submission.ts';
import type { NumberFault, NumberScheme } from './scheme.ts';
import { americanSchemes } from './schemes-america.ts';
import { asianAndAfricanSchemes } from './schemes-asia-africa.ts';
import { europeanSchemes } from './schemes-europe.ts';
import { wrongPlaces } from './wrong-places.ts';

/** Country (ISO 3166 alpha-3, or UTO) to the national numbers on its documents. */
export const numberSchemes: Readonly<Record<string, readonly NumberScheme[]>> = {
  ...americanSchemes,
  ...asianAndAfricanSchemes,
  ...europeanSchemes,
};

export type NumberField = 'documentNumber' | 'personalNumber';
export type NumberJudged =
  | { readonly fits: true; readonly scheme: NumberScheme }
  | {
      readonly fits: false;
      readonly scheme: NumberScheme;
      readonly fault: NumberFault;
      /** Characters, counted from 1 without spaces and punctuation, that are wrong if a single one is; empty where nothing tells. */
      readonly places: readonly number[];
    };

/**
 * A number by the rules of its country; null where no rule speaks about it. As the number of a document that may have another one
 * besides (`either`), it is judged only when it has the form of the national number.
 */
export function judgeNumber({ country, kind }: DocumentChoice, field: NumberField, value: string): NumberJudged | null {
  for (const scheme of numberSchemes[country] ?? []) {
    const place = scheme.on[kind];
    const number = compact(value, scheme.form);
    if (!place || number === '') continue;
    if (field === 'documentNumber' ? place === 'beside' : place === 'number') continue;
    if (place !== 'number' && !scheme.form.test(number)) continue;
    const found = scheme.judge(number);
    if (!found) return { fits: true, scheme };
    return { fits: false, scheme, fault: found.fault, places: found.places ?? wrongPlaces(number, scheme.judge) };
  }
  return null;
}

/** Punctuation is left away unless it belongs to the number: the century sign of a henkilötunnus. */
function compact(value: string, form: RegExp): string {
  const narrow = value.normalize('NFKC').replaceAll(' ', '').toUpperCase();
  return form.test(narrow) ? narrow : narrow.replace(/[^\p{L}\p{N}]/gu, '');
}
