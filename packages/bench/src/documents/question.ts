import type { Observation } from './observation.ts';
import { wilson } from './wilson.ts';

export type Section = 'finding' | 'judging' | 'reading' | 'peers';
/** Shares, 0..1. */
export type Bar = { readonly atLeast: number } | { readonly atMost: number };
export type Answer = { readonly hit: boolean; readonly note?: string };

/** One row of a table. Under an `atMost` bar a hit is the bad thing that happened. */
export type Question = {
  readonly section: Section;
  readonly what: string;
  readonly bar: Bar | null;
  /** What one picture adds to the count: nothing, one answer, or one for each of its fields. */
  readonly ask: (seen: Observation) => readonly Answer[];
};

export type Row = {
  readonly section: Section;
  readonly what: string;
  readonly of: number;
  readonly hits: number;
  /** Wilson interval of 95 %. */
  readonly low: number;
  readonly high: number;
  readonly bar: Bar | null;
  /** Whether the counted share reaches the bar; null without a bar or without pictures. */
  readonly met: boolean | null;
};
export type Miss = { readonly section: Section; readonly what: string; readonly id: string; readonly note: string };

/** One answer where the question is about this picture. */
export const asked = (isAbout: boolean, hit: boolean, note = ''): readonly Answer[] => (isAbout ? [{ hit, note }] : []);

export function answer({ section, what, bar, ask }: Question, seen: readonly Observation[]): Row {
  const answers = seen.flatMap(ask);
  const hits = answers.filter(({ hit }) => hit).length;
  const of = answers.length;
  const [low, high] = wilson(hits, of);
  return { section, what, of, hits, low, high, bar, met: bar === null || of === 0 ? null : reaches(hits / of, bar) };
}

/** Pictures that speak against the bar; without a bar, those that were no hit. */
export function missesOf({ section, what, bar, ask }: Question, seen: readonly Observation[]): Miss[] {
  const bad = bar !== null && 'atMost' in bar;
  return seen.flatMap((one) =>
    ask(one)
      .filter(({ hit }) => hit === bad)
      .map(({ note = '' }) => ({ section, what, id: one.id, note })),
  );
}

const reaches = (share: number, bar: Bar): boolean => ('atLeast' in bar ? share >= bar.atLeast : share <= bar.atMost);
