import { hasLabel } from './chinese-labels.ts';
import { residentNumbers } from './chinese-numbers.ts';
import type { PrintedField } from './latin-fields.ts';
import { heightOf, joined } from './printed-line.ts';
import { type Row, stretchOf } from './rows.ts';

/** The address runs over the rows below it that carry no label and are indented. */
export function readAddress(row: Row, from: number, rows: readonly Row[]): PrintedField | null {
  const first = stretchOf(row, from, endOfRun(row, from));
  const parts = first.text === '' ? [] : [first];
  const flush = leftOf(row, from);
  let bottom = row.bottom;
  for (const next of rows.slice(rows.indexOf(row) + 1)) {
    const height = next.bottom - next.top;
    if (hasLabel(next) || residentNumbers(next.text).length > 0 || next.top - bottom > 2 * height || parts.length > 4)
      break;
    // Not flush with the first line: print beside the card, the edge of the photograph, a stamp.
    if (next.left < row.left + 0.3 * height || next.left > flush + 2 * height) continue;
    parts.push(stretchOf(next, 0, endOfRun(next, 0)));
    bottom = next.bottom;
  }
  if (parts.length === 0) return null;
  const excerpt = joined(parts, '');
  return { values: [excerpt.text], excerpt };
}

/** Where the character stands, px along the row; without one the label's own end is not known, and every indent will do. */
function leftOf({ places }: Row, at: number): number {
  const place = places[at];
  return place ? place.line.left + place.character.from * (place.line.right - place.line.left) : Infinity;
}

/** Print that stands further away on the same height is something else. */
const widestGap = 1.5;

function endOfRun({ places }: Row, from: number): number {
  for (let at = from + 1; at < places.length; at++) {
    const [before, here] = [places[at - 1], places[at]];
    if (!before || !here || before.line === here.line) continue;
    if (here.line.left - before.line.right > widestGap * heightOf(before.line)) return at;
  }
  return places.length;
}
