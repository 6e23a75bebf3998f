import { expect, test } from 'vitest';
import { checkDigit } from './alphabet.ts';
import { allHold, checkText, longNumberOf } from './check.ts';
import { layouts } from './formats.ts';
import { stateCodes } from './states.ts';

const icao = {
  TD3: ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'],
  TD2: ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'],
  TD1: ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'],
  'MRV-A': ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L8988901C4XXX4009078F96121096ZE184226B<<<<<<'],
  'MRV-B': ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'L8988901C4XXX4009078F9612109<<<<<<<<'],
} as const;

test.each(Object.entries(icao))('every check digit of the %s sample of ICAO 9303 holds', (format, lines) => {
  const layout = Object.values(layouts).find((one) => one.format === format) ?? layouts.TD3;
  const checks = checkText(lines.join(''), layout);
  expect(allHold(checks)).toBe(true);
  expect(checks.number).toBe(true);
  expect(checks.composite).toBe(format.startsWith('MRV') ? null : true);
});

test('a digit read wrongly fails its own check and the composite one, and no other', () => {
  const text = icao.TD3.join('').replace('7408122', '7408172');
  expect(checkText(text, layouts.TD3)).toEqual({
    number: true,
    birth: false,
    expiry: true,
    optional: true,
    composite: false,
  });
});

test('empty optional data has no check, whether its digit is a filler or a zero', () => {
  const line2 = 'ZS00001774POL7203305F1607130<<<<<<<<<<<<<<';
  for (const digit of ['<', '0']) {
    const text = `P<POLKOWALSKA<<ANNA<<<<<<<<<<<<<<<<<<<<<<<<<${line2}${digit}8`;
    expect(checkText(text, layouts.TD3).optional).toBeNull();
  }
});

test('the number of a card may go on in its optional data, with its check digit behind it', () => {
  const text = `I<UTOD23145890<7349<<<<<<<<<<<`.padEnd(90, '<');
  expect(checkDigit('D23145890734')).toBe(9);
  expect(longNumberOf(text, layouts.TD1)).toEqual({ number: 'D23145890734', length: 4, holds: true });
});

test('the check digit of ICAO 9303-3 Appendix A is reproduced', () => {
  expect(checkDigit('520727')).toBe(3);
  expect(checkDigit('AB2134<<<')).toBe(5);
});

test('state codes are three letters, or D for Germany, and include the specimen state', () => {
  expect([...stateCodes].filter((code) => !/^([A-Z]{3}|D<<)$/.test(code))).toEqual([]);
  expect(stateCodes.has('UTO')).toBe(true);
});
