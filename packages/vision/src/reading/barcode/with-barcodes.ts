import {
  type DocumentReading,
  type FieldReading,
  type ReadingField,
  readingFields,
} from '@candor/core/document/reading.ts';
import { plain } from '../printed/plain.ts';
import { type AamvaFields, type AamvaValue, parseAamva } from './aamva.ts';
import type { SeenBarcode } from './read-barcodes.ts';

/**
 * What was read, with what the barcodes say. A barcode that says the same is one more source; a field that only the barcode has is added;
 * one that says something else stands in `differing`, and the value is no longer confirmed: nobody knows which of the two was altered.
 */
export function withBarcodes(reading: DocumentReading, barcodes: readonly SeenBarcode[]): DocumentReading {
  const licence = barcodes.flatMap((barcode) => {
    const fields = barcode.format === 'pdf417' ? parseAamva(barcode.text) : null;
    return fields ? [{ fields, box: barcode.box }] : [];
  })[0];
  const fields = Object.fromEntries(
    readingFields.flatMap((field) => {
      const merged = licence
        ? mergeField(field, reading.fields[field], licence.fields[field], licence.box)
        : reading.fields[field];
      return merged ? [[field, seenIn(merged, barcodes, field)]] : [];
    }),
  );
  return {
    ...reading,
    fields,
    barcodes: barcodes.map(({ format, box }) => ({ format, box })),
    kind: reading.kind ?? (licence ? 'driving_licence' : null),
    country: reading.country ?? licence?.fields.issuer?.value ?? null,
  };
}

function mergeField(
  field: ReadingField,
  read: FieldReading | undefined,
  coded: AamvaFields[ReadingField],
  box: FieldReading['box'],
): FieldReading | undefined {
  if (!coded) return read;
  // Error correction holds for the whole barcode or the barcode is not read at all.
  if (!read) return { value: coded.value, sources: ['barcode'], confidence: 1, check: 'none', confirmed: false, box };
  if (says(field, coded, read.value)) {
    // Where zone and print differ already, a third voice does not decide.
    const isSettled = !read.differing && (read.check === 'passed' || isName(field));
    const confirmed = read.confirmed || isSettled;
    return { ...read, sources: [...read.sources, 'barcode'], confirmed };
  }
  const other = { source: 'barcode', value: coded.value, check: 'none', confidence: 1, box } as const;
  return { ...read, confirmed: false, differing: [...(read.differing ?? []), other] };
}

/** A QR code in a form of its own: what is certain is only that it repeats a value to the letter. */
function seenIn(read: FieldReading, barcodes: readonly SeenBarcode[], field: ReadingField): FieldReading {
  const isRepeated =
    (field === 'documentNumber' || field === 'personalNumber') &&
    read.value.length >= 6 &&
    !read.sources.includes('barcode') &&
    barcodes.some(({ format, text }) => format === 'qr' && text.toUpperCase().includes(read.value));
  if (!isRepeated) return read;
  const confirmed = read.confirmed || (!read.differing && read.check === 'passed');
  return { ...read, sources: [...read.sources, 'barcode'], confirmed };
}

const isName = (field: ReadingField) => field === 'surname' || field === 'givenNames';

/** Issuers cut long names, and write addresses in several forms: those are not compared here. */
function says(field: ReadingField, { value, truncated }: AamvaValue, read: string): boolean {
  if (field === 'address') return true;
  const [coded, seen] = [plain(value), plain(read)];
  // A name that was cut in the print, too, begins the same way.
  return coded === seen || (truncated && coded.length >= 3 && seen.startsWith(coded));
}
