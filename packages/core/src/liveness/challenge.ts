import { type LivenessAction, livenessActionNames, livenessActions } from './actions.ts';

export type LivenessChallenge = {
  readonly steps: readonly {
    readonly action: LivenessAction;
    /** Looking straight ahead for so long before the movement is asked for, ms. */
    readonly pauseMs: number;
  }[];
};

/** Movements in one challenge, and the bounds of the pauses before them, ms. */
const stepCount = 3;
const pause = { least: 800, most: 2_000 } as const;

/**
 * Three different movements in a random order with random pauses, at least one of them a turn: only a turn shows that a face is not flat.
 * `without`: movements that the applicant cannot do. `draw(n)` answers a fair integer below n; it comes from the caller, who must not let
 * anybody foretell it. Throws where nothing is left that a face could turn with.
 */
export function drawChallenge(
  draw: (below: number) => number,
  without: readonly LivenessAction[] = [],
): LivenessChallenge {
  const possible = livenessActionNames.filter((action) => !without.includes(action));
  const turns = possible.filter((action) => livenessActions[action].isTurn);
  const turn = turns[draw(turns.length)];
  if (!turn) throw new RangeError('a challenge needs a turn of the head');
  const rest = shuffled(
    possible.filter((action) => action !== turn),
    draw,
  );
  const actions = shuffled([turn, ...rest.slice(0, stepCount - 1)], draw);
  return { steps: actions.map((action) => ({ action, pauseMs: pause.least + draw(pause.most - pause.least + 1) })) };
}

/** Fisher and Yates. */
function shuffled<Item>(items: readonly Item[], draw: (below: number) => number): Item[] {
  const left = [...items];
  const taken: Item[] = [];
  while (left.length > 0) taken.push(...left.splice(draw(left.length), 1));
  return taken;
}
