import type { LiveHint } from '@candor/vision/browser/live-frame.ts';
import { expect, test } from 'vitest';
import { type Hearing, hear, nothingHeard } from './hearing.ts';

/** Hints that frames 100 ms apart give; what the page says after each. */
function said(hints: readonly (LiveHint | null)[]): (LiveHint | null)[] {
  let heard: Hearing = nothingHeard;
  return hints.map((hint, i) => {
    heard = hear(heard, hint, i * 100);
    return heard.said;
  });
}

const times = (hint: LiveHint | null, count: number) => Array.from({ length: count }, () => hint);

test('a hint is given once three of the last five frames say it', () => {
  expect(said(['glare', 'glare', 'glare'])).toEqual([null, null, 'glare']);
  expect(said(['glare', 'blurred', 'glare', 'blurred'])).toEqual([null, null, null, null]);
  expect(said(['glare', 'blurred', 'glare', 'dark', 'glare']).at(-1)).toBe('glare');
  expect(said(['glare', 'glare', 'dark', 'dark', 'blurred', 'glare']).at(-1)).toBe(null);
});

test('the next hint waits until the one before could be heard', () => {
  const all = said([...times('glare', 3), ...times('good', 12)]);
  expect(all.slice(2, 14)).toEqual(times('glare', 12));
  expect(all.at(-1)).toBe('good');
});

test('frames that told nothing new keep what was seen', () => {
  expect(said(['glare', null, 'glare', null, null, 'glare']).at(-1)).toBe('glare');
});
