import { type CaptureDefect, captureDefects } from '../camera/capture-truth.ts';
import { type CaptureOrder, type PlannedCapture, planCapture } from '../camera/document-captures.ts';
import type { Section } from './question.ts';

export type BenchSection = Exclude<Section, 'peers'>;
export type PlanOptions = {
  readonly seed: number;
  /** Good captures; of each defect, and of frames without a document, there are 15 % as many, as the bars ask. */
  readonly count: number;
  readonly only: BenchSection | null;
};
/** One picture of the bench: `id` is `set-number`, and the same id of the same seed is the same picture. */
export type PlannedPicture = { readonly id: string; readonly set: string; readonly plan: () => PlannedCapture };

const share = 0.15;
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
export function planPictures({ seed, count, only }: PlanOptions): PlannedPicture[] {
  const others = only === null ? (['none', ...everyDefect] as const) : needs[only];
  const some = Math.max(1, Math.round(count * share));
  const orders = [
    ...several('good', count, { seed }),
    ...others.flatMap((set) => several(set, some, set === 'none' ? { seed, kind: set } : { seed, defect: set })),
  ];
  return orders.sort((a, b) => a.progress - b.progress);
}

function several(set: string, count: number, order: CaptureOrder) {
  return Array.from({ length: count }, (_, number) => ({
    id: `${set}-${number}`,
    set,
    progress: (number + 0.5) / count,
    plan: () => planCapture(order, number),
  }));
}
