import type { Part } from './formats.ts';

/** How fillers may follow each other in a part: from a state and "is this a filler" to the next state and its cost in nats. */
export type RunRule = (state: number, isFiller: boolean) => readonly [next: number, cost: number];

/** States 0..6. */
export const runStates = 7;

/** A third name group, or a sign after the padding has begun, happens on paper but is mostly a filler read as K or 4. */
const lateSignCost = 3;
const lateSignInFieldCost = 1.5;

/** Names are `PRIMARY<NAMES<<SECONDARY<NAMES<<<<` (ICAO 9303-3 section 4.6): 0, 1 primary; 2, 3, 4 secondary; 5 padding; 6 padding after a primary name alone. */
const afterFiller = [1, 2, 6, 4, 5, 5, 6] as const;
const afterLetter = [0, 0, 3, 3, 3, 3, 3] as const;
/** A person with one name has no `<<` inside the zone; far more often one of the two fillers was read as K. */
const singleNameCost = 3;
const isSingleName = [true, true, true, false, false, false, true] as const;

/** The second sign of a document code is a filler on most papers; a letter there must be seen clearly. */
const codeLetterCost = 1;

export const runRules: Readonly<Record<Part['run'], RunRule>> = {
  plain: () => [0, 0],
  code: (state, isFiller) => [1, state === 1 && !isFiller ? codeLetterCost : 0],
  names: (state, isFiller) => [
    (isFiller ? afterFiller : afterLetter)[state] ?? 0,
    state >= 5 && !isFiller ? lateSignCost : 0,
  ],
  trailing: (state, isFiller) => (isFiller ? [1, 0] : [0, state === 1 ? lateSignInFieldCost : 0]),
};

/** What it costs, in nats, that a part ends in this state. */
export function endCost(run: Part['run'], state: number): number {
  return run === 'names' && isSingleName[state] ? singleNameCost : 0;
}
