import { isDocumentSide } from '../evidence/required.ts';
import { type Compared, compareOnItem } from './compare-on-item.ts';
import type { ItemCheck } from './context.ts';
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
