import type { BillReading } from '../address/bill.ts';
import { best, findName } from '../address/find-name.ts';
import type { Finding } from '../findings/finding.ts';
import { type CheckContext, findingOn } from './context.ts';
import type { EvidenceInput } from './submission.ts';

/** A name read from a photograph with less confidence (0..1, weakest character) may be misread, so a person looks before anybody is refused. */
const sureOfName = 0.7;

/** Whether the applicant's name stands on the paper, anywhere: the same rules as for the identity document, and titles do not count. */
export function checkBillName(
  item: EvidenceInput,
  { fields, lines, source }: BillReading,
  { details }: Pick<CheckContext, 'details'>,
): Finding[] {
  const { surname = '', givenNames = '', nativeName = '' } = details;
  if (`${surname}${givenNames}${nativeName}`.trim() === '') return [];
  const holder = fields.holderName;
  const found = lines.map((line) => ({ line, how: findName(details, line) }));
  const how = best([...found.map((one) => one.how), ...(holder ? [findName(details, { text: holder.value })] : [])]);
  switch (how) {
    case 'agrees':
      return [];
    case 'initials':
    case 'near':
    case 'not_comparable': {
      const where = found.find((one) => one.how === how && how !== 'not_comparable')?.line.box ?? holder?.box;
      const measured = how === 'not_comparable' ? 'other_script' : how;
      return [findingOn(item, 'poa.name', 'unsure', { region: where, measured })];
    }
    case 'absent': {
      // Without another name to point at, nobody can say that it is the wrong paper.
      if (!holder) return [findingOn(item, 'doc.field_unreadable', 'unsure', { measured: 'bill_name' })];
      const isSure = source === 'file' || holder.confidence >= sureOfName;
      return [findingOn(item, 'poa.name', isSure ? 'fail' : 'unsure', { region: holder.box })];
    }
  }
}
