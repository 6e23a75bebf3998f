import { expect, test } from 'vitest';
import { bench } from './bench.ts';
import { CannotDo } from './say.ts';

async function said(...args: string[]): Promise<string[]> {
  const lines: string[] = [];
  await bench(args, { out: (line) => lines.push(line), note: () => {} });
  return lines;
}

test('without a name it says which benches there are', async () => {
  const [list = ''] = await said();
  expect(list.match(/^candor bench \w+/gm)).toEqual(
    expect.arrayContaining(
      ['specimens', 'floor', 'documents', 'speed', 'memory'].map((name) => `candor bench ${name}`),
    ),
  );
});

test.each([
  ['a bench that there is not', ['documentz']],
  ['a section that there is not', ['documents', '--only', 'guessing']],
  ['a count that is none', ['documents', '--count', 'many']],
  ['a folder without pictures', ['documents', '--pictures', import.meta.dirname]],
])('%s is refused with a sentence, before anything is drawn', async (_what, args) => {
  await expect(said(...args)).rejects.toThrow(CannotDo);
});
