import { looksLikeResidentNumber } from '../document/chinese-id.ts';
import { type DocumentRule, documentRule } from '../document/countries.ts';
import type { ReadingField } from '../document/reading.ts';
import { isDocumentSide } from '../evidence/required.ts';
import type { Finding } from '../findings/finding.ts';
import { bestReading, type CheckContext, documentAnalysis, findingOn, type ItemCheck, notChecked } from './context.ts';
import { checkDocumentFound } from './document-found.ts';
import { neededFields } from './needed-fields.ts';
import type { EvidenceInput } from './submission.ts';

/** Code lines and fields: what should be readable on this side, and is not. */
export const checkDocumentReadable: ItemCheck = (item, context) => {
  if (!isDocumentSide(item.slot)) return [];
  const analysis = documentAnalysis(item);
  if (!analysis?.ran.includes('reading') || !analysis.reading) return [notChecked(item)];
  if (checkDocumentFound(item, context).some(({ verdict }) => verdict === 'fail')) return [];
  const rule = context.choice && documentRule(context.choice, context.mode);
  return [...codeLines(item, context, rule), ...(rule ? missingFields(item, context, rule) : [])];
};

function codeLines(item: EvidenceInput, context: CheckContext, rule: DocumentRule | null): Finding[] {
  const analysis = documentAnalysis(item);
  const mrz = analysis?.reading?.mrz;
  if (mrz) {
    const wrong = Object.entries(mrz.checks).filter(([, check]) => check === 'failed');
    if (wrong.length === 0) return [];
    return [
      findingOn(item, 'doc.mrz_bad', 'fail', { region: mrz.box, measured: wrong.map(([name]) => name).join(',') }),
    ];
  }
  if (!rule || rule.mrz !== item.slot || isWithoutCodeLines([item, ...context.others], context, rule)) return [];
  return [findingOn(item, 'doc.mrz_missing', 'fail', { region: analysis?.outline?.corners })];
}

/** One of the layouts has a resident number and no code lines; until the front is read, nothing is claimed. */
function isWithoutCodeLines(items: readonly EvidenceInput[], { policy }: CheckContext, rule: DocumentRule): boolean {
  if (rule.residentNumber !== 'maybe') return false;
  const front = items.find(({ slot }) => slot === 'document_front');
  if (!front || !documentAnalysis(front)?.reading) return true;
  return residentNumberRead(items, policy);
}

function residentNumberRead(items: readonly EvidenceInput[], policy: CheckContext['policy']): boolean {
  const numbers = [bestReading(items, 'documentNumber', policy), bestReading(items, 'personalNumber', policy)];
  return numbers.some((number) => number !== null && looksLikeResidentNumber(number.value));
}

/**
 * Said once every side is there, on the last side of the document, because any side may carry a field. Not read is not wrong:
 * better light may help, and otherwise a person reads it.
 */
function missingFields(item: EvidenceInput, context: CheckContext, rule: DocumentRule): Finding[] {
  const sides = [item, ...context.others].filter(({ slot }) => rule.sides.some((side) => side === slot));
  const isComplete = rule.sides.every((side) => sides.some(({ slot, analysis }) => slot === side && analysis !== null));
  if (!isComplete || item.slot !== rule.sides.at(-1)) return [];
  return neededFields(rule).flatMap(({ asked, anyOf }) => {
    if (anyOf.some((field) => bestReading(sides, field, context.policy))) return [];
    const where = sides.find((side) => side.slot === usualSide(asked, rule)) ?? item;
    const region = documentAnalysis(where)?.reading?.fields[asked]?.box ?? documentAnalysis(where)?.outline?.corners;
    return [findingOn(where, 'doc.field_unreadable', 'unsure', { region, measured: asked })];
  });
}

/** The Chinese resident card states its validity on the back; everything else stands beside the portrait. */
function usualSide(field: ReadingField, rule: DocumentRule): EvidenceInput['slot'] {
  return field === 'expiryDate' && rule.residentNumber === 'yes' ? 'document_back' : 'document_front';
}
