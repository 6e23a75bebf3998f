import type { MrzFormat } from '@candor/core/document/reading.ts';

/** Field names of a zone; `…Check` is the check digit of the field before it. */
export type MrzPart =
  | 'code'
  | 'state'
  | 'names'
  | 'number'
  | 'numberCheck'
  | 'nationality'
  | 'birth'
  | 'birthCheck'
  | 'sex'
  | 'expiry'
  | 'expiryCheck'
  | 'optional'
  | 'optionalCheck'
  | 'optional2'
  | 'compositeCheck'; // prettier-ignore

export type CheckedPart = 'number' | 'birth' | 'expiry' | 'optional';

/** Places are counted over the lines laid end to end. `signs`: what may stand there; `run`: how fillers may be used. */
export type Part = {
  readonly from: number;
  readonly to: number;
  readonly signs: readonly string[];
  readonly run: 'plain' | 'code' | 'names' | 'trailing';
};
export type Layout = {
  readonly format: MrzFormat;
  readonly lines: number;
  readonly length: number;
  readonly parts: { readonly [P in MrzPart]?: Part };
  /** Stretches under the composite check digit, in order. */
  readonly composite: readonly (readonly [from: number, to: number])[];
};

const digits = '0123456789';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const anySign = `${digits}${letters}<`;
const letterOrFiller = `${letters}<`;
const digitOrFiller = `${digits}<`;

type Shape = readonly [part: MrzPart, from: number, to: number, signs: string, run?: Part['run']];

function layout(
  format: MrzFormat,
  lines: number,
  length: number,
  first: readonly [string, string],
  shapes: readonly Shape[],
  composite: Layout['composite'],
): Layout {
  const parts: { [P in MrzPart]?: Part } = { code: { from: 0, to: 2, signs: first, run: 'code' } };
  for (const [part, from, to, signs, run = 'plain'] of shapes) {
    parts[part] = { from, to, signs: Array.from({ length: to - from }, () => signs), run };
  }
  return { format, lines, length, parts, composite };
}

/** ICAO 9303 parts 4 (TD3), 5 (TD1), 6 (TD2) and 7 (MRV-A, MRV-B). */
export const layouts: Readonly<Record<MrzFormat, Layout>> = {
  TD3: layout(
    'TD3',
    2,
    44,
    ['P', letterOrFiller],
    [
      ['state', 2, 5, letterOrFiller],
      ['names', 5, 44, letterOrFiller, 'names'],
      ['number', 44, 53, anySign, 'trailing'],
      ['numberCheck', 53, 54, digits],
      ['nationality', 54, 57, letterOrFiller],
      ['birth', 57, 63, digitOrFiller],
      ['birthCheck', 63, 64, digits],
      ['sex', 64, 65, 'MF<'],
      ['expiry', 65, 71, digitOrFiller],
      ['expiryCheck', 71, 72, digits],
      ['optional', 72, 86, anySign, 'trailing'],
      ['optionalCheck', 86, 87, digitOrFiller],
      ['compositeCheck', 87, 88, digits],
    ],
    [
      [44, 54],
      [57, 64],
      [65, 87],
    ],
  ), // prettier-ignore
  'MRV-A': layout(
    'MRV-A',
    2,
    44,
    ['V', anySign],
    [
      ['state', 2, 5, letterOrFiller],
      ['names', 5, 44, letterOrFiller, 'names'],
      ['number', 44, 53, anySign, 'trailing'],
      ['numberCheck', 53, 54, digits],
      ['nationality', 54, 57, letterOrFiller],
      ['birth', 57, 63, digitOrFiller],
      ['birthCheck', 63, 64, digits],
      ['sex', 64, 65, 'MF<'],
      ['expiry', 65, 71, digitOrFiller],
      ['expiryCheck', 71, 72, digits],
      ['optional', 72, 88, anySign],
    ],
    [],
  ), // prettier-ignore
  TD2: layout(
    'TD2',
    2,
    36,
    ['ACIP', letterOrFiller],
    [
      ['state', 2, 5, letterOrFiller],
      ['names', 5, 36, letterOrFiller, 'names'],
      ['number', 36, 45, anySign, 'trailing'],
      ['numberCheck', 45, 46, digitOrFiller],
      ['nationality', 46, 49, letterOrFiller],
      ['birth', 49, 55, digitOrFiller],
      ['birthCheck', 55, 56, digits],
      ['sex', 56, 57, 'MF<'],
      ['expiry', 57, 63, digitOrFiller],
      ['expiryCheck', 63, 64, digits],
      ['optional', 64, 71, anySign, 'trailing'],
      ['compositeCheck', 71, 72, digits],
    ],
    [
      [36, 46],
      [49, 56],
      [57, 71],
    ],
  ), // prettier-ignore
  'MRV-B': layout(
    'MRV-B',
    2,
    36,
    ['V', anySign],
    [
      ['state', 2, 5, letterOrFiller],
      ['names', 5, 36, letterOrFiller, 'names'],
      ['number', 36, 45, anySign, 'trailing'],
      ['numberCheck', 45, 46, digits],
      ['nationality', 46, 49, letterOrFiller],
      ['birth', 49, 55, digitOrFiller],
      ['birthCheck', 55, 56, digits],
      ['sex', 56, 57, 'MF<'],
      ['expiry', 57, 63, digitOrFiller],
      ['expiryCheck', 63, 64, digits],
      ['optional', 64, 72, anySign],
    ],
    [],
  ), // prettier-ignore
  TD1: layout(
    'TD1',
    3,
    30,
    ['ACI', anySign],
    [
      ['state', 2, 5, letterOrFiller],
      ['number', 5, 14, anySign, 'trailing'],
      ['numberCheck', 14, 15, digitOrFiller],
      ['optional', 15, 30, anySign, 'trailing'],
      ['birth', 30, 36, digitOrFiller],
      ['birthCheck', 36, 37, digits],
      ['sex', 37, 38, 'MF<'],
      ['expiry', 38, 44, digitOrFiller],
      ['expiryCheck', 44, 45, digits],
      ['nationality', 45, 48, letterOrFiller],
      ['optional2', 48, 59, anySign, 'trailing'],
      ['compositeCheck', 59, 60, digits],
      ['names', 60, 90, letterOrFiller, 'names'],
    ],
    [
      [5, 30],
      [30, 37],
      [38, 45],
      [48, 59],
    ],
  ), // prettier-ignore
};

/** The check digits that stand for themselves; the composite one is apart. TD1, TD2 and visas have none over the optional data. */
export function checkedParts({ parts }: Layout): { part: CheckedPart; field: Part; check: Part }[] {
  const pairs = [
    ['number', parts.number, parts.numberCheck],
    ['birth', parts.birth, parts.birthCheck],
    ['expiry', parts.expiry, parts.expiryCheck],
    ['optional', parts.optional, parts.optionalCheck],
  ] as const;
  return pairs.flatMap(([part, field, check]) => (field && check ? [{ part, field, check }] : []));
}

/** Only cards may carry a number longer than nine signs, continued in the optional data (ICAO 9303-5 section 4.2.2.1 note j). */
export function mayCarryLongNumber({ format }: Layout): boolean {
  return format === 'TD1' || format === 'TD2';
}
