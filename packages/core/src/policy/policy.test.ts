import { expect, test } from 'vitest';
import { matchLimits } from '../checks/match-faces.ts';
import { builtInDescriptor, matchBands } from './match-bands.ts';
import { capturePolicy, defaultPolicy } from './policy.ts';

test('the browser gets the capture part only: no limit of faces, liveness, duplicates or screening', () => {
  expect(Object.keys(capturePolicy(defaultPolicy)).sort()).toEqual(['budget', 'pictures', 'picture', 'version'].sort());
  const builtIn = matchBands[builtInDescriptor];
  if (!builtIn) throw new Error('the built-in model has no bands');
  const calibrated = { ...defaultPolicy, match: { ...matchBands, 'own-00000000': builtIn } };
  for (const policy of [defaultPolicy, calibrated])
    expect(JSON.stringify(capturePolicy(policy))).not.toMatch(/"match"|liveness|impostor|own-/);
});

test('every number says where it comes from', () => {
  const parts = [...Object.values(defaultPolicy), ...Object.values(defaultPolicy.match)];
  const settings = parts.flatMap((part) => (typeof part === 'object' ? Object.values(part) : []));
  const numbers = settings.filter((setting) => typeof setting === 'object' && setting !== null && 'value' in setting);
  expect(numbers.length).toBeGreaterThan(10);
  for (const setting of numbers) expect(setting).toMatchObject({ source: expect.stringMatching(/.{20}/) });
});

test('the silent face limit lies well below the one at which impostors still pass', () => {
  const { match, likely, doubtful } = matchLimits(defaultPolicy, builtInDescriptor) ?? {};
  expect(match).toBeLessThan(0.45);
  expect(match).toBeLessThan(likely ?? 0);
  expect(likely).toBeLessThan(doubtful ?? 0);
});

test('live requires liveness wherever it requires a selfie, sandbox does not', () => {
  for (const level of [2, 3] as const) {
    expect(defaultPolicy.required.live[level].checks).toContain('liveness');
    expect(defaultPolicy.required.sandbox[level].checks).not.toContain('liveness');
    expect(defaultPolicy.required.live[level].slots).toContain('liveness');
    expect(defaultPolicy.required.sandbox[level].slots).not.toContain('liveness');
  }
});
