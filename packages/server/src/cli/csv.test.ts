import { expect, test } from 'vitest';
import { readCsv } from './csv.ts';

test('rows are read by the names in the first line', () => {
  expect(readCsv('file_a,file_b\r\na.jpg,b.jpg\nc.jpg,d.jpg')).toEqual([
    { file_a: 'a.jpg', file_b: 'b.jpg' },
    { file_a: 'c.jpg', file_b: 'd.jpg' },
  ]);
});

test('quotes hold commas, quotes and line breaks; empty lines and a byte order mark are skipped', () => {
  expect(readCsv('\uFEFFfile_a,file_b\n"a, ""x"".jpg","b\n.jpg"\n\n,\n')).toEqual([
    { file_a: 'a, "x".jpg', file_b: 'b\n.jpg' },
  ]);
});

test('a short row has empty cells, an empty file has no rows', () => {
  expect(readCsv('file_a,file_b\na.jpg')).toEqual([{ file_a: 'a.jpg', file_b: '' }]);
  expect(readCsv('')).toEqual([]);
});
