import { type DifferingSource, type FieldReading, readingFields } from '../document/reading.ts';
import { isDocumentSide } from '../evidence/required.ts';
import { documentAnalysis, findingOn, type ItemCheck } from './context.ts';

/** Below this confidence (0..1, of the weakest character) a difference is more likely our misreading than the paper's. */
const sureFrom = 0.8;

/**
 * Code lines, barcode and print of one side say the same field differently. Which of them is right is for a person: the box is where
 * the other source says it. Without sure readings on both sides there is no finding, and no trust either: the field is not confirmed.
 */
export const checkSourcesAgree: ItemCheck = (item) => {
  if (!isDocumentSide(item.slot)) return [];
  const fields = documentAnalysis(item)?.reading?.fields ?? {};
  return readingFields.flatMap((field) => {
    const reading = fields[field];
    const other = reading?.differing?.find(isSure);
    if (!reading || !other || !isSure(reading)) return [];
    return [findingOn(item, 'doc.sources_differ', 'unsure', { region: other.box, measured: field })];
  });
};

function isSure({ check, confidence }: FieldReading | DifferingSource): boolean {
  return check === 'passed' || ((check === 'none' || check === 'failed') && confidence >= sureFrom);
}
