import type { BillReading } from '../address/bill.ts';
import { earliestWithin } from '../details/dates.ts';
import type { Finding } from '../findings/finding.ts';
import { type CheckContext, findingOn } from './context.ts';
import type { EvidenceInput } from './submission.ts';

/**
 * The rule of the months: a paper dated on the same day so many calendar months back, or later, is recent enough; where that month is
 * shorter, its last day. Three months before 31 May is 28 February (29 in a leap year). `today` is in the policy's time zone.
 * A date that may mean two days is recent or old only when both are; a day that has not come yet is none of them.
 */
export function checkBillDate(
  item: EvidenceInput,
  { fields, issueDates }: Pick<BillReading, 'fields' | 'issueDates'>,
  { policy, today }: Pick<CheckContext, 'policy' | 'today'>,
): Finding[] {
  const earliest = earliestWithin(today, policy.address.maxAgeMonths.value);
  const read = fields.issueDate;
  const region = read?.box;
  const possible = issueDates.filter((date) => date <= today);
  const isLegible = read !== undefined && read.confidence >= policy.reading.minConfidence.value;
  const recent = possible.filter((date) => date >= earliest);
  if (!isLegible || possible.length === 0 || (recent.length > 0 && recent.length < possible.length))
    return [findingOn(item, 'doc.field_unreadable', 'unsure', { region, measured: 'bill_date' })];
  return recent.length > 0 ? [] : [findingOn(item, 'poa.old', 'fail', { region, limit: earliest })];
}
