import { expect, test } from 'vitest';
import { readBillDates } from './issue-date.ts';
import type { PageLine } from './page.ts';

const at = (x: number, row: number, text: string): PageLine => ({
  text,
  confidences: Array.from({ length: text.length }, () => 0.9),
  quad: [
    [x, row * 12],
    [x + text.length * 5, row * 12],
    [x + text.length * 5, row * 12 + 10],
    [x, row * 12 + 10],
  ],
  left: x,
  right: x + text.length * 5,
  top: row * 12,
  bottom: row * 12 + 10,
});
const dates = (lines: readonly PageLine[]) => {
  const { issue, due } = readBillDates(lines, 600);
  return [issue?.dates[0], due?.dates[0]];
};

test('the day of issue is told apart from the day to pay and from the period, beside labels', () => {
  const lines = [
    at(20, 1, 'Billing period'),
    at(200, 1, '1 July 2026 - 30 September 2026'),
    at(20, 2, 'Payment due'),
    at(200, 2, '2 November 2026'),
    at(20, 3, 'Bill date'),
    at(200, 3, '12 October 2026'),
  ];
  expect(dates(lines)).toEqual(['2026-10-12', '2026-11-02']);
});

test('labels may stand above their dates, in a row', () => {
  const lines = [
    at(20, 1, 'Issue date'),
    at(150, 1, 'Due date'),
    at(280, 1, 'Next reading'),
    at(20, 2, '12/10/2026'),
    at(150, 2, '02/11/2026'),
    at(280, 2, '15/12/2026'),
  ];
  expect(dates(lines)).toEqual(['2026-10-12', '2026-11-02']);
});

test('a letter has its day after the town, and dates in running text are not it', () => {
  const lines = [
    at(200, 1, 'Amaurot, 12 October 2026'),
    at(20, 4, 'we have assessed the return that you sent us on 3 March 2026 and thank'),
  ];
  expect(dates(lines)).toEqual(['2026-10-12', undefined]);
});

test('the dates of transactions are none of it', () => {
  const rows = [1, 2, 3, 4].map((day) => at(20, 10 + day, `0${day}/09/2026`));
  expect(dates(rows)).toEqual([undefined, undefined]);
  expect(dates([at(200, 1, 'Statement date: 30 Sep 2026'), ...rows])).toEqual(['2026-09-30', undefined]);
});

test('a column of values beside their labels is no table', () => {
  const lines = [
    at(20, 1, 'Date'),
    at(200, 1, '25 February 2026'),
    at(20, 2, 'Tax year'),
    at(200, 2, '9 January 2025 - 20 February 2026'),
    at(20, 3, 'Payable by'),
    at(200, 3, '27 March 2026'),
  ];
  expect(dates(lines)).toEqual(['2026-02-25', '2026-03-27']);
});

test('Chinese labels, and a period with 至', () => {
  const lines = [
    at(20, 1, '计费周期：2026年8月1日至2026年8月31日'),
    at(20, 2, '账单日期：2026年9月5日'),
    at(20, 3, '缴费截止日期：2026年9月20日'),
  ];
  expect(dates(lines)).toEqual(['2026-09-05', '2026-09-20']);
});

test('two days without a word about them are no day of issue', () => {
  expect(dates([at(20, 1, '3 September 2026'), at(300, 4, '9 September 2026')])).toEqual([undefined, undefined]);
});
