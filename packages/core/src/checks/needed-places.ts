import { type DocumentRule, documentRule } from '../document/countries.ts';
import type { FieldReading, ReadingField } from '../document/reading.ts';
import type { Region } from '../findings/region.ts';
import { bestReading, type CheckContext, documentAnalysis } from './context.ts';
import { neededFields } from './needed-fields.ts';
import type { EvidenceInput } from './submission.ts';

/** Where on a side something hidden does harm. */
export type NeededPlaces = {
  /** The portrait, and what was read there so badly that nothing may rest on it. */
  readonly places: readonly Region[];
  /** Code lines or a field that should stand on the document were found nowhere: they may lie under anything. */
  readonly isMissing: boolean;
};

const fieldsOfDecisions: readonly ReadingField[] = [
  'surname',
  'givenNames',
  'nativeName',
  'documentNumber',
  'personalNumber',
  'birthDate',
  'expiryDate',
];

/** Known once the side was read; null before. What was read well is not harmed by light beside it, whatever the light covers. */
export function neededPlaces(item: EvidenceInput, context: CheckContext): NeededPlaces | null {
  const analysis = documentAnalysis(item);
  if (!analysis?.ran.includes('reading') || !analysis.reading) return null;
  const { mrz, fields } = analysis.reading;
  const badlyRead = fieldsOfDecisions.flatMap((name) => {
    const field = fields[name];
    return field && !isReadWell(field, context) ? [field.box] : [];
  });
  const isZoneBad =
    mrz !== null && Object.values(mrz.checks).some((check) => check === 'failed' || check === 'repaired');
  const portrait = analysis.portrait ? [analysis.portrait.box] : [];
  const zone = mrz && isZoneBad ? [mrz.box] : [];
  const rule = context.choice && documentRule(context.choice, context.mode);
  return {
    places: [...badlyRead, ...zone, ...portrait],
    isMissing: rule !== null && isAnythingMissing(item, context, rule),
  };
}

function isReadWell({ check, confidence }: FieldReading, { policy }: CheckContext): boolean {
  return check === 'passed' || (check === 'none' && confidence >= policy.reading.minConfidence.value);
}

/** The front carries what a document says of its holder; code lines stand where the country has them. */
function isAnythingMissing(item: EvidenceInput, context: CheckContext, rule: DocumentRule): boolean {
  if (rule.mrz === item.slot && !documentAnalysis(item)?.reading?.mrz) return true;
  if (item.slot !== 'document_front') return false;
  const items = [item, ...context.others];
  return neededFields(rule).some(({ anyOf }) => !anyOf.some((field) => bestReading(items, field, context.policy)));
}
