import fc from 'fast-check';
import { expect, test } from 'vitest';
import { livenessActionNames, livenessActions } from './actions.ts';
import { drawChallenge } from './challenge.ts';

/** A source of chance that fast-check chooses and can shrink. */
const chance = fc.infiniteStream(fc.nat()).map((numbers) => (below: number) => Number(numbers.next().value) % below);

test('a challenge has three different movements, at least one turn, and pauses of 0.8 to 2 seconds', () => {
  fc.assert(
    fc.property(chance, (draw) => {
      const { steps } = drawChallenge(draw);
      const actions = steps.map(({ action }) => action);
      expect(new Set(actions).size).toBe(3);
      expect(actions.some((action) => livenessActions[action].isTurn)).toBe(true);
      expect(steps.every(({ pauseMs }) => pauseMs >= 800 && pauseMs <= 2_000)).toBe(true);
    }),
  );
});

test('every movement and both turns come up, in every place', () => {
  let n = 1;
  const draw = (below: number) => {
    n = (n * 48_271) % 2_147_483_647;
    return n % below;
  };
  const seen = new Set(
    Array.from({ length: 500 }, () =>
      drawChallenge(draw).steps.map(({ action }, place) => `${action} ${place}`),
    ).flat(),
  );
  expect(seen.size).toBe(livenessActionNames.length * 3);
});

test('who cannot blink or nod is asked for something else; without any turn there is no challenge', () => {
  const { steps } = drawChallenge(() => 0, ['blink', 'nod']);
  expect(steps.map(({ action }) => action).sort()).toEqual(['open_mouth', 'turn_left', 'turn_right']);
  expect(() => drawChallenge(() => 0, ['turn_left', 'turn_right'])).toThrow(RangeError);
});
