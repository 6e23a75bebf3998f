import { expect, test } from 'vitest';
import type { Observation } from './observation.ts';
import { findingQuestions } from './questions-finding.ts';
import { countRow, finding, seenWell } from './sample-observation.ts';

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
  expect(countRow(seen, findingQuestions, what)).toBe(expected);
});
