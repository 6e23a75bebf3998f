import { expect, test } from 'vitest';
import { createRandom } from '../random/random.ts';
import { calibrate } from './calibrate.ts';
import { reportFaces } from './faces-report.ts';
import { halfOf, type JudgedPair } from './pairs.ts';
import { equalErrorRate, ratesAt } from './rates.ts';

const pair = (n: number, same: boolean, distance: number, group = 'all'): JudgedPair => ({
  a: `${same ? 'own' : 'other'}/${n}.jpg`,
  b: `${n + 1}.jpg`,
  same,
  group,
  distance,
});

/** Genuine pairs around 0.4, impostors around 0.9, none nearer than 0.6. */
function population(group = 'all', genuine = 200, impostors = 8000): JudgedPair[] {
  const { normal } = createRandom(7);
  return [
    ...Array.from({ length: genuine }, (_, n) => pair(n, true, Math.max(0.05, 0.4 + 0.08 * normal()), group)),
    ...Array.from({ length: impostors }, (_, n) => pair(n, false, Math.max(0.6, 0.9 + 0.08 * normal()), group)),
  ];
}

test('false matches and false non-matches are counted at the limit, a distance on it being a match', () => {
  const pairs = [pair(1, true, 0.3), pair(2, true, 0.5), pair(3, false, 0.5), pair(4, false, 0.7)];
  const [at] = ratesAt(pairs, [0.5]);
  expect([at?.fmr.hits, at?.fmr.of, at?.fnmr.hits, at?.fnmr.of]).toEqual([1, 2, 0, 2]);
  expect(at?.fmr.low).toBeCloseTo(0.0945, 3);
  expect(at?.fmr.high).toBeCloseTo(0.9055, 3);
});

test('the equal error rate of two sets that overlap by half is where they cross', () => {
  const pairs = [0.1, 0.2, 0.3, 0.6].map((d, n) => pair(n, true, d));
  const others = [0.4, 0.7, 0.8, 0.9].map((d, n) => pair(n, false, d));
  expect(equalErrorRate([...pairs, ...others])).toEqual({ rate: 0.25, limit: 0.4 });
  expect(equalErrorRate(pairs)).toBeNull();
});

test('a pair falls into the same half in every run and in either order', () => {
  const pairs = population('all', 200, 800);
  for (const one of pairs) expect(halfOf({ a: one.b, b: one.a })).toBe(halfOf(one));
  const share = pairs.filter((one) => halfOf(one) === 'calibration').length / 1000;
  expect(share).toBeGreaterThan(0.45);
  expect(share).toBeLessThan(0.55);
});

test('match ends the margin below the nearest impostor of one half, and holds on the other', () => {
  const near = Array.from({ length: 9 }, (_, n) => pair(7000 + n, false, 0.6)).find(
    (one) => halfOf(one) === 'calibration',
  );
  const found = calibrate([...population(), ...(near ? [near] : [])], 0.1);
  if ('tooFew' in found) throw new Error('there are enough');
  expect(found.nearestImpostor).toBe(0.6);
  expect(found.bands.match).toBe(0.54);
  expect(found.bands.likely).toBeGreaterThanOrEqual(found.bands.match);
  expect(found.bands.doubtful).toBeGreaterThanOrEqual(found.bands.likely);
  expect(found.falseMatches).toEqual([]);
  expect(found.verified[0]?.fnmr.hits).toBeLessThan(15);
});

test('an impostor of the other half that matches is named, whatever its group', () => {
  const twins = Array.from({ length: 20 }, (_, n) => pair(5000 + n, false, 0.2, 'twins'));
  const onOther = twins.filter((one) => halfOf(one) === 'verification').slice(0, 1);
  const found = calibrate([...population(), ...onOther], 0.1);
  if ('tooFew' in found) throw new Error('there are enough');
  expect(found.falseMatches).toEqual(onOther);
  expect(found.groups.find(({ group }) => group === 'twins')).toMatchObject({ isEnough: false });
});

test('too few pairs calibrate nothing', () => {
  expect(calibrate(population('all', 200, 4000), 0.1)).toHaveProperty('tooFew');
  expect(calibrate(population('all', 20, 8000), 0.1)).toHaveProperty('tooFew');
});

test('the report counts silent matches among impostors, set by set and pooled', () => {
  const pairs = [...population('east'), ...population('west'), pair(1, false, 0.1, 'west')];
  const bands = { match: 0.35, likely: 0.45, doubtful: 0.6 };
  const report = reportFaces(pairs, { model: 'example', policy: 'p', bands });
  expect(report.impostorMatches).toMatchObject({ hits: 1, of: 16001 });
  expect(report.sets.map(({ set, atBands }) => [set, atBands[0]?.fmr.hits])).toEqual([
    ['east', 0],
    ['west', 1],
  ]);
  expect(report.nearestImpostors[0]?.distance).toBe(0.1);
});

test('a model without bands has no match at all', () => {
  const report = reportFaces(population(), { model: 'example', policy: 'p', bands: null });
  expect(report.pooled.atBands).toEqual([]);
  expect(report.impostorMatches.hits).toBe(0);
});
