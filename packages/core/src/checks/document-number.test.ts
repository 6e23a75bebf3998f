import { expect, test } from 'vitest';
import { back, contextFor, documentAnalysis, field, front, frontReading } from '../../test/examples.ts';
import type { DocumentReading } from '../document/reading.ts';
import type { Finding } from '../findings/finding.ts';
import { checkDocumentKind } from './document-kind.ts';
import { checkDocumentNumber } from './document-number.ts';
import { checkDocumentValid } from './document-valid.ts';
import type { DocumentChoice, EvidenceInput } from './submission.ts';

const number = '11010519491231002X';
const printed = { sources: ['printed'], check: 'none', confirmed: false } as const;
const side = (item: EvidenceInput, fields: DocumentReading['fields'], changes: Partial<DocumentReading> = {}) => ({
  ...item,
  analysis: documentAnalysis({ ...frontReading, ...changes, fields }),
});
const said = (findings: readonly Finding[]): string[] =>
  findings.map(({ verdict, reason, measured }) => `${verdict} ${reason} ${measured ?? ''}`.trim());
const numbers = (fields: DocumentReading['fields'], choice: DocumentChoice, details = {}): readonly Finding[] => {
  const item = side(front, fields);
  return checkDocumentNumber(item, { ...contextFor(item, { details }), choice, others: [] });
};
const resident = { country: 'CHN', kind: 'id_card' } as const;

test.each([
  [{ documentNumber: field(number), sex: field('F', printed) }, {}, []],
  [{ documentNumber: field(number), sex: field('M', printed) }, {}, ['unsure doc.sources_differ sex']],
  [{ documentNumber: field(number), sex: field('M', { ...printed, confidence: 0.6 }) }, {}, []],
  [{ documentNumber: field(number) }, { birthDate: '1949-12-30' }, ['fail data.dob']],
  [{ documentNumber: field('110105194912310021', { ...printed }) }, {}, ['unsure doc.field_unreadable documentNumber']],
] as const)('of a Chinese card that reads %j, typed %j: %j', (fields, details, expected) => {
  expect(said(numbers(fields, resident, details))).toEqual(expected);
});

test('a number whose other check digit holds and that breaks the rules of its country goes to a person, by its name', () => {
  const [finding] = numbers({ personalNumber: field('17291716061') }, { country: 'TUR', kind: 'id_card' });
  expect(finding).toMatchObject({ verdict: 'unsure', reason: 'doc.number_bad', scheme: 'T.C. Kimlik No' });
  expect(JSON.stringify(finding)).not.toContain('17291716061');
});

test.each([
  ['2016-05-05', 'never', []],
  ['2016-05-05', '2036-05-05', []],
  ['2016-05-05', '2036-05-08', ['unsure doc.field_unreadable expiryDate']],
  ['2006-05-05', '2026-05-05', ['fail doc.expired -199']],
])('a Chinese card issued on %s, valid until %s: %j', (issueDate, expiryDate, expected) => {
  const one = side(front, { documentNumber: field(number) });
  const other = side(back, { issueDate: field(issueDate, printed), expiryDate: field(expiryDate, printed) });
  expect(said(checkDocumentValid(other, { ...contextFor(other), choice: resident, others: [one] }))).toEqual(expected);
});

test('a country that only the print names may be a place of birth: a person looks', () => {
  const judge = (reading: Partial<DocumentReading>): string[] => {
    const item = side(front, {}, { country: 'DEU', kind: 'driving_licence', ...reading });
    const choice = { country: 'GBR', kind: 'driving_licence' } as const;
    return said(checkDocumentKind(item, { ...contextFor(item), choice, others: [] }));
  };
  expect(judge({})).toEqual(['unsure doc.not_chosen DEU']);
});

test.each([['visa'], ['bill'], ['bank_card']])('a %s is named and refused', (kind) => {
  const item = side(front, {}, { kind });
  expect(said(checkDocumentKind(item, contextFor(item)))).toEqual([`fail doc.type ${kind}`]);
});
