import type { Observation } from './observation.ts';
import { answer, type Question } from './question.ts';

const square = [
  [0.1, 0.1],
  [0.9, 0.1],
  [0.9, 0.9],
  [0.1, 0.9],
] as const satisfies Observation['truth'];

/** A card that was found where it lies, with nothing to say about it: what tests begin with. */
export const seenWell: Observation = {
  id: 'good-0',
  set: 'good',
  kind: 'id_card',
  kindRead: 'id_card',
  design: 'card-0-front',
  side: 'front',
  ground: 'plain',
  code: 'document 1',
  looked: true,
  document: true,
  defects: [],
  turns: 0,
  truth: square,
  outline: square,
  guess: square,
  iou: 1,
  guessIou: 1,
  startsTopLeft: true,
  confidence: 0.9,
  findings: [],
  fields: [],
  mrz: null,
  barcode: null,
  ms: 1000,
  peers: {},
};

export const finding = (
  reason: string,
  verdict: 'fail' | 'unsure' | 'advice',
  points: Observation['truth'] = square,
) => ({
  reason,
  verdict,
  points,
  measured: null,
  limit: null,
});

/** `hits of asked` of one row. */
export function countRow(
  seen: readonly Observation[],
  questions: (seen: readonly Observation[]) => readonly Question[],
  what: string,
): string {
  const question = questions(seen).find((one) => one.what === what);
  if (!question) return 'no such row';
  const { hits, of, met } = answer(question, seen);
  return `${hits} of ${of}${met === null ? '' : met ? ', met' : ', missed'}`;
}
