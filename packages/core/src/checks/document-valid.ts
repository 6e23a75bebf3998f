import { daysBetween, isIsoDate } from '../details/dates.ts';
import { looksLikeResidentNumber } from '../document/chinese-id.ts';
import { isResidentTerm } from '../document/chinese-validity.ts';
import { expiryOf, neverExpires } from '../document/expiry.ts';
import { isDocumentSide } from '../evidence/required.ts';
import { bestReading, type CheckContext, documentAnalysis, findingOn, type ItemCheck } from './context.ts';
import type { EvidenceInput } from './submission.ts';

/**
 * A document is valid through its last day. The finding counts days and leaves the date out, which is personal:
 * pages fill it from the reading. Said on the side that states it; not read is `checkDocumentReadable`'s to say.
 */
export const checkDocumentValid: ItemCheck = (item, context) => {
  const { others, today, policy } = context;
  if (!isDocumentSide(item.slot)) return [];
  const expiry = bestReading([item, ...others], 'expiryDate', policy);
  if (!expiry || expiry.item.id !== item.id) return [];
  const until = expiryOf(expiry.value);
  if (until === neverExpires) return [];
  if (until === null || !isUsualTerm(item, until, context)) {
    return [findingOn(item, 'doc.field_unreadable', 'unsure', { region: expiry.box, measured: 'expiryDate' })];
  }
  const isPast = (date: string): boolean => isIsoDate(date) && daysBetween(today, date) < 0;
  // Day and month may be the other way round, and only one of both is past: the paper itself has to be looked at.
  if (expiry.alternatives?.some((date) => isPast(date) !== isPast(until))) {
    return [findingOn(item, 'doc.field_unreadable', 'unsure', { region: expiry.box, measured: 'expiryDate' })];
  }
  const daysLeft = daysBetween(today, until);
  const region = expiry.box;
  if (daysLeft < 0) return [findingOn(item, 'doc.expired', 'fail', { region, measured: daysLeft, limit: 0 })];
  const limit = policy.document.expiresSoonDays.value;
  return daysLeft < limit ? [findingOn(item, 'doc.expires_soon', 'advice', { region, measured: daysLeft, limit })] : [];
};

/** A Chinese card names the day of its issue beside the last one, and both must fit; other documents are not held to it. */
function isUsualTerm(item: EvidenceInput, until: string, { others, policy }: CheckContext): boolean {
  const issued = documentAnalysis(item)?.reading?.fields.issueDate?.value;
  const number = bestReading([item, ...others], 'documentNumber', policy)?.value ?? '';
  return issued === undefined || !looksLikeResidentNumber(number) || isResidentTerm(issued, until);
}
