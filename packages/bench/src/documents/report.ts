import type { Observation } from './observation.ts';
import { answer, type Miss, missesOf, type Question, type Row, type Section } from './question.ts';
import { findingQuestions } from './questions-finding.ts';
import { judgingQuestions } from './questions-judging.ts';
import { peerQuestions } from './questions-peers.ts';
import { isConfirmedWrong, readingQuestions } from './questions-reading.ts';

export type DocumentsReport = {
  readonly seed: number;
  /** Code and models that looked: one, unless a run was taken up after a change. */
  readonly code: readonly string[];
  readonly pictures: number;
  /** Not looked at: a process crashed or hung. */
  readonly unseen: number;
  /** Mean wall-clock ms of decoding and looking. */
  readonly meanMs: number;
  /** Sentences about peers that could not be compared with. */
  readonly missingPeers: readonly string[];
  readonly rows: readonly Row[];
  readonly misses: readonly Miss[];
  /** Of every confirmed value that is wrong, its place: the worst thing that can happen. */
  readonly wrongConfirmed: readonly { readonly id: string; readonly field: string }[];
};

/** Counts every question of the wanted section over what was seen. */
export function reportOn(
  seen: readonly Observation[],
  { seed, only, missingPeers }: { seed: number; only: Section | null; missingPeers: readonly string[] },
): DocumentsReport {
  const questions = questionsAbout(seen).filter(
    ({ section }) => only === null || section === only || section === 'peers',
  );
  return {
    seed,
    code: [...new Set(seen.map(({ code }) => code))].filter((code) => code !== 'none'),
    pictures: seen.length,
    unseen: seen.filter(({ looked }) => !looked).length,
    meanMs: Math.round(seen.reduce((sum, { ms }) => sum + ms, 0) / Math.max(1, seen.length)),
    missingPeers,
    rows: questions.map((question) => answer(question, seen)).filter(({ of }) => of > 0),
    misses: questions.filter(isCause).flatMap((question) => missesOf(question, seen)),
    wrongConfirmed: seen.flatMap((one) =>
      one.fields.filter((field) => isConfirmedWrong(one, field)).map(({ field }) => ({ id: one.id, field })),
    ),
  };
}

/** Rows per kind and ground count the misses of the row above them once more. */
const isCause = ({ bar, what }: Question): boolean =>
  what === 'kind recognised' || (bar !== null && !/^outline found, (kind|ground) /.test(what));

const questionsAbout = (seen: readonly Observation[]): readonly Question[] => [
  ...findingQuestions(seen),
  ...judgingQuestions(seen),
  ...readingQuestions(seen),
  ...peerQuestions(seen),
];
