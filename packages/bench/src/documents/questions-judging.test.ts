import { expect, test } from 'vitest';
import type { Observation } from './observation.ts';
import { judgingQuestions } from './questions-judging.ts';
import { countRow, finding, seenWell } from './sample-observation.ts';

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
  expect(countRow([seen], judgingQuestions, what)).toBe(expected);
});
