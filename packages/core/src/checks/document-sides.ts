import { normaliseNumber } from '../details/normalise.ts';
import { type FieldReading, type ReadingField, readingFields } from '../document/reading.ts';
import type { Finding } from '../findings/finding.ts';
import { documentAnalysis, findingOn, type ItemCheck } from './context.ts';
import type { EvidenceInput } from './submission.ts';

/** Backs repeat one printed field at times, hardly ever three. */
const fieldsOfTheSameSide = 3;
/** Fields that both sides of one document must agree on. */
const sharedFields: readonly ReadingField[] = ['documentNumber', 'birthDate', 'expiryDate'];

/** Front and back against each other; said on the back, when both are read. */
export const checkDocumentSides: ItemCheck = (item, { others }) => {
  const front = others.find(({ slot }) => slot === 'document_front');
  if (item.slot !== 'document_back' || !front) return [];
  const [frontReading, backReading] = [documentAnalysis(front)?.reading, documentAnalysis(item)?.reading];
  if (!frontReading || !backReading) return [];
  if (isSameSide(front, item))
    return [findingOn(item, 'doc.same_side', 'fail', { region: documentAnalysis(item)?.outline?.corners })];
  return differing(item, frontReading.fields, backReading.fields);
};

function isSameSide(front: EvidenceInput, back: EvidenceInput): boolean {
  const [a, b] = [documentAnalysis(front)?.reading, documentAnalysis(back)?.reading];
  if (!a || !b) return false;
  if (a.mrz && b.mrz) return a.mrz.format === 'TD1' && a.mrz.lines.join() === b.mrz.lines.join();
  if (a.mrz || b.mrz) return false;
  const equal = readingFields.filter((field) => isEqualPrint(a.fields[field], b.fields[field]));
  return equal.length >= fieldsOfTheSameSide;
}

function isEqualPrint(a: FieldReading | undefined, b: FieldReading | undefined): boolean {
  return a !== undefined && b !== undefined && a.value === b.value && isPrinted(a) && isPrinted(b);
}

function isPrinted({ sources }: FieldReading): boolean {
  return sources.includes('printed');
}

/** One differing field may be a misread character, and a person looks; two are another card. */
function differing(
  back: EvidenceInput,
  front: { readonly [Field in ReadingField]?: FieldReading },
  other: { readonly [Field in ReadingField]?: FieldReading },
): Finding[] {
  const differ = sharedFields.filter((field) => {
    const [a, b] = [front[field], other[field]];
    return a && b && isSure(a) && isSure(b) && normaliseNumber(a.value) !== normaliseNumber(b.value);
  });
  const [first] = differ;
  if (!first) return [];
  const verdict = differ.length > 1 ? 'fail' : 'unsure';
  return [findingOn(back, 'doc.sides_differ', verdict, { region: other[first]?.box, measured: differ.join(',') })];
}

/** Wrong claims about two cards are worse than a missed one, so only well-read values count. */
const sureFrom = 0.8;
function isSure({ check, confidence }: FieldReading): boolean {
  return check === 'passed' || (check === 'none' && confidence >= sureFrom);
}
