import type { DocumentReading, FieldReading } from '@candor/core/document/reading.ts';
import { wholePicture } from '@candor/core/findings/region.ts';
import { expect, test } from 'vitest';
import { withBarcodes } from './with-barcodes.ts';

const box = wholePicture;
const printed = (value: string): FieldReading => ({
  value,
  sources: ['printed'],
  confidence: 0.9,
  check: 'none',
  confirmed: false,
  box,
});
const reading = (fields: DocumentReading['fields']): DocumentReading => ({
  mrz: null,
  fields,
  marks: [],
  kind: null,
  country: null,
  textLines: 9,
});
const licence = (...elements: string[]) => ({
  format: 'pdf417' as const,
  text: `@\n\u001e\rANSI 636999100001DL00310200DL${elements.join('\n')}\r`,
  box,
});

test('a side that carries only a barcode is a driving licence with the fields of the barcode, none of them confirmed', () => {
  const read = withBarcodes(reading({}), [licence('DAQU48271936', 'DCSLIN', 'DBB04121994', 'DCGUTO')]);
  expect([read.kind, read.country]).toEqual(['driving_licence', 'UTO']);
  expect(read.fields.birthDate).toMatchObject({ value: '1994-04-12', sources: ['barcode'], confirmed: false });
  expect(read.barcodes).toEqual([{ format: 'pdf417', box }]);
});

test('a barcode that says the same confirms a name, and a number only where a check digit held before', () => {
  const { fields } = withBarcodes(reading({ surname: printed('Lin'), documentNumber: printed('U48271936') }), [
    licence('DAQU48271936', 'DCSLIN'),
  ]);
  expect(fields.surname).toMatchObject({ value: 'Lin', sources: ['printed', 'barcode'], confirmed: true });
  expect(fields.documentNumber).toMatchObject({ sources: ['printed', 'barcode'], confirmed: false });
});

test('a barcode that says something else takes the confirmation away, and is named', () => {
  const read = withBarcodes(
    reading({ birthDate: { ...printed('1994-04-12'), check: 'passed', sources: ['mrz', 'printed'], confirmed: true } }),
    [licence('DBB04121995')],
  );
  expect(read.fields.birthDate).toMatchObject({ value: '1994-04-12', confirmed: false });
  expect(read.fields.birthDate?.differing).toMatchObject([{ source: 'barcode', value: '1995-04-12' }]);
});

test('where zone and print differ, a barcode that sides with one of them confirms nothing', () => {
  const other = { source: 'mrz', value: 'LIM', check: 'none', confidence: 0.9, box } as const;
  const read = withBarcodes(reading({ surname: { ...printed('Lin'), differing: [other] } }), [licence('DCSLIN')]);
  expect(read.fields.surname?.confirmed).toBe(false);
});

test('a name that the barcode cut is no difference', () => {
  const read = withBarcodes(reading({ surname: printed('Wolfeschlegelsteinhausen') }), [
    licence('DCSWOLFESCHLEGELST', 'DDET'),
  ]);
  expect(read.fields.surname).toMatchObject({ sources: ['printed', 'barcode'] });
  expect(read.fields.surname?.differing).toBeUndefined();
});

test('a QR code that repeats the number is a source of it; any other QR code changes nothing', () => {
  const number = { documentNumber: printed('U48271936') };
  const qr = (text: string) => [{ format: 'qr' as const, text, box }];
  expect(withBarcodes(reading(number), qr('uto:u48271936')).fields.documentNumber?.sources).toContain('barcode');
  expect(withBarcodes(reading(number), qr('https://example.com')).fields).toEqual(number);
});
