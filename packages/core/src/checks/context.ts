import type { IsoDate } from '../details/dates.ts';
import type { Details } from '../details/fields.ts';
import type { FieldReading, ReadingField } from '../document/reading.ts';
import type { BillAnalysis, DocumentAnalysis } from '../evidence/analysis.ts';
import type { Measure } from '../evidence/measurements.ts';
import { isDocumentSide } from '../evidence/required.ts';
import type { Finding, Verdict } from '../findings/finding.ts';
import type { Reason } from '../findings/reasons.ts';
import type { Region } from '../findings/region.ts';
import type { Level, Mode } from '../level/levels.ts';
import type { Policy } from '../policy/policy.ts';
import type { DocumentChoice, EvidenceInput } from './submission.ts';

/** All that the checks of one item may look at: the item itself comes beside it. */
export type CheckContext = {
  readonly mode: Mode;
  readonly level: Level;
  readonly policy: Policy;
  readonly today: IsoDate;
  readonly details: Details;
  readonly choice: DocumentChoice | null;
  /** The other items of this verification, each the newest in its slot. */
  readonly others: readonly EvidenceInput[];
  /** `judged`: quality is in and reading goes on, so that nothing may be said about what was not read. Default `measured`. */
  readonly stage?: 'judged' | 'measured';
};

/** One check of one item. Empty: looked and found nothing. */
export type ItemCheck = (item: EvidenceInput, context: CheckContext) => readonly Finding[];

type Extra = {
  readonly region?: Region | undefined;
  readonly measure?: Measure;
  readonly measured?: number | string;
  readonly limit?: number | string;
};

export function findingOn(item: EvidenceInput, reason: Reason, verdict: Verdict, extra: Extra = {}): Finding {
  const { region, ...rest } = extra;
  return { reason, verdict, evidence: item.id, slot: item.slot, ...(region && { region }), ...rest };
}

/** "Could not look" is a finding of its own: it goes to a person, it never passes and never rejects. */
export function notChecked(item: EvidenceInput): Finding {
  return findingOn(item, 'sys.not_checked', 'unsure');
}

export function documentAnalysis(item: EvidenceInput): DocumentAnalysis | null {
  return item.analysis?.of === 'document' ? item.analysis : null;
}

export function billAnalysis(item: EvidenceInput): BillAnalysis | null {
  return item.analysis?.of === 'bill' ? item.analysis : null;
}

/** The sides of the document, front first. */
export function sidesAmong(items: readonly EvidenceInput[]): EvidenceInput[] {
  return items.filter(({ slot }) => isDocumentSide(slot)).sort((a, b) => (a.slot < b.slot ? 1 : -1));
}

export type Located = FieldReading & { readonly item: EvidenceInput };

/** The best reading of a field over all sides: confirmed before checked before merely read; then by confidence. */
export function bestReading(
  items: readonly EvidenceInput[],
  field: ReadingField,
  policy: Pick<Policy, 'reading'>,
): Located | null {
  const found: Located[] = [];
  for (const item of sidesAmong(items)) {
    const reading = documentAnalysis(item)?.reading?.fields[field];
    if (reading && isUsable(reading, policy)) found.push({ ...reading, item });
  }
  return found.sort((a, b) => trust(b) - trust(a) || b.confidence - a.confidence)[0] ?? null;
}

/** A value whose own check digit holds is used whatever its confidence; one whose check digit fails never is. */
function isUsable({ check, confidence }: FieldReading, policy: Pick<Policy, 'reading'>): boolean {
  if (check === 'failed') return false;
  return check === 'passed' || confidence >= policy.reading.minConfidence.value;
}

function trust({ confirmed, check }: FieldReading): number {
  if (confirmed) return 2;
  return check === 'passed' ? 1 : 0;
}

/** Beyond doubt enough to contradict a person: two sources agree, or the value's own check digit holds unaided. */
export function isFirm(reading: FieldReading): boolean {
  return trust(reading) > 0;
}
