import { expect, test } from 'vitest';
import { decodeZone } from './decode-zone.ts';
import { readTogether } from './fuse.ts';
import { seenLine } from './seen-line.ts';

const first = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<';
const second = 'L898902C36UTO7408122F1204159ZE184226B<<<<<10';
const look = (confuseFirst: Parameters<typeof seenLine>[1], confuseSecond: Parameters<typeof seenLine>[1] = {}) => {
  const zone = decodeZone([seenLine(first, confuseFirst), seenLine(second, confuseSecond)]);
  if (!zone) throw new Error('a zone');
  return zone;
};

test('a sign that one look mistakes is outvoted by the looks that saw it', () => {
  const mistaken = look({ 8: ['H', 0.9] });
  expect(mistaken.text.charAt(8)).toBe('H');
  const together = readTogether([mistaken, look({}), look({ 21: ['K', 0.9] })]);
  expect(together?.text).toBe(first + second);
});

test('looks that each mistake another sign of the number are right together, and its digit passes unaided', () => {
  const looks = [look({}, { 1: ['B', 0.8] }), look({}, { 3: ['6', 0.8] }), look({}, { 5: ['8', 0.8] })];
  expect(looks.map(({ checks }) => checks.number)).not.toContain('passed');
  expect(readTogether(looks)).toMatchObject({ text: first + second, checks: { number: 'passed' } });
});

test('a look in another format is left out, one look stays as it is, none is null', () => {
  const visa = decodeZone([seenLine(`V${first.slice(1)}`), seenLine(second.slice(0, 28).padEnd(44, '<'))]);
  const passport = look({});
  expect(visa?.layout.format).toBe('MRV-A');
  expect(readTogether(visa ? [visa, passport, passport] : [])?.text).toBe(first + second);
  expect(readTogether([passport])).toBe(passport);
  expect(readTogether([])).toBeNull();
});
