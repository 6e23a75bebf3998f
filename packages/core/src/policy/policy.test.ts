import { expect, test } from 'vitest';
import { capturePolicy, defaultPolicy } from './policy.ts';

test('the browser gets the capture part only: no limit of faces, liveness, duplicates or screening', () => {
  expect(Object.keys(capturePolicy(defaultPolicy)).sort()).toEqual(['budget', 'pictures', 'picture', 'version'].sort());
  expect(JSON.stringify(capturePolicy(defaultPolicy))).not.toMatch(/"match"|liveness|impostor/);
});

test('every number says where it comes from', () => {
  const settings = Object.values(defaultPolicy).flatMap((part) =>
    typeof part === 'object' ? Object.values(part) : [],
  );
  const numbers = settings.filter((setting) => typeof setting === 'object' && setting !== null && 'value' in setting);
  expect(numbers.length).toBeGreaterThan(10);
  for (const setting of numbers) expect(setting).toMatchObject({ source: expect.stringMatching(/.{20}/) });
});

test('the silent face limit lies well below the one at which impostors still pass', () => {
  const { match, likely, doubtful } = defaultPolicy.match;
  expect(match.value).toBeLessThan(0.45);
  expect(match.value).toBeLessThan(likely.value);
  expect(likely.value).toBeLessThan(doubtful.value);
});

test('live requires liveness wherever it requires a selfie, sandbox does not', () => {
  for (const level of [2, 3] as const) {
    expect(defaultPolicy.required.live[level].checks).toContain('liveness');
    expect(defaultPolicy.required.sandbox[level].checks).not.toContain('liveness');
  }
});
