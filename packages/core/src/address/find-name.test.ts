import { expect, test } from 'vitest';
import { findName } from './find-name.ts';

const mara = { surname: 'Lin', givenNames: 'Mara Elena' };

test.each([
  ['Ms Mara Elena Lin', 'agrees'],
  ['LIN MARA ELENA', 'agrees'],
  ['MaraElenaLin', 'agrees'],
  ['Mara Lin', 'agrees'],
  ['Account holder: Mara Elena Lin', 'agrees'],
  ['Mr J Kestrel and Ms Mara Lin', 'agrees'],
  ['Ms M E Lin', 'initials'],
  ['M Lin', 'initials'],
  ['Mara Elema Lin', 'agrees'],
  ['MaraElemaLin', 'near'],
  ['Berlin Energy', 'absent'],
  ['Jonas Lin', 'absent'],
  ['Mara Elena Voss', 'absent'],
])('Mara Elena Lin on the line %s: %s', (text, found) => {
  expect(findName(mara, { text })).toBe(found);
});

test('a Chinese name is found in either form of its characters, and by its pinyin', () => {
  expect(findName({ nativeName: '陈晓明' }, { text: '户名：陳曉明 先生' })).toBe('near');
  expect(findName({ nativeName: '张国华' }, { text: '張國華女士' })).toBe('agrees');
  expect(findName({ nativeName: '王小明' }, { text: '王大明' })).toBe('near');
  const pinyin = { text: '王小明', romanised: 'wang xiao ming' };
  expect(findName({ surname: 'Wang', givenNames: 'Xiaoming' }, pinyin)).toBe('agrees');
  expect(findName({ surname: 'Wang', givenNames: 'Xiaoming' }, { text: '王小明' })).toBe('not_comparable');
});

test('a single name counts as a word of its own only', () => {
  expect(findName({ surname: 'Suharto' }, { text: 'Mr Suharto' })).toBe('agrees');
  expect(findName({ surname: 'Suharto' }, { text: 'Suhartono' })).toBe('absent');
});
