import { expect, test } from 'vitest';
import { submission } from '../../test/examples.ts';
import { closesAlways, type SubmitInput, type SubmitItem, submitBlockers } from './blockers.ts';

const item = (slot: SubmitItem['slot'], changes: Partial<SubmitItem> = {}): SubmitItem => ({
  slot,
  status: 'measured',
  usedAnyway: false,
  findings: [],
  ...changes,
});
const items = [item('document_front'), item('document_back'), item('selfie')];
const withRun = [...items, item('liveness')];
const ready: SubmitInput = {
  ...submission,
  state: 'collecting',
  consented: true,
  items,
  openAsks: [],
  onHold: false,
  lockedUntil: null,
};
const withFront = (changes: Partial<SubmitItem>): Partial<SubmitInput> => ({
  items: [item('document_front', changes), ...items.slice(1)],
});
const glare = { reason: 'img.glare', verdict: 'fail', slot: 'document_front' } as const;
const number = { reason: 'data.number', verdict: 'fail', slot: 'document_front', field: 'documentNumber' } as const;

test('Submit is open when everything is measured and nothing fails', () => {
  expect(submitBlockers(ready)).toEqual([]);
});

test.each<[string, Partial<SubmitInput>, unknown[]]>([
  ['without consent', { consented: false }, [{ kind: 'consent' }]],
  ['on hold', { onHold: true }, [{ kind: 'hold' }]],
  ['locked', { lockedUntil: Date.UTC(2026, 10, 21) }, [{ kind: 'lockout', until: '2026-11-21T00:00:00.000Z' }]],
  ['while a person looks', { state: 'second_review' }, [{ kind: 'state', state: 'in_review' }]],
  ['after approval', { state: 'approved' }, [{ kind: 'state', state: 'approved' }]],
  ['with a picture missing', { items: items.slice(0, 2) }, [{ kind: 'slot', slot: 'selfie', why: 'missing' }]],
  [
    'with a picture still being read',
    withFront({ status: 'judged' }),
    [{ kind: 'slot', slot: 'document_front', why: 'measuring' }],
  ],
  [
    'with a failing picture',
    withFront({ findings: [glare] }),
    [{ kind: 'slot', slot: 'document_front', why: 'failing' }],
  ],
  ['with a failing picture used anyway', withFront({ findings: [glare], usedAnyway: true }), []],
  [
    'with advice and doubt alone',
    withFront({
      findings: [
        { ...glare, verdict: 'advice' },
        { ...glare, verdict: 'unsure' },
      ],
    }),
    [],
  ],
  [
    'with a field that differs',
    withFront({ findings: [number] }),
    [{ kind: 'detail', field: 'documentNumber', reason: 'data.number' }],
  ],
  [
    'with an ask not answered',
    { openAsks: [{ slot: 'selfie', reasons: ['face.light'] }] },
    [{ kind: 'slot', slot: 'selfie', why: 'asked' }],
  ],
  [
    'with a field asked for',
    { openAsks: [{ field: 'surname', reasons: ['data.name'] }] },
    [{ kind: 'detail', field: 'surname', reason: 'data.name' }],
  ],
  [
    'with an empty field',
    { details: { ...submission.details, birthDate: '' } },
    [{ kind: 'detail', field: 'birthDate', reason: 'data.missing' }],
  ],
  [
    'with a birth date in the future',
    { details: { ...submission.details, birthDate: '2031-01-01' } },
    [{ kind: 'detail', field: 'birthDate', reason: 'data.dob' }],
  ],
  [
    'with a document that is not served',
    { choice: { country: 'DEU', kind: 'passport' }, mode: 'live', items: withRun },
    [],
  ],
  [
    'in live with a document of Utopia',
    { mode: 'live', items: withRun, details: { ...submission.details, nationality: 'DEU', residence: 'DEU' } },
    [{ kind: 'document_choice' }],
  ],
])('%s', (_, changes, expected) => {
  const input = { ...ready, ...changes };
  const details = input.mode === 'live' ? { ...input.details, nationality: 'DEU', residence: 'DEU' } : input.details;
  expect(submitBlockers({ ...input, details })).toEqual(expected);
});

test.each<[string, Partial<SubmitInput>, unknown[]]>([
  ['wait for the movements', {}, [{ kind: 'slot', slot: 'liveness', why: 'missing' }]],
  ['go on where movements were left to a person', { byPerson: ['liveness'] }, []],
  [
    'wait again where that person asks for them',
    { byPerson: ['liveness'], openAsks: [{ slot: 'liveness', reasons: ['live.failed'] }] },
    [{ kind: 'slot', slot: 'liveness', why: 'missing' }],
  ],
])('live lets Submit %s', (_, changes, expected) => {
  const details = { ...submission.details, nationality: 'DEU', residence: 'DEU' };
  const choice = { country: 'DEU', kind: 'id_card' } as const;
  expect(submitBlockers({ ...ready, mode: 'live', details, choice, ...changes })).toEqual(expected);
});

test('a level without pictures asks for details alone', () => {
  expect(submitBlockers({ ...ready, level: 1, choice: null, items: [] })).toEqual([]);
});

test('everything that is in the way is said at once', () => {
  const blockers = submitBlockers({ ...ready, consented: false, onHold: true, items: [], choice: null });
  expect(blockers.map(({ kind }) => kind)).toEqual(['hold', 'consent', 'document_choice', 'slot', 'slot']);
});

test('missing things, a hold and a lock close Submit for everybody, an open finding only on the pages', () => {
  expect(closesAlways({ kind: 'hold' })).toBe(true);
  expect(closesAlways({ kind: 'lockout', until: '' })).toBe(true);
  expect(closesAlways({ kind: 'slot', slot: 'selfie', why: 'missing' })).toBe(true);
  expect(closesAlways({ kind: 'slot', slot: 'selfie', why: 'failing' })).toBe(false);
});
