import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignCharacters, compareField } from './compare.ts';
import { normaliseName, normaliseNumber, tidy } from './normalise.ts';

test.each([
  ['LIN', 'LIN', 'same'],
  ['lin', 'LIN', 'aligned'],
  ['Ｌｉｎ', 'LIN', 'aligned'],
  ['Mara  Elena', 'MARA ELENA', 'aligned'],
  ['Elena Mara', 'MARA ELENA', 'aligned'],
  ['JoramKestrel', 'JORAM KESTREL', 'aligned'],
  ["O'Neill", 'ONEILL', 'aligned'],
  ['Anne-Marie', 'ANNE MARIE', 'aligned'],
  ['José', 'JOSE', 'aligned'],
  ['Müller', 'MUELLER', 'aligned'],
  ['Müller', 'MULLER', 'aligned'],
  ['Strauß', 'STRAUSS', 'aligned'],
  ['Øst', 'OEST', 'aligned'],
  ['Łukasz', 'LUKASZ', 'aligned'],
  ['Nguyễn', 'NGUYEN', 'aligned'],
  ['阿依古丽·买买提', '阿依古丽买买提', 'aligned'],
  ['Anna Maria Bartholomea Wolfeschlegelstein', 'ANNA MARIA BARTHOLOMEA WOLFESCHLE', 'aligned'],
  ['王国维', '王國維', 'aligned'],
  ['陳曉東', '陈晓东', 'aligned'],
  ['鍾靜', '钟静', 'aligned'],
  ['王国曌', '王國\uFFFD', 'partly_read'],
  ['王國維', '王国伟', 'differs'],
  ['王曌', '王\uFFFD', 'partly_read'],
  ['王小明', '王□明', 'partly_read'],
  ['Wang Xiaoming', '王小明', 'not_comparable'],
  ['王小明', 'WANG XIAOMING', 'not_comparable'],
  ['王小明', '王晓明', 'differs'],
  ['LIM', 'LIN', 'differs'],
  ['王曌明', '王\uFFFD', 'differs'],
])('the name %s against %s: %s', (typed, read, result) => {
  expect(compareField('surname', typed, read).result).toBe(result);
});

test.each([
  ['U48271986', 'U48271936', { result: 'differs', typedAt: [8], readAt: [8] }],
  ['u 4827-1936', 'U48271936', { result: 'aligned' }],
  ['Ｕ４８２７１９３６', 'U48271936', { result: 'aligned' }],
  ['U4827193', 'U48271936', { result: 'differs', typedAt: [], readAt: [9] }],
])('the number %s against %s', (typed, read, expected) => {
  expect(compareField('documentNumber', typed, read)).toEqual(expected);
});

test('where a name differs, a character that is only written the other way is not marked', () => {
  expect(compareField('nativeName', '王國維', '王国伟')).toEqual({ result: 'differs', typedAt: [3], readAt: [3] });
});

test('two texts are laid side by side with the fewest differences', () => {
  expect(alignCharacters('LINA', 'LNAX')).toEqual([
    { typed: 'L', read: 'L', same: true },
    { typed: 'I', read: null, same: false },
    { typed: 'N', read: 'N', same: true },
    { typed: 'A', read: 'A', same: true },
    { typed: null, read: 'X', same: false },
  ]);
});

const text = fc.string({ unit: 'grapheme', maxLength: 30 });

test('normalising twice is once', () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(normaliseName(normaliseName(value))).toBe(normaliseName(value));
      expect(normaliseNumber(normaliseNumber(value))).toBe(normaliseNumber(value));
      expect(tidy(tidy(value))).toBe(tidy(value));
    }),
    { numRuns: 500 },
  );
});

test('an alignment keeps every character of both texts in order', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const pairs = alignCharacters(a, b);
      expect(pairs.map(({ typed }) => typed ?? '').join('')).toBe(a.normalize('NFC'));
      expect(pairs.map(({ read }) => read ?? '').join('')).toBe(b.normalize('NFC'));
    }),
  );
});

test('a Latin name is never refused against Chinese characters alone', () => {
  const latin = fc
    .string({ unit: fc.constantFrom(...'abcdefghijklmnop ÄÖé'), minLength: 1 })
    .filter((name) => /[a-z]/.test(name));
  const han = fc.string({ unit: fc.constantFrom(...'王李张刘陈杨赵黄周吴'), minLength: 1 });
  fc.assert(fc.property(latin, han, (a, b) => compareField('surname', a, b).result === 'not_comparable'));
});
