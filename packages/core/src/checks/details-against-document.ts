import { looksLikeResidentNumber, readResidentNumber } from '../document/chinese-id.ts';
import { isDocumentSide } from '../evidence/required.ts';
import { type Compared, compareOnItem } from './compare-on-item.ts';
import { bestReading, findingOn, type ItemCheck } from './context.ts';
import { checkNamesAgainstDocument } from './names-against-document.ts';

/** Which reading a typed field is held against; the first that was read counts. Names have a file of their own. */
const comparisons: readonly Compared[] = [
  { field: 'birthDate', against: ['birthDate'], reason: 'data.dob' },
  { field: 'documentNumber', against: ['documentNumber', 'personalNumber'], reason: 'data.number' },
];

/** What was typed against what this side says. Positions and field names only; the pages put the values in. */
export const checkDetailsAgainstDocument: ItemCheck = (item, context) => {
  if (!isDocumentSide(item.slot)) return [];
  const fields = comparisons.flatMap((compared) => compareOnItem(item, context, compared));
  return [...checkNamesAgainstDocument(item, context), ...fields];
};

/**
 * The resident number of the typed details and of the card: its check character, and the birth date it contains.
 * A number read with a failing check is a misread, not a fault of the person.
 */
export const checkDocumentNumber: ItemCheck = (item, { others, details, policy }) => {
  if (!isDocumentSide(item.slot)) return [];
  const items = [item, ...others];
  const read = bestReading(items, 'documentNumber', policy) ?? bestReading(items, 'personalNumber', policy);
  if (!read || read.item.id !== item.id || !looksLikeResidentNumber(read.value)) return [];
  const number = readResidentNumber(read.value);
  const region = read.box;
  if ('fault' in number)
    return [findingOn(item, 'doc.field_unreadable', 'unsure', { region, measured: 'documentNumber' })];
  const typedBirth = details.birthDate;
  if (!typedBirth || typedBirth === number.ok.birthDate) return [];
  return [{ ...findingOn(item, 'data.dob', 'fail', { region }), field: 'birthDate' }];
};
