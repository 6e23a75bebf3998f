import { type IsoDate, isIsoDate, isoDate } from '@candor/core/details/dates.ts';
import type { ReadingField } from '@candor/core/document/reading.ts';

export type AamvaFields = { readonly [Field in ReadingField]?: AamvaValue };
export type AamvaValue = {
  readonly value: string;
  /** The issuer had no room for the rest of it. */
  readonly truncated: boolean;
};

/**
 * The fields of a driving licence or identity card from its PDF417: AAMVA DL/ID Card Design Standard, annex D, versions 1 to 10.
 * Elements are three letters and a value up to the line's end. Null where the text is not of that standard; a value that does not
 * have the shape of its field is left out, never guessed.
 */
export function parseAamva(text: string): AamvaFields | null {
  const header = /(?:ANSI |AAMVA)\d{6}(\d{2})/.exec(text.slice(0, 60));
  if (!header) return null;
  const elements = elementsOf(text.slice(header.index + header[0].length));
  const full = fullName(elements);
  const fields: { [Field in ReadingField]?: AamvaValue | null } = {
    surname: named(elements, ['DCS', 'DAB'], 'DDE') ?? full?.surname ?? null,
    givenNames: givenNames(elements) ?? full?.givenNames ?? null,
    documentNumber: plainValue(elements.get('DAQ')?.replace(/\s/g, '')),
    birthDate: dated(elements.get('DBB')),
    expiryDate: dated(elements.get('DBA')),
    issueDate: dated(elements.get('DBD')),
    sex: plainValue(sexes[elements.get('DBC') ?? '']),
    issuer: plainValue(/^[A-Z]{3}$/.exec(elements.get('DCG') ?? '')?.[0]),
    address: plainValue(address(elements)),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

type Elements = ReadonlyMap<string, string>;

/** ISO/IEC 5218, and the letters that version 1 used. */
const sexes: Readonly<Record<string, string>> = { '1': 'M', '2': 'F', '9': 'X', M: 'M', F: 'F', X: 'X' };
/** What issuers write where there is nothing to write. */
const nothing = /^(NONE|UNAVL|UNAVAIL|N\/A|)$/i;

/** What stands before the first element: version, number of subfiles, a directory of them, and the type of the first. */
const directory = /^\d{2,4}(?:[A-Z]{2}\d{8})+(?:DL|ID|EN)?/;

function elementsOf(body: string): Elements {
  const elements = new Map<string, string>();
  for (const line of body.replace(directory, '').split(/\p{Cc}+/u)) {
    const [, id, value] = /^(D[A-Z]{2})(.*)$/.exec(line) ?? [];
    if (id && value !== undefined && !elements.has(id) && !nothing.test(value.trim())) elements.set(id, value.trim());
  }
  return elements;
}

function named(elements: Elements, ids: readonly string[], truncation: string): AamvaValue | null {
  const value = ids.map((id) => elements.get(id)).find((found) => found !== undefined);
  return value === undefined ? null : { value, truncated: elements.get(truncation) === 'T' };
}

/** First and middle names stand apart since version 4; before, one element held them with commas or spaces between. */
function givenNames(elements: Elements): AamvaValue | null {
  const parts = [elements.get('DAC') ?? elements.get('DCT'), elements.get('DAD')].filter((part) => part !== undefined);
  if (parts.length === 0) return null;
  const isCut = elements.get('DDF') === 'T' || elements.get('DDG') === 'T';
  return { value: words(parts.join(' ')), truncated: isCut };
}

/** Version 1 had the whole name in one element: last, first, middle. */
function fullName(elements: Elements): { surname: AamvaValue; givenNames: AamvaValue } | null {
  const [surname, ...given] = (elements.get('DAA') ?? '').split(',');
  if (!surname || given.length === 0) return null;
  return {
    surname: { value: surname.trim(), truncated: false },
    givenNames: { value: words(given.join(' ')), truncated: false },
  };
}

const words = (text: string) => text.replace(/[\s,]+/g, ' ').trim();

/**
 * The United States write month, day, year; Canada and version 1 year, month, day. For years from 1900 the two can never both be dates:
 * one begins with 0 or 1 and a digit up to 2, the other with 19 or 20.
 */
function dated(digits: string | undefined): AamvaValue | null {
  if (!digits || !/^\d{8}$/.test(digits)) return null;
  const yearFirst = dateOf(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6));
  return plainValue(yearFirst ?? dateOf(digits.slice(4), digits.slice(0, 2), digits.slice(2, 4)) ?? undefined);
}

function dateOf(year: string, month: string, day: string): IsoDate | null {
  const date = isoDate(Number(year), Number(month), Number(day));
  return Number(year) >= 1900 && Number(year) < 2100 && isIsoDate(date) ? date : null;
}

function address(elements: Elements): string | undefined {
  const postal = elements.get('DAK')?.replace(/0{4}$/, '').trim();
  const region = [elements.get('DAJ'), postal].filter(Boolean).join(' ');
  const lines = [elements.get('DAG'), elements.get('DAH'), elements.get('DAI'), region].filter(Boolean);
  return elements.has('DAG') ? lines.join(', ') : undefined;
}

const plainValue = (value: string | undefined): AamvaValue | null => (value ? { value, truncated: false } : null);
