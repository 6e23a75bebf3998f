import { expect, test } from 'vitest';
import type { PageLine } from './page.ts';
import { readParties } from './parties.ts';

/** Lines 10 px high; `x` in px, `row` counts lines of 12 px. */
const at = (x: number, row: number, text: string, width = text.length * 5): PageLine => ({
  text,
  confidences: Array.from({ length: text.length }, () => 0.9),
  quad: [
    [x, row * 12],
    [x + width, row * 12],
    [x + width, row * 12 + 10],
    [x, row * 12 + 10],
  ],
  left: x,
  right: x + width,
  top: row * 12,
  bottom: row * 12 + 10,
});
const parties = (lines: readonly PageLine[]) => {
  const { holder, address } = readParties(lines, 1000);
  return [holder?.text, address?.text];
};

test('a window envelope: a name, then lines of a postal address', () => {
  const lines = [
    at(20, 0, 'Harbour Energy Ltd'),
    at(20, 1, '2 Dock Street, 20001 Amaurot'),
    at(20, 8, 'Ms Mara Elena Lin'),
    at(20, 9, '14 Harbour Lane'),
    at(20, 10, '20015 Amaurot'),
    at(300, 8, 'Bill date'),
    at(400, 8, '12 October 2026'),
    at(20, 20, 'Day units'),
    at(20, 21, 'Night units'),
    at(300, 20, '120 kWh'),
  ];
  expect(parties(lines)).toEqual(['Mara Elena Lin', '14 Harbour Lane, 20015 Amaurot']);
});

test.each<[string, PageLine[]]>([
  [
    'beside them',
    [at(20, 2, 'Tenant:'), at(120, 2, 'Mara Lin'), at(20, 4, 'Property:'), at(120, 4, '14 Harbour Lane, Amaurot')],
  ],
  ['behind a colon', [at(20, 2, 'Account holder: Mara Lin'), at(20, 4, 'Address: 14 Harbour Lane, Amaurot')]],
  [
    'below them',
    [at(20, 2, 'Name'), at(20, 3, 'Mara Lin'), at(20, 6, 'Address'), at(20, 7, '14 Harbour Lane, Amaurot')],
  ],
])('labels with their values %s', (_where, lines) => {
  expect(parties(lines)).toEqual(['Mara Lin', '14 Harbour Lane, Amaurot']);
});

test.each<[string, PageLine[]]>([
  [
    'beside them',
    [
      at(20, 2, '承租人：', 40),
      at(120, 2, '王明涛', 30),
      at(20, 4, '房屋地址：', 50),
      at(120, 4, '北京市朝阳区建国路88号', 120),
    ],
  ],
  ['right behind them', [at(20, 2, '户名：王明涛', 60), at(20, 4, '用电地址北京市朝阳区建国路88号', 160)]],
])('Chinese labels with their values %s', (_where, lines) => {
  expect(parties(lines)).toEqual(['王明涛', '北京市朝阳区建国路88号']);
});

test('a page without a person has none', () => {
  expect(
    parties([at(20, 0, 'Harbour Energy Ltd'), at(20, 5, 'Thank you for your payment'), at(20, 9, 'Total 31.20')]),
  ).toEqual([undefined, undefined]);
});
