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
  /** Stretches under the composite check digit, in order; none where the zone has no such digit. */
  readonly composite: readonly (readonly [from: number, to: number])[];
};

const digits = '0123456789';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const anySign = `${digits}${letters}<`;
const letterOrFiller = `${letters}<`;
const digitOrFiller = `${digits}<`;

type Content = readonly [signs: string, length: number, run?: Part['run']];

/** What every part is made of in all formats; the lengths of names and optional data, and the document codes, are the formats' own. */
const contents: Readonly<Record<MrzPart, Content>> = {
  code: [anySign, 2, 'code'],
  state: [letterOrFiller, 3],
  names: [letterOrFiller, 39, 'names'],
  number: [anySign, 9, 'trailing'],
  numberCheck: [digits, 1],
  nationality: [letterOrFiller, 3],
  birth: [digitOrFiller, 6],
  birthCheck: [digits, 1],
  sex: ['MF<', 1],
  expiry: [digitOrFiller, 6],
  expiryCheck: [digits, 1],
  optional: [anySign, 14, 'trailing'],
  optionalCheck: [digitOrFiller, 1],
  optional2: [anySign, 11, 'trailing'],
  compositeCheck: [digits, 1],
};

const namesLine = ['code', 'state', 'names'] as const;
const person = ['nationality', 'birth', 'birthCheck', 'sex', 'expiry', 'expiryCheck'] as const;
const dataLine = ['number', 'numberCheck', ...person, 'optional'] as const;

type Shape = {
  readonly lines: readonly (readonly MrzPart[])[];
  /** First sign of the document code, and what may stand second. */
  readonly code: readonly [string, string];
  readonly lengths?: { readonly [P in MrzPart]?: number };
};

/** ICAO 9303 parts 4 (TD3), 5 (TD1), 6 (TD2) and 7 (MRV-A, MRV-B): the parts of each line in order. */
const shapes: Readonly<Record<MrzFormat, Shape>> = {
  TD3: { lines: [namesLine, [...dataLine, 'optionalCheck', 'compositeCheck']], code: ['P', letterOrFiller] },
  'MRV-A': { lines: [namesLine, dataLine], code: ['V', anySign], lengths: { optional: 16 } },
  TD2: {
    lines: [namesLine, [...dataLine, 'compositeCheck']],
    code: ['ACIP', letterOrFiller],
    lengths: { names: 31, optional: 7 },
  },
  'MRV-B': { lines: [namesLine, dataLine], code: ['V', anySign], lengths: { names: 31, optional: 8 } },
  TD1: {
    lines: [
      ['code', 'state', 'number', 'numberCheck', 'optional'],
      ['birth', 'birthCheck', 'sex', 'expiry', 'expiryCheck', 'nationality', 'optional2', 'compositeCheck'],
      ['names'],
    ],
    code: ['ACI', anySign],
    lengths: { names: 30, optional: 15 },
  },
};

export const layouts: Readonly<Record<MrzFormat, Layout>> = {
  TD1: layoutOf('TD1'),
  TD2: layoutOf('TD2'),
  TD3: layoutOf('TD3'),
  'MRV-A': layoutOf('MRV-A'),
  'MRV-B': layoutOf('MRV-B'),
};

function layoutOf(format: MrzFormat): Layout {
  const { lines, code, lengths = {} } = shapes[format];
  const parts: { [P in MrzPart]?: Part } = {};
  const composite: (readonly [number, number])[] = [];
  const hasComposite = lines.flat().includes('compositeCheck');
  let place = 0;
  for (const name of lines.flat()) {
    const [signs, usual, run = 'plain'] = contents[name];
    const length = lengths[name] ?? usual;
    const [from, to] = [place, place + length];
    const each = (i: number): string => (name === 'code' ? (code[i] ?? signs) : signsOf(name, signs, format));
    parts[name] = { from, to, signs: Array.from({ length }, (_, i) => each(i)), run };
    if (hasComposite && isUnderComposite(name)) composite.push([from, to]);
    place = to;
  }
  return { format, lines: lines.length, length: place / lines.length, parts, composite };
}

/** Where the number may go on in the optional data, its check digit is a filler. */
function signsOf(part: MrzPart, signs: string, format: MrzFormat): string {
  return part === 'numberCheck' && mayCarryLongNumber({ format }) ? digitOrFiller : signs;
}

/** ICAO 9303-4 section 4.2.2.2, 9303-5 4.2.4, 9303-6 4.2.2.2: numbers, dates and optional data with their check digits, in the order they stand. */
function isUnderComposite(part: MrzPart): boolean {
  return /^(number|birth|expiry|optional)/.test(part);
}

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
export function mayCarryLongNumber({ format }: Pick<Layout, 'format'>): boolean {
  return format === 'TD1' || format === 'TD2';
}
