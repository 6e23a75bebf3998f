import { expect, test } from 'vitest';
import type { BillLine, BillReading } from '../address/bill.ts';
import type { FieldReading } from '../document/reading.ts';
import type { BillAnalysis } from '../evidence/analysis.ts';
import type { Measurements } from '../evidence/measurements.ts';
import { wholePicture } from '../findings/region.ts';
import { defaultPolicy } from '../policy/policy.ts';
import { checkAddress } from './address.ts';
import type { CheckContext } from './context.ts';
import type { EvidenceInput } from './submission.ts';

const box = wholePicture;
const read = (value: string, confidence = 0.95): FieldReading => ({
  value,
  sources: ['printed'],
  confidence,
  check: 'none',
  confirmed: false,
  box,
});
const line = (text: string): BillLine => ({ text, confidence: 0.95, box });

const good: BillReading = {
  source: 'print',
  kind: { value: 'utility_bill', box },
  fields: {
    holderName: read('Mara Elena Lin'),
    address: read('14 Harbour Lane, 20015 Amaurot'),
    issueDate: read('2026-10-12'),
  },
  issueDates: ['2026-10-12'],
  lines: ['Harbour Energy', 'Ms Mara Elena Lin', '14 Harbour Lane', '20015 Amaurot', 'Bill date 12 October 2026'].map(
    line,
  ),
  marks: [],
};
const analysis = (changes: Partial<BillReading> = {}, measurements: Measurements = {}): BillAnalysis => ({
  of: 'bill',
  madeBy: { code: 'test', models: {} },
  ran: ['quality', 'reading'],
  outline: null,
  measurements,
  reading: { ...good, ...changes },
});
const item = (one: BillAnalysis | null): EvidenceInput => ({
  id: 'ev_1',
  slot: 'proof_of_address',
  provenance: 'file',
  usedAnyway: false,
  analysis: one,
  fileFindings: [],
});
const context: CheckContext = {
  mode: 'sandbox',
  level: 3,
  policy: defaultPolicy,
  today: '2026-11-20',
  details: { surname: 'Lin', givenNames: 'Mara Elena', address: '14 Harbour Ln, Amaurot 20015' },
  choice: null,
  others: [],
};
const told = (one: BillAnalysis | null, changes: Partial<CheckContext> = {}) =>
  checkAddress(item(one), { ...context, ...changes }).map(({ verdict, reason, measured }) =>
    [verdict, reason, measured].filter(Boolean).join(' '),
  );

test('a recent paper of an accepted kind with the own name and address is silent, outline or not', () => {
  expect(told(analysis())).toEqual([]);
});

test('what was not looked at goes to a person', () => {
  expect(told(null)).toEqual(['unsure sys.not_checked']);
  expect(told({ ...analysis(), ran: ['quality'], reading: null })).toEqual(['unsure sys.not_checked']);
});

test.each([
  ['2026-08-20', '2026-11-20', []],
  ['2026-08-19', '2026-11-20', ['fail poa.old']],
  ['2026-02-28', '2026-05-31', []],
  ['2026-02-27', '2026-05-31', ['fail poa.old']],
  ['2024-02-29', '2024-05-31', []],
  ['2025-12-31', '2026-03-31', []],
  ['2026-11-20', '2026-11-20', []],
  ['2026-11-21', '2026-11-20', ['unsure doc.field_unreadable bill_date']],
])('a paper of %s, on %s: %j', (date, today, expected) => {
  expect(told(analysis({ issueDates: [date] }), { today })).toEqual(expected);
});

test.each([
  [['2026-09-08', '2026-08-09'], ['unsure doc.field_unreadable bill_date']],
  [['2026-10-11', '2026-11-10'], []],
  [['2026-05-06', '2026-06-05'], ['fail poa.old']],
  [['2026-12-10', '2026-10-12'], []],
  [[], ['unsure doc.field_unreadable bill_date']],
])('a date that may be %j: %j', (issueDates, expected) => {
  expect(told(analysis({ issueDates }))).toEqual(expected);
});

test('the earliest day stands in the finding, the day of the paper does not', () => {
  const [finding] = checkAddress(item(analysis({ issueDates: ['2026-01-02'] })), context);
  expect(finding).toEqual({
    reason: 'poa.old',
    verdict: 'fail',
    evidence: 'ev_1',
    slot: 'proof_of_address',
    region: box,
    limit: '2026-08-20',
  });
});

test.each([
  ['phone_bill', ['fail poa.type phone_bill']],
  ['till_receipt', ['fail poa.type till_receipt']],
  ['screenshot', ['fail img.screenshot']],
  ['tenancy', []],
] as const)('a %s: %j', (value, expected) => {
  expect(told(analysis({ kind: { value, box } }))).toEqual(expected);
});

test('a paper that does not say what it is goes to a person; an identity document is told as such and as nothing else', () => {
  expect(told(analysis({ kind: null }))).toEqual(['unsure poa.type unknown']);
  const marks = [{ mark: 'identity_document' as const, box }];
  expect(told(analysis({ kind: null, issueDates: [], marks }))).toEqual(['fail poa.same_doc']);
});

test('a specimen is for the sandbox only', () => {
  const one = analysis({ marks: [{ mark: 'specimen', box }] });
  expect([told(one), told(one, { mode: 'live' })]).toEqual([[], ['fail doc.specimen']]);
});

const other = (name: string, confidence?: number): Partial<BillReading> => ({
  fields: { ...good.fields, holderName: read(name, confidence) },
  lines: [name, '14 Harbour Lane', '20015 Amaurot'].map(line),
});
test.each([
  [other('Joram Kestrel'), ['fail poa.name']],
  [other('Joram Kestrel', 0.5), ['unsure poa.name']],
  [other('Ms M E Lin'), ['unsure poa.name initials']],
  [other('MaraElemaLin'), ['unsure poa.name near']],
  [
    {
      fields: { address: read('14 Harbour Lane, 20015 Amaurot'), issueDate: read('2026-10-12') },
      lines: [line('Welcome')],
    },
    ['unsure doc.field_unreadable bill_name'],
  ],
])('another name: %#', (changes, expected) => {
  expect(told(analysis(changes))).toEqual(expected);
});

test('another address is told, one that may be misread goes to a person, one elsewhere on the page counts', () => {
  const moved = { ...context.details, address: '3 Mill Road, 30110 Lowbridge' };
  expect(told(analysis(), { details: moved })).toEqual(['fail poa.address']);
  expect(told(analysis(), { details: { ...context.details, address: '15 Harbour Lane, Amaurot' } })).toEqual([
    'unsure poa.address partly',
  ]);
  const meter = [...good.lines, line('Supply address'), line('3 Mill Road'), line('30110 Lowbridge')];
  expect(told(analysis({ lines: meter }), { details: moved })).toEqual([]);
});

test('a blurred photo is told only where something could not be read', () => {
  const blurred: Measurements = { edgeWidth: { value: 40 } };
  expect(told(analysis({}, blurred))).toEqual([]);
  expect(told(analysis({ issueDates: [] }, blurred))).toEqual([
    'unsure doc.field_unreadable bill_date',
    expect.stringMatching(/^fail img\.blur/),
  ]);
});
