import { isDocumentSide } from '../evidence/required.ts';
import type { Finding } from '../findings/finding.ts';
import { checkAddress } from './address.ts';
import { type CheckContext, type ItemCheck, notChecked } from './context.ts';
import { checkDetailsAgainstDocument } from './details-against-document.ts';
import { checkDocumentFound } from './document-found.ts';
import { checkDocumentKind, checkSpecimen } from './document-kind.ts';
import { checkDocumentNumber } from './document-number.ts';
import { checkDocumentReadable } from './document-readable.ts';
import { checkDocumentSides } from './document-sides.ts';
import { checkDocumentValid } from './document-valid.ts';
import { checkPortrait } from './faces.ts';
import { checkRun } from './liveness.ts';
import type { CheckName } from './names.ts';
import { checkPictureQuality } from './picture-quality.ts';
import { checkSelfieQuality } from './selfie-quality.ts';
import { checkSourcesAgree } from './sources-agree.ts';
import type { EvidenceInput } from './submission.ts';

/** Type, size, pixels: found while decoding. */
export const checkFile: ItemCheck = (item) =>
  item.fileFindings.map((finding) => ({ ...finding, evidence: item.id, slot: item.slot }));

/** The checks of one item, in the order they are told. None of them compares faces. */
export const itemChecks: readonly {
  readonly name: CheckName;
  readonly check: ItemCheck;
  readonly from: 'judged' | 'measured';
}[] = [
  { name: 'file', check: checkFile, from: 'judged' },
  { name: 'picture_quality', check: checkPictureQuality, from: 'judged' },
  { name: 'selfie_quality', check: checkSelfieQuality, from: 'judged' },
  { name: 'document_found', check: checkDocumentFound, from: 'measured' },
  { name: 'specimen', check: checkSpecimen, from: 'measured' },
  { name: 'document_kind', check: checkDocumentKind, from: 'measured' },
  { name: 'document_readable', check: checkDocumentReadable, from: 'measured' },
  { name: 'document_readable', check: checkSourcesAgree, from: 'measured' },
  { name: 'document_sides', check: checkDocumentSides, from: 'measured' },
  { name: 'document_valid', check: checkDocumentValid, from: 'measured' },
  { name: 'document_number', check: checkDocumentNumber, from: 'measured' },
  { name: 'details_against_document', check: checkDetailsAgainstDocument, from: 'measured' },
  { name: 'portrait', check: checkPortrait, from: 'measured' },
  { name: 'liveness', check: checkRun, from: 'measured' },
  { name: 'address', check: checkAddress, from: 'measured' },
];

/** Everything that may be told before Submit about one item. Comparisons of faces are never among it. */
export function judgeEvidence(item: EvidenceInput, context: CheckContext): Finding[] {
  const stage = context.stage ?? 'measured';
  const findings = itemChecks
    .filter(({ from }) => from === 'judged' || stage === 'measured')
    .flatMap(({ name, check }) => runItemCheck(name, check, item, context));
  return withoutRepeats(findings);
}

/** A check that throws could not look; a picture that could not be opened is judged by its file findings alone. */
export function runItemCheck(
  name: CheckName,
  check: ItemCheck,
  item: EvidenceInput,
  context: CheckContext,
): readonly Finding[] {
  if (name !== 'file' && item.analysis === null && item.fileFindings.some(({ verdict }) => verdict === 'fail'))
    return [];
  return orNotChecked(() => check(item, context), item).map((finding) => afterUseAnyway(finding, item));
}

function orNotChecked(look: () => readonly Finding[], item: EvidenceInput): readonly Finding[] {
  try {
    return look();
  } catch {
    // The error may carry personal values, and a person looks in any case.
    return [notChecked(item)];
  }
}

/** "Use it anyway": the applicant has tried, and a person looks instead of asking for the same once more. A file without a picture stays refused. */
function afterUseAnyway(finding: Finding, item: EvidenceInput): Finding {
  const isOverruled = item.usedAnyway && finding.verdict === 'fail' && item.analysis !== null;
  return isOverruled ? { ...finding, verdict: 'unsure' } : finding;
}

export function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return [...seen.values()];
}

/** Items of another slot whose findings may change when this one is replaced: the two sides speak about each other. */
export function dependsOn(item: EvidenceInput['slot'], replaced: EvidenceInput['slot']): boolean {
  if (item === replaced) return true;
  return (isDocumentSide(item) || item === 'selfie') && isDocumentSide(replaced);
}
