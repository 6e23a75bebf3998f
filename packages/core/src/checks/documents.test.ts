import { expect, test } from 'vitest';
import {
  back,
  backReading,
  contextFor,
  documentAnalysis,
  field,
  front,
  frontReading,
  portrait,
  replacing,
  spoken,
  submission,
} from '../../test/examples.ts';
import type { DocumentReading } from '../document/reading.ts';
import { wholePicture } from '../findings/region.ts';
import { judgeEvidence } from './judge-evidence.ts';
import type { EvidenceInput, Submission } from './submission.ts';

const on = (item: EvidenceInput, reading: DocumentReading | null): EvidenceInput => ({
  ...item,
  analysis: documentAnalysis(reading, { portrait: item.slot === 'document_front' ? portrait : null }),
});
const judge = (item: EvidenceInput, changes: Partial<Submission> = {}): string[] =>
  spoken(judgeEvidence(item, contextFor(item, { ...replacing(item), ...changes })));

test('a good card in sandbox gives nothing but the aligned name', () => {
  expect(judge(front)).toEqual(['advice data.name_form', 'advice data.name_form']);
  expect(judge(back)).toEqual([]);
});

test('live refuses the same card for being a sample of a state that is not served', () => {
  expect(judge(front, { mode: 'live' })).toContain('fail doc.specimen');
  expect(judge(back, { mode: 'live' })).toEqual(expect.arrayContaining(['fail doc.specimen', 'fail doc.country']));
});

test.each([
  ['2026-11-19', ['fail doc.expired']],
  ['2026-11-20', ['advice doc.expires_soon']],
  ['2026-12-19', ['advice doc.expires_soon']],
  ['2026-12-20', []],
  ['2026-02-30', ['unsure doc.field_unreadable']],
])('a card valid until %s on 2026-11-20: %j', (expiry, expected) => {
  const one = on(back, { ...backReading, fields: { ...backReading.fields, expiryDate: field(expiry) } });
  expect(judge(one)).toEqual(expected);
});

test('a last day that may be read in two ways, one of them past, is for a person', () => {
  const expiryDate = field('2027-03-04', { alternatives: ['2026-04-03'], check: 'none', confirmed: false });
  const one = on(back, { ...backReading, fields: { ...backReading.fields, expiryDate } });
  expect(judge(one)).toEqual(['unsure doc.field_unreadable']);
  const both = field('2031-03-04', { alternatives: ['2031-04-03'], check: 'none', confirmed: false });
  expect(judge(on(back, { ...backReading, fields: { ...backReading.fields, expiryDate: both } }))).toEqual([]);
});

test('an expired card is told without its date', () => {
  const one = on(back, { ...backReading, fields: { ...backReading.fields, expiryDate: field('2026-11-10') } });
  expect(judgeEvidence(one, contextFor(one))).toContainEqual(
    expect.objectContaining({ reason: 'doc.expired', measured: -10, limit: 0 }),
  );
  expect(JSON.stringify(judgeEvidence(one, contextFor(one)))).not.toContain('2026');
});

test('no code lines where the card has them, and code lines that do not add up, stop', () => {
  expect(judge(on(back, { ...backReading, mrz: null }))).toContain('fail doc.mrz_missing');
  const mrz = backReading.mrz && {
    ...backReading.mrz,
    checks: { ...backReading.mrz.checks, birth: 'failed' as const },
  };
  expect(judge(on(back, { ...backReading, mrz }))).toContain('fail doc.mrz_bad');
});

test('the resident card of Utopia has no code lines and needs none', () => {
  const number = '99010219940412123';
  const front2 = on(front, {
    ...frontReading,
    fields: {
      nativeName: field('林小明', { check: 'none' }),
      documentNumber: field(`${number}X`),
      birthDate: field('1994-04-12'),
    },
  });
  const back2 = on(back, {
    ...backReading,
    mrz: null,
    fields: { expiryDate: field('2031-08-30', { check: 'none', confirmed: false }) },
  });
  const evidence = [front2, back2];
  expect(spoken(judgeEvidence(back2, { ...contextFor(back2), others: [front2] }))).not.toContain(
    'fail doc.mrz_missing',
  );
  expect(evidence).toHaveLength(2);
});

test('a field no side shows goes to a person, named, once every side is read', () => {
  const withoutNumber = on(back, {
    ...backReading,
    fields: { birthDate: field('1994-04-12'), expiryDate: field('2031-08-30') },
  });
  const findings = judgeEvidence(withoutNumber, contextFor(withoutNumber));
  expect(findings).toContainEqual(
    expect.objectContaining({ reason: 'doc.field_unreadable', verdict: 'unsure', measured: 'documentNumber' }),
  );
  expect(spoken(judgeEvidence(front, { ...contextFor(front), others: [] }))).not.toContain(
    'unsure doc.field_unreadable',
  );
});

test.each([
  [{ kind: 'passport' }, ['fail doc.not_chosen']],
  [{ kind: 'residence_permit' }, ['unsure doc.not_chosen']],
  [{ country: 'DEU' }, ['fail doc.not_chosen']],
  [{ country: 'XYZ' }, ['fail doc.country']],
  [{ kind: 'student_card' }, ['fail doc.type']],
  [{ marks: [{ mark: 'refused_kind', kind: 'household_register', box: wholePicture }] }, ['fail doc.type']],
  [{ kind: null, country: null }, []],
] as const)('a card that says of itself %j: %j', (changes, expected) => {
  expect(judge(on(back, { ...backReading, ...changes }))).toEqual(expected);
});

test('nothing written at all is no document', () => {
  const blank: DocumentReading = { mrz: null, fields: {}, marks: [], kind: null, country: null, textLines: 0 };
  expect(judge(on(front, blank))).toContain('fail img.no_document');
});

test('without provable edges a readable page is advised, an unreadable and implausible one is no document', () => {
  const pale = { ...back, analysis: documentAnalysis(backReading, { outline: null }) };
  expect(judge(pale)).toEqual(['advice img.background']);
  const desk = documentAnalysis(
    { ...backReading, mrz: null, fields: {}, kind: null, country: null },
    { outline: null, measurements: { outlineConfidence: { value: 0.1 } } },
  );
  expect(judge({ ...back, analysis: desk })).toContain('fail img.no_document');
});

test('the same side twice is named', () => {
  const printed = { sources: ['printed'], check: 'none', confirmed: false } as const;
  const fields = {
    surname: field('LIN', printed),
    givenNames: field('MARA', printed),
    birthDate: field('1994-04-12', printed),
  };
  const both = { ...frontReading, fields };
  const one = on(back, both);
  expect(spoken(judgeEvidence(one, { ...contextFor(one), others: [on(front, both)] }))).toContain('fail doc.same_side');
});

test('one field that differs between the sides goes to a person, two are another card', () => {
  const other = (fields: DocumentReading['fields']): EvidenceInput =>
    on(front, { ...frontReading, fields: { ...frontReading.fields, ...fields } });
  const about = (front2: EvidenceInput): string[] =>
    spoken(judgeEvidence(back, { ...contextFor(back), others: [front2] }));
  expect(about(other({ birthDate: field('1990-01-01') }))).toContain('unsure doc.sides_differ');
  expect(about(other({ birthDate: field('1990-01-01'), documentNumber: field('X00000000') }))).toContain(
    'fail doc.sides_differ',
  );
});

test.each([
  ['a firm reading that differs asks the field', { documentNumber: 'U48271986' }, back, 'fail data.number', '8'],
  ['a firm birth date that differs asks the field', { birthDate: '1994-04-13' }, back, 'fail data.dob', '10'],
  ['a name that differs asks the field', { surname: 'Lim' }, front, 'fail data.name', '3'],
] as const)('%s', (_, typed, item, expected, positions) => {
  const details = { ...submission.details, ...typed };
  const findings = judgeEvidence(item, contextFor(item, { details }));
  const [reason] = findings.filter(({ reason: found }) => expected.endsWith(found));
  expect(spoken(findings)).toContain(expected);
  expect(reason).toMatchObject({ measured: positions, field: Object.keys(typed)[0] });
});

test('a difference from a reading with one source is the reader’s word against the person’s: a person looks', () => {
  const surname = field('LIM', { sources: ['printed'], check: 'none', confirmed: false });
  const one = on(front, { ...frontReading, fields: { ...frontReading.fields, surname } });
  expect(judge(one)).toContain('unsure data.name');
});

test('surname and given names parted differently are the same name', () => {
  const details = { ...submission.details, surname: 'Lin Mara', givenNames: 'Elena' };
  expect(judge(front, { details })).toEqual([]);
});

test('a Latin name against Chinese characters alone is not refused, and not approved unseen', () => {
  const fields = { nativeName: field('林小明', { check: 'none', confirmed: false }), birthDate: field('1994-04-12') };
  const one = on(front, { ...frontReading, fields });
  expect(judge(one)).toEqual(['unsure sys.not_checked']);
});

test('given names left out are asked for when the document has them', () => {
  const { givenNames: _, ...details } = submission.details;
  expect(judge(front, { details })).toContain('fail data.missing');
});

test('use it anyway turns what stops into something for a person', () => {
  const one = { ...on(back, { ...backReading, mrz: null }), usedAnyway: true };
  expect(judge(one)).toContain('unsure doc.mrz_missing');
  expect(judge(one).some((said) => said.startsWith('fail'))).toBe(false);
});

test('while reading goes on, only quality is told', () => {
  const early = { ...front, analysis: documentAnalysis(null, { ran: ['quality'] }) };
  expect(judgeEvidence(early, { ...contextFor(early), stage: 'judged' })).toEqual([]);
});
