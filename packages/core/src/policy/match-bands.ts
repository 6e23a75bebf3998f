import type { MatchBands, Setting } from './policy.ts';

/** What `madeBy.models.descriptor` says of the model that every installation has. */
export const builtInDescriptor = 'dlib-b413e420';

const faceSets =
  'measured on 7 public face sets, 925 genuine and 111,531 impostor pairs plus 272 and 39,068 of the hardest set, 2026-11-20';

const by = (value: number, source: string): Setting => ({ value, source });

/** Bands of the built-in model. An operator's own model has none until it is calibrated. */
export const matchBands: Readonly<Record<string, MatchBands>> = {
  [builtInDescriptor]: {
    match: by(
      0.35,
      `at 0.45 about 2 % of East Asian impostor pairs still pass, so the silent limit lies well below; most verifications going to a person is then expected; ${faceSets}`,
    ),
    likely: by(0.45, `1.25 % of all impostor pairs, all of them from the two East Asian sets; ${faceSets}`),
    doubtful: by(0.6, `at the usual 0.6, 37 to 64 % of East Asian impostor pairs pass; ${faceSets}`),
  },
};
