import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDigit, filler, mrzAlphabet } from './alphabet.ts';
import { decodeZone } from './decode-zone.ts';
import { seenLine as seen } from './seen-line.ts';

const first = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<';
const second = 'L898902C36UTO7408122F1204159ZE184226B<<<<<10';

test('a clearly seen zone is read as it stands, every digit passed', () => {
  const zone = decodeZone([seen(first), seen(second)]);
  expect(zone?.layout.format).toBe('TD3');
  expect(zone?.text).toBe(first + second);
  expect(zone?.checks).toEqual({
    number: 'passed',
    birth: 'passed',
    expiry: 'passed',
    optional: 'passed',
    composite: 'passed',
  });
  expect(zone?.clean).toBe(true);
});

test('O read as 0 in the state and 0 read as O in a date are told apart by their place', () => {
  const zone = decodeZone([seen(first, { 4: ['0', 0.9] }), seen(second, { 12: ['0', 0.9], 15: ['O', 0.9] })]);
  expect(zone?.text).toBe(first + second);
  expect(zone?.checks.birth).toBe('passed');
});

test('a swapped look-alike in the number is proposed from the check digit and called repaired, never passed', () => {
  const zone = decodeZone([seen(first), seen(second, { 1: ['B', 0.75] })]);
  expect(zone?.text).toBe(first + second);
  expect(zone?.checks.number).toBe('repaired');
  expect(zone?.checks.birth).toBe('passed');
  expect(zone?.clean).toBe(false);
});

test('a number that no small change can save stays as read and has failed', () => {
  const number = 'RPYUJRPYT';
  expect(checkDigit(number)).not.toBe(4);
  const zone = decodeZone([seen(first), seen(second.replace('L898902C36', `${number}4`))]);
  expect(zone?.text).toContain(`${number}4`);
  expect(zone?.checks.number).toBe('failed');
  expect(zone?.checks.expiry).toBe('passed');
});

test('a K between the padding fillers is a filler', () => {
  const zone = decodeZone([seen(first, { 34: ['K', 0.9] }), seen(second)]);
  expect(zone?.text).toBe(first + second);
});

test('a name that begins with K after the filler keeps it', () => {
  const line = 'P<UTOERIKSSON<<KASIMIR<<<<<<<<<<<<<<<<<<<<<<';
  expect(decodeZone([seen(line), seen(second)])?.text).toBe(line + second);
});

const letters = (size: number) =>
  fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), minLength: 1, maxLength: size });
const alphanumeric = fc.string({
  unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'),
  minLength: 9,
  maxLength: 9,
});
const day = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(2, 10).replaceAll('-', ''));

test('what is composed as TD1, TD2 or TD3 and seen clearly is read back sign by sign', () => {
  const person = fc.record({
    surname: letters(10),
    given: letters(10),
    number: alphanumeric,
    birth: day,
    expiry: day,
    sex: fc.constantFrom('M', 'F'),
  });
  fc.assert(
    fc.property(
      fc.constantFrom('TD1', 'TD2', 'TD3'),
      person,
      (format, { surname, given, number, birth, expiry, sex }) => {
        const name = `${surname}<<${given}`;
        const checked = (field: string) => field + checkDigit(field);
        const [n, b, e] = [checked(number), checked(birth), checked(expiry)];
        const lines =
          format === 'TD3'
            ? [`P<UTO${name}`.padEnd(44, '<'), `${n}UTO${b}${sex}${e}${'<'.repeat(15)}${checkDigit(n + b + e)}`]
            : format === 'TD2'
              ? [`I<UTO${name}`.padEnd(36, '<'), `${n}UTO${b}${sex}${e}${'<'.repeat(7)}${checkDigit(n + b + e)}`]
              : [
                  `I<UTO${n}`.padEnd(30, '<'),
                  `${b}${sex}${e}UTO${'<'.repeat(11)}${checkDigit(`${n}${'<'.repeat(15)}${b}${e}`)}`,
                  name.padEnd(30, '<'),
                ];
        const zone = decodeZone(lines.map((line) => seen(line)));
        expect(zone?.layout.format).toBe(format);
        expect(zone?.text).toBe(lines.join(''));
        expect(zone?.clean).toBe(true);
      },
    ),
    { numRuns: 25 },
  );
});

test('the filler is the last sign of the alphabet', () => {
  expect(mrzAlphabet[filler]).toBe('<');
});

test('between surname and given names stand two fillers, so that a K in place of one of them is a filler', () => {
  const line = 'P<UTOLINDQVARN<<JOHANNA<<<<<<<<<<<<<<<<<<<<<';
  expect(decodeZone([seen(line, { 14: ['K', 0.9] }), seen(second)])?.text).toBe(line + second);
});

test('a person with one name keeps it', () => {
  for (const name of ['SUHARTO', 'MAK', 'KK']) {
    const line = `P<UTO${name}`.padEnd(44, '<');
    expect(decodeZone([seen(line), seen(second)])?.text).toBe(line + second);
  }
});
