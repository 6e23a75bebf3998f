import { randomBytes, randomInt } from 'node:crypto';
import { type LivenessAction, livenessActionNames, livenessActions } from '@candor/core/liveness/actions.ts';
import { drawChallenge } from '@candor/core/liveness/challenge.ts';
import { Problem } from '@candor/core/problem.ts';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { requireOpenSlot } from '../evidence/admit.ts';
import { holdVerification } from '../verification/store.ts';
import { keepChallenge } from './store.ts';

/** What the page needs to guide a run; the server keeps the same and trusts nothing of it that comes back but the nonce. */
export const challengeShape = z.object({
  nonce: z.string(),
  expiresAt: z.string(),
  steps: z.array(z.object({ action: z.enum(livenessActionNames), pauseMs: z.number() })).readonly(),
});
export type ShownChallenge = z.infer<typeof challengeShape>;

/** With fewer, what will be asked is known before it is drawn. */
const fewestMovements = 3;

/**
 * A new challenge, as often as wanted. `without`: movements that somebody cannot do; nobody asks why. One turn must be possible, since a
 * flat picture can do all the rest, and three movements in all: otherwise a person looks instead.
 */
export function drawLiveness(
  deps: Pick<Deps, 'database' | 'keys' | 'now'>,
  verification: string,
  without: readonly LivenessAction[],
): Promise<ShownChallenge> {
  return deps.database.transaction(async (tx) => {
    const now = deps.now();
    const row = await holdVerification(tx, verification);
    const { policy } = await requireOpenSlot(tx, deps, row, 'liveness');
    const possible = livenessActionNames.filter((action) => !without.includes(action));
    if (possible.length < fewestMovements || !possible.some((action) => livenessActions[action].isTurn))
      throw new Problem('bad_request', { why: 'too_few_movements', instead: 'by-person' });
    const { steps } = drawChallenge((below) => randomInt(below), without);
    const nonce = randomBytes(16).toString('hex');
    const expiresAt = now + policy.livenessRuns.standsMinutes.value * 60_000;
    await keepChallenge(tx, { nonce, verification, steps, drawnAt: now, expiresAt });
    return { nonce, expiresAt: new Date(expiresAt).toISOString(), steps };
  });
}
