import { expect, test } from 'vitest';
import type { Observation } from './observation.ts';
import { answer, type Question } from './question.ts';
import { findingQuestions } from './questions-finding.ts';
import { judgingQuestions } from './questions-judging.ts';
import { readingQuestions } from './questions-reading.ts';
import { finding, seenWell } from './sample-observation.ts';

/** `hits of asked` of one row. */
function count(
  seen: readonly Observation[],
  questions: (seen: readonly Observation[]) => readonly Question[],
  what: string,
) {
  const question = questions(seen).find((one) => one.what === what);
  if (!question) return 'no such row';
  const { hits, of, met } = answer(question, seen);
  return `${hits} of ${of}${met === null ? '' : met ? ', met' : ', missed'}`;
}

const missedOutline: Observation = {
  ...seenWell,
  outline: null,
  guess: null,
  iou: 0,
  guessIou: 0,
  startsTopLeft: null,
};
const modest: Observation = { ...seenWell, outline: null, iou: 0 };
const wrong: Observation = { ...seenWell, iou: 0.85, guessIou: 0.85 };
const empty: Observation = { ...seenWell, document: false, kind: null, truth: null, iou: 0, guessIou: 0 };

test.each<[string, Observation[], string, string]>([
  ['the best guess counts for finding', [seenWell, modest], 'outline found, IoU > 0.9', '2 of 2, met'],
  [
    'an outline that was not accepted does not cover',
    [seenWell, modest],
    'outline accepted (coverage)',
    '1 of 2, missed',
  ],
  [
    'a wrong outline that was accepted is the expensive one',
    [seenWell, wrong],
    'accepted outline wrong',
    '1 of 2, missed',
  ],
  [
    'a wrong guess that was not accepted costs no trust',
    [seenWell, missedOutline],
    'accepted outline wrong',
    '0 of 1, met',
  ],
  ['a table is not a document', [empty, seenWell], 'outline accepted without a document', '1 of 1, missed'],
  [
    'kinds are counted apart',
    [seenWell, { ...wrong, kind: 'passport' }],
    'outline found, kind passport',
    '0 of 1, missed',
  ],
  [
    'grounds are counted apart',
    [seenWell, { ...wrong, ground: 'white' }],
    'outline found, ground plain',
    '1 of 1, met',
  ],
  [
    'upside down needs the right corner first',
    [
      { ...seenWell, turns: 2 },
      { ...seenWell, turns: 2, startsTopLeft: false },
    ],
    'upside down told',
    '1 of 2, missed',
  ],
  [
    'advice about a cut is not enough',
    [
      {
        ...seenWell,
        defects: [{ defect: 'cut_off', strength: 0.1, points: [] }],
        findings: [finding('img.cut_off', 'advice')],
      },
    ],
    'cut off: found',
    '0 of 1, missed',
  ],
  [
    'advice about a finger is',
    [
      {
        ...seenWell,
        defects: [{ defect: 'covered', strength: 0.2, points: [] }],
        findings: [finding('img.covered', 'advice')],
      },
    ],
    'covered corner: found',
    '1 of 1, met',
  ],
  [
    'a finger that is not there is a false alarm',
    [{ ...seenWell, findings: [finding('img.covered', 'advice')] }],
    'covered corner: false alarm',
    '1 of 1, missed',
  ],
])('finding: %s', (_why, seen, what, expected) => {
  expect(count(seen, findingQuestions, what)).toBe(expected);
});

const corner = [
  [0, 0],
  [0.2, 0],
  [0.2, 0.2],
  [0, 0.2],
] as const satisfies Observation['truth'];
const elsewhere = [
  [0.6, 0.6],
  [0.9, 0.6],
  [0.9, 0.9],
  [0.6, 0.9],
] as const satisfies Observation['truth'];
const glared = (...findings: Observation['findings'][number][]): Observation => ({
  ...seenWell,
  defects: [{ defect: 'glare', strength: 0.1, points: corner }],
  findings,
});

test.each<[string, Observation, string, string]>([
  ['a lamp that was named where it is', glared(finding('img.glare', 'fail', corner)), 'glare stopped', '1 of 1, met'],
  [
    'a lamp that was named somewhere else',
    glared(finding('img.glare', 'fail', elsewhere)),
    'glare stopped',
    '0 of 1, missed',
  ],
  [
    'a lamp that was only advised about',
    glared(finding('img.glare', 'advice', corner)),
    'glare stopped',
    '0 of 1, missed',
  ],
  [
    'a lamp that was advised about, with any verdict',
    glared(finding('img.glare', 'advice', corner)),
    'glare told with any verdict',
    '1 of 1',
  ],
  [
    'a lamp that was stopped for something else',
    glared(finding('img.dark', 'fail', corner)),
    'pictures that must be taken again stopped for any reason',
    '1 of 1, met',
  ],
  [
    'lens and hand blur are one reason',
    {
      ...seenWell,
      defects: [{ defect: 'motion', strength: 30, points: elsewhere }],
      findings: [finding('img.blur', 'fail')],
    },
    'motion stopped',
    '1 of 1, met',
  ],
  [
    'a highlight that washes nothing out but was stopped',
    {
      ...seenWell,
      defects: [{ defect: 'soft_glare', strength: 0.1, points: corner }],
      findings: [finding('img.glare', 'fail')],
    },
    'soft_glare stopped without need',
    '1 of 1, missed',
  ],
  [
    'a good card that was stopped',
    { ...seenWell, findings: [finding('img.shadow', 'fail')] },
    'good pictures stopped',
    '1 of 1, missed',
  ],
  [
    'a student card that was stopped for what it is',
    { ...seenWell, kind: 'student_card', findings: [finding('doc.type', 'fail')] },
    'good pictures stopped',
    '0 of 0',
  ],
])('judging: %s', (_why, seen, what, expected) => {
  expect(count([seen], judgingQuestions, what)).toBe(expected);
});

const field = (name: string, truth: string | null, read: string | null, confirmed = false) => ({
  field: name,
  truth,
  read,
  printed: truth !== null,
  exact: truth !== null && truth === read,
  confirmed,
});
const zone = (read: string[] | null): Observation => ({
  ...seenWell,
  mrz: { format: 'TD1', truth: ['A<', 'B<'], read },
});

test.each<[string, Observation, string, string]>([
  ['every character of every line', zone(['A<', 'B<']), 'MRZ complete', '1 of 1, met'],
  ['one wrong character', zone(['A<', 'BK']), 'MRZ complete', '0 of 1, missed'],
  ['no zone found', zone(null), 'MRZ complete, TD1', '0 of 1'],
  [
    'fields are counted one by one',
    { ...seenWell, fields: [field('sex', 'F', 'F'), field('surname', 'BERG', null)] },
    'printed fields exact',
    '1 of 2, missed',
  ],
  [
    'a picture with a defect is not read for the bar',
    { ...zone(null), defects: [{ defect: 'dark', strength: 0, points: [] }] },
    'MRZ complete',
    '0 of 0',
  ],
  [
    'a Chinese card answers with number and birth date',
    { ...seenWell, design: 'resident-1-front', fields: [field('documentNumber', '1', '1'), field('sex', 'F', 'M')] },
    'Chinese number and birth date',
    '1 of 1, met',
  ],
  [
    'bills are counted apart',
    { ...seenWell, kind: 'utility_bill', fields: [field('address', 'X', 'X')] },
    'bills: date, name, address',
    '1 of 1, met',
  ],
  [
    'a confirmed value that is wrong is the worst',
    { ...seenWell, fields: [field('sex', 'F', 'M', true), field('surname', 'BERG', 'BERG', true)] },
    'confirmed values that are wrong',
    '1 of 2, missed',
  ],
  [
    'so is one that is not on the specimen',
    { ...seenWell, fields: [field('sex', null, 'M', true)] },
    'confirmed values that are wrong',
    '1 of 1, missed',
  ],
  [
    'of a public picture not every field is known',
    { ...seenWell, set: 'public', fields: [field('sex', null, 'M', true)] },
    'confirmed values that are wrong',
    '0 of 1, met',
  ],
])('reading: %s', (_why, seen, what, expected) => {
  expect(count([seen], readingQuestions, what)).toBe(expected);
});
