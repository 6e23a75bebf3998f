import type { BillReading } from '../address/bill.ts';
import type { Finding } from '../findings/finding.ts';
import { type CheckContext, findingOn } from './context.ts';
import type { EvidenceInput } from './submission.ts';

/** Whether the paper is of a kind that the policy accepts. One that does not say what it is goes to a person. */
export function checkBillKind(
  item: EvidenceInput,
  { kind, marks }: Pick<BillReading, 'kind' | 'marks'>,
  { mode, policy }: Pick<CheckContext, 'mode' | 'policy'>,
): Finding[] {
  const specimen = mode === 'live' ? marks.find(({ mark }) => mark === 'specimen') : undefined;
  const sample = specimen ? [findingOn(item, 'doc.specimen', 'fail', { region: specimen.box })] : [];
  if (!kind) return [...sample, findingOn(item, 'poa.type', 'unsure', { measured: 'unknown' })];
  if (policy.address.accepted.includes(kind.value)) return sample;
  const region = kind.box;
  if (kind.value === 'screenshot') return [...sample, findingOn(item, 'img.screenshot', 'fail', { region })];
  return [...sample, findingOn(item, 'poa.type', 'fail', { region, measured: kind.value })];
}
