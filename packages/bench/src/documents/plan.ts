import { type CaptureDefect, captureDefects } from '../camera/capture-truth.ts';
import { type CaptureOrder, type PlannedCapture, planCapture } from '../camera/document-captures.ts';
import type { Section } from './question.ts';

export type BenchSection = Exclude<Section, 'peers'>;
export type PlanOptions = {
  readonly seed: number;
  /** Good captures. */
  readonly count: number;
  /** Of each defect, and of frames without a document. */
  readonly spoilt: number;
  readonly only: BenchSection | null;
};
/** One picture of the bench: `id` is `set-number`, and the same id of the same seed is the same picture. */
export type PlannedPicture = { readonly id: string; readonly set: string; readonly plan: () => PlannedCapture };

/** The bars ask for 300 of each defect beside 2,000 good captures. */
export const spoiltShare = 0.15;
const everyDefect: readonly CaptureDefect[] = Object.keys(captureDefects).filter(
  (name): name is CaptureDefect => name in captureDefects,
);
/** Which sets a section needs beside the good captures. */
const needs: Readonly<Record<BenchSection, readonly (CaptureDefect | 'none')[]>> = {
  finding: ['none', 'cut_off', 'covered'],
  judging: everyDefect,
  reading: [],
};

/** All sets progress at the same pace, so that a run that was broken off has seen something of each. */
export function planPictures({ seed, count, spoilt, only }: PlanOptions): PlannedPicture[] {
  const others = only === null ? (['none', ...everyDefect] as const) : needs[only];
  const orders = [
    ...several('good', count, { seed }),
    ...others.flatMap((set, index) => {
      const own = seedOf(seed, index + 1);
      return several(set, spoilt, set === 'none' ? { seed: own, kind: set } : { seed: own, defect: set });
    }),
  ];
  return orders.sort((a, b) => a.progress - b.progress);
}

/** Sets do not share their papers and tables: eleven times the same card would be one picture, not eleven. */
const seedOf = (seed: number, set: number): number => seed + 1_000_003 * set;

function several(set: string, count: number, order: CaptureOrder) {
  return Array.from({ length: count }, (_, number) => ({
    id: `${set}-${number}`,
    set,
    progress: (number + 0.5) / count,
    plan: () => planCapture(order, number),
  }));
}
