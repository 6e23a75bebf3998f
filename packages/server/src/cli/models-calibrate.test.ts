import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { halfOf, type JudgedPair } from '@candor/bench/faces/pairs.ts';
import { matchLimits } from '@candor/core/checks/match-faces.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { installedPolicy } from '../face-model/bands.ts';
import { settleBands } from './models-calibrate.ts';

const model = 'example-0a1b2c3d-4e5f';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-bands-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pair = (n: number, same: boolean, distance: number): JudgedPair => ({
  a: `${n}.jpg`,
  b: `${same ? 'same' : 'other'}.jpg`,
  same,
  group: 'example',
  distance,
});
/** Genuine pairs at 0.3 to 0.5, impostors at 0.8 to 1.2. */
const clean = [
  ...Array.from({ length: 200 }, (_, n) => pair(n, true, 0.3 + (n % 21) / 100)),
  ...Array.from({ length: 7000 }, (_, n) => pair(n, false, 0.8 + (n % 41) / 100)),
];
const judged = (pairs: readonly JudgedPair[]) => ({ model, pairs, excluded: [], withoutFace: [] });

test('bands that hold on the other half become a policy version, and say where they come from', () => {
  const { policy } = settleBands(folder, judged(clean), 0.2);
  const installed = installedPolicy(folder);
  expect(policy).toBe(installed.version);
  expect(matchLimits(installed, model)).toMatchObject({ match: 0.64, likely: 0.8 });
  expect(installed.match[model]?.match.source).toMatch(
    /^20 % below the nearest impostor pair \(0\.800\); on the other half none of \d+ impostor pairs matches and 100\.0 % of \d+ genuine ones do; chosen on \d+ impostor and \d+ genuine pairs from one group, /,
  );
});

test('one impostor that matches on the other half, and nothing is kept', () => {
  const twin = Array.from({ length: 50 }, (_, n) => pair(9000 + n, false, 0.2)).find(
    (one) => halfOf(one) === 'verification',
  );
  const { found, policy } = settleBands(folder, judged(twin ? [...clean, twin] : []), 0.2);
  expect(policy).toBeNull();
  expect(found.falseMatches).toEqual([twin]);
  expect(readdirSync(folder)).toEqual([]);
});

test('too few pairs are a sentence, and nothing is kept', () => {
  expect(() => settleBands(folder, judged(clean.slice(0, 3000)), 0.2)).toThrow('each half needs 3000');
  expect(readdirSync(folder)).toEqual([]);
});
