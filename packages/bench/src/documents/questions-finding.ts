import { kindGroup } from './judge-document.ts';
import type { Observation } from './observation.ts';
import { asked, type Question } from './question.ts';

/** A whole document in a picture that nothing was done to on purpose. */
export const isGood = ({ document, defects }: Observation): boolean => document && defects.length === 0;
export const hasDefect = ({ defects }: Observation, name: string): boolean =>
  defects.some(({ defect }) => defect === name);
/** Whose place in the picture is known. */
const isPlaced = (seen: Observation): boolean => isGood(seen) && seen.truth !== null;
/** Said to the applicant, with whatever verdict. */
const isTold = ({ findings }: Observation, reason: string): boolean => findings.some((one) => one.reason === reason);
const isStopped = ({ findings }: Observation, reason: string): boolean =>
  findings.some((one) => one.reason === reason && one.verdict === 'fail');

const good = 0.9;
const overlap = (value: number): string => `IoU ${value.toFixed(3)}`;

/** Bars of the specification: "find the document in any honest photo". The best guess counts for finding, the accepted outline for trust. */
const wholeQuestions: readonly Question[] = [
  {
    section: 'finding',
    what: 'outline found, IoU > 0.9',
    bar: { atLeast: 0.98 },
    ask: (seen) => asked(isPlaced(seen), seen.guessIou > good, overlap(seen.guessIou)),
  },
  {
    section: 'finding',
    what: 'outline accepted (coverage)',
    bar: { atLeast: 0.92 },
    ask: (seen) => asked(isGood(seen), seen.outline !== null, `confidence ${seen.confidence.toFixed(2)}`),
  },
  {
    section: 'finding',
    what: 'accepted outline wrong',
    bar: { atMost: 0.003 },
    ask: (seen) => asked(isPlaced(seen) && seen.outline !== null, seen.iou <= good, overlap(seen.iou)),
  },
  {
    section: 'finding',
    what: 'outline accepted without a document',
    bar: { atMost: 1 / 300 },
    ask: (seen) => asked(!seen.document, seen.outline !== null, `confidence ${seen.confidence.toFixed(2)}`),
  },
  {
    section: 'finding',
    what: 'cut document: outline not accepted',
    bar: null,
    ask: (seen) => asked(hasDefect(seen, 'cut_off'), seen.outline === null, 'accepted'),
  },
  ...defectQuestions('cut_off', 'cut off', 0.98, 0.005, isStopped),
  ...defectQuestions('covered', 'covered corner', 0.93, 0.01, isTold),
  {
    section: 'finding',
    what: 'upside down told',
    bar: { atLeast: 0.98 },
    ask: (seen) => asked(isGood(seen) && seen.turns === 2, seen.startsTopLeft === true, whyNotTurned(seen)),
  },
  {
    section: 'finding',
    what: 'lying on its side told',
    bar: null,
    ask: (seen) => asked(isGood(seen) && seen.turns % 2 === 1, seen.startsTopLeft === true, whyNotTurned(seen)),
  },
  {
    section: 'finding',
    what: 'upright taken for turned',
    bar: { atMost: 0.005 },
    ask: (seen) =>
      asked(isGood(seen) && seen.turns === 0 && seen.startsTopLeft !== null, seen.startsTopLeft === false, 'turned'),
  },
];

function defectQuestions(
  defect: string,
  name: string,
  atLeast: number,
  atMost: number,
  isSaid: (seen: Observation, reason: string) => boolean,
): readonly Question[] {
  const reason = `img.${defect}`;
  return [
    {
      section: 'finding',
      what: `${name}: found`,
      bar: { atLeast },
      ask: (seen) => asked(hasDefect(seen, defect), isSaid(seen, reason), 'not told'),
    },
    {
      section: 'finding',
      what: `${name}: false alarm`,
      bar: { atMost },
      ask: (seen) => asked(isGood(seen), isSaid(seen, reason), 'told without cause'),
    },
  ];
}

const whyNotTurned = ({ startsTopLeft }: Observation): string =>
  startsTopLeft === null ? 'no accepted outline' : 'wrong corner first';

/** One row for every kind of paper and every ground that occurs: none may fall below 93 %. */
export function findingQuestions(seen: readonly Observation[]): readonly Question[] {
  const whole = seen.filter(isPlaced);
  const per = (name: string, of: (one: Observation) => string): Question[] =>
    [...new Set(whole.map(of))].sort().map((value) => ({
      section: 'finding',
      what: `outline found, ${name} ${value}`,
      bar: { atLeast: 0.93 },
      ask: (one) => asked(isPlaced(one) && of(one) === value, one.guessIou > good, overlap(one.guessIou)),
    }));
  return [...wholeQuestions, ...per('kind', ({ kind }) => kindGroup(kind)), ...per('ground', ({ ground }) => ground)];
}
