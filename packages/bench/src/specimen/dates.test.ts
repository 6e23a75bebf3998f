import { expect, test } from 'vitest';
import { type DateForm, writeDate } from './dates.ts';

test.each<[iso: string, form: DateForm, written: string]>([
  ['1974-08-02', 'dd MON yyyy', '02 AUG 1974'],
  ['1974-08-02', 'dd MON/MOIS yyyy', '02 AUG/AOÛT 1974'],
  ['1974-08-02', 'Month d, yyyy', 'August 2, 1974'],
  ['1974-08-02', 'mm/dd/yyyy', '08/02/1974'],
  ['1974-08-02', 'chinese', '1974年8月2日'],
  ['1974-08-02', 'roc', '民國63年8月2日'],
  ['1974-08-02', 'japanese era', '昭和49年8月2日'],
  ['1989-01-07', 'japanese era', '昭和64年1月7日'],
  ['1989-01-08', 'japanese era', '平成元年1月8日'],
  ['2025-11-30', 'japanese era', '令和7年11月30日'],
])('%s in the form %s is written %s', (iso, form, written) => {
  expect(writeDate(iso, form)).toBe(written);
});
