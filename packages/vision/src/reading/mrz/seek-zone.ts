import type { TextModel } from '../../models.ts';
import type { Line } from '../text/lines.ts';
import type { View } from '../view.ts';
import { type FoundZone, findZone, recogniseCandidates, type Sought, tightCut } from './find-zone.ts';
import { readTogether } from './fuse.ts';

/** A name whose weakest sign has less than this share of its place is looked at again: no check digit covers names. */
const unsureName = 0.5;

/** What the lines said at the first look, and the zone among them; cut out another way and read once more where the first look was not firm. */
export async function seekZone(
  view: View,
  lines: readonly Line[],
  model: TextModel,
): Promise<Sought & { readonly known: Awaited<ReturnType<typeof recogniseCandidates>> }> {
  const known = await recogniseCandidates(view, lines, model);
  const first = await findZone(view, known, model);
  if (!first.sawLine || (first.zone && isFirm(first.zone))) return { ...first, known };
  const again = await recogniseCandidates(view, lines, model, tightCut);
  const second = await findZone(view, again, model, tightCut);
  return { zone: bothLooks(first.zone, second.zone), sawLine: true, known };
}

function isFirm(zone: FoundZone): boolean {
  const { names } = zone.layout.parts;
  return zone.clean && (!names || Math.min(...zone.confidence.slice(names.from, names.to)) >= unsureName);
}

/** Both together, unless only one of them holds. */
function bothLooks(first: FoundZone | null, second: FoundZone | null): FoundZone | null {
  if (!first || !second) return first ?? second;
  const likelier = first.quality >= second.quality ? first : second;
  const together = first.layout === second.layout ? readTogether([first, second]) : null;
  return [together, likelier, first, second].find((zone) => zone?.clean) ?? together ?? likelier;
}
