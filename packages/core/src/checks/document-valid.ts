import { daysBetween, isIsoDate } from '../details/dates.ts';
import { isDocumentSide } from '../evidence/required.ts';
import { bestReading, findingOn, type ItemCheck } from './context.ts';

/**
 * A document is valid through its last day. The finding counts days and leaves the date out, which is personal:
 * pages fill it from the reading. Said on the side that states it; not read is `checkDocumentReadable`'s to say.
 */
export const checkDocumentValid: ItemCheck = (item, { others, today, policy }) => {
  if (!isDocumentSide(item.slot)) return [];
  const expiry = bestReading([item, ...others], 'expiryDate', policy);
  if (!expiry || expiry.item.id !== item.id) return [];
  if (!isIsoDate(expiry.value)) {
    return [findingOn(item, 'doc.field_unreadable', 'unsure', { region: expiry.box, measured: 'expiryDate' })];
  }
  const isPast = (date: string): boolean => isIsoDate(date) && daysBetween(today, date) < 0;
  // Day and month may be the other way round, and only one of both is past: the paper itself has to be looked at.
  if (expiry.alternatives?.some((date) => isPast(date) !== isPast(expiry.value))) {
    return [findingOn(item, 'doc.field_unreadable', 'unsure', { region: expiry.box, measured: 'expiryDate' })];
  }
  const daysLeft = daysBetween(today, expiry.value);
  const region = expiry.box;
  if (daysLeft < 0) return [findingOn(item, 'doc.expired', 'fail', { region, measured: daysLeft, limit: 0 })];
  const limit = policy.document.expiresSoonDays.value;
  return daysLeft < limit ? [findingOn(item, 'doc.expires_soon', 'advice', { region, measured: daysLeft, limit })] : [];
};
