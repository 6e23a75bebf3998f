import { expect, test } from 'vitest';
import {
  bytesField,
  floatField,
  integerField,
  readFields,
  readVarint,
  textField,
  writeFields,
  writeVarint,
} from './wire.ts';

test.each([0, 1, 127, 128, 300, 2 ** 31, 2 ** 40])('%d is read back as written', (value) => {
  const bytes = writeVarint(value);
  expect(readVarint(bytes, 0)).toEqual({ value, end: bytes.length });
});

test('the example of the specification is 300', () => {
  expect([...writeVarint(300)]).toEqual([0xac, 0x02]);
});

test('a message of all kinds of fields is read back as written', () => {
  const fields = [
    integerField(1, 150),
    textField(2, 'testing'),
    floatField(2048, 0.5),
    bytesField(7, new Uint8Array(200)),
  ];
  expect(readFields(writeFields(fields))).toEqual(fields);
});

test('a message that ends in the middle of a number is refused', () => {
  expect(() => readFields(Uint8Array.of(0x08, 0x80))).toThrow('ends too early');
});
