import type { BillReading } from '../address/bill.ts';
import type { Finding } from '../findings/finding.ts';
import { wholePicture } from '../findings/region.ts';
import { checkBillDate } from './address-date.ts';
import { checkBillKind } from './address-kind.ts';
import { checkBillName } from './address-name.ts';
import { checkBillPicture } from './address-picture.ts';
import { checkBillPlace } from './address-place.ts';
import { billAnalysis, findingOn, type ItemCheck, notChecked } from './context.ts';

/**
 * The proof of address: what paper it is, whose, of what day, and whether it names the typed address. All of it is told at once.
 * A page without a proven outline was read as a whole picture: curled paper has no straight edges and is no fault.
 */
export const checkAddress: ItemCheck = (item, context) => {
  if (item.slot !== 'proof_of_address') return [];
  const analysis = billAnalysis(item);
  const reading = analysis?.ran.includes('reading') ? analysis.reading : null;
  if (!analysis || !reading) return [notChecked(item)];
  const unreadable = checkBillPicture(item, analysis, context.policy);
  if (reading.lines.length === 0)
    return unreadable.length > 0 ? unreadable : [findingOn(item, 'img.no_document', 'fail', { region: wholePicture })];
  const identity = reading.marks.find(({ mark }) => mark === 'identity_document');
  if (identity) return [findingOn(item, 'poa.same_doc', 'fail', { region: identity.box })];
  const findings = [
    ...checkBillKind(item, reading, context),
    ...checkBillDate(item, reading, context),
    ...checkBillName(item, reading, context),
    ...checkBillPlace(item, reading, context),
  ];
  return isReadInFull(reading, findings) ? findings : [...findings, ...unreadable];
};

/** Where everything needed was read, nobody has to hear how the picture could be better. */
function isReadInFull({ fields }: BillReading, findings: readonly Finding[]): boolean {
  return fields.issueDate !== undefined && findings.every(({ verdict }) => verdict !== 'unsure');
}
