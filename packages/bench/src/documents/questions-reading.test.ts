import { expect, test } from 'vitest';
import type { Observation } from './observation.ts';
import { readingQuestions } from './questions-reading.ts';
import { countRow, seenWell } from './sample-observation.ts';

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
    'a confirmed name that lacks a mark nobody could read is not wrong',
    { ...seenWell, fields: [field('surname', 'ŁUKASZEVRA', 'LUKASZEVRA', true)] },
    'confirmed values that are wrong',
    '0 of 1, met',
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
  expect(countRow([seen], readingQuestions, what)).toBe(expected);
});
