import type { TextModel } from '../models.ts';
import { type FoundZone, zoneCandidates } from './mrz/find-zone.ts';
import { seekZone } from './mrz/seek-zone.ts';
import { decodeBestPath } from './text/ctc.ts';
import { detectText } from './text/detect-text.ts';
import { asLines, type Line, mergeAlongLines, runsVertically, turnedHalf } from './text/lines.ts';
import { type Recognised, upsideDownShare } from './text/recognise.ts';
import type { Rectangle } from './text/rectangle.ts';
import type { View } from './view.ts';

/** Writing found on a view, turned the way it reads, with the machine-readable zone if there is one. */
export type Look = {
  readonly view: View;
  readonly boxes: readonly Rectangle[];
  readonly lines: readonly Line[];
  /** Clockwise quarter turns of the writing: 0 upright, 2 on its head. On the view, and of a closer look on the view that it enlarges. */
  readonly turns: 0 | 1 | 2 | 3;
  readonly zone: FoundZone | null;
  /** A line looked like part of a zone, read or not. */
  readonly sawZoneLine: boolean;
  readonly known: readonly { readonly line: Line; readonly recognised: Recognised }[];
};

/** A zone below this mean log-likelihood may be an artefact of reading upside down. */
const believable = -0.6;
/** Upright writing is read with more confidence than this; writing on its head is not. */
const legible = 0.75;

/** Detects, orients, and reads what may be a machine-readable zone. `side`: px of the longer side for the detector. */
export async function lookAt(view: View, model: TextModel, side: number): Promise<Look> {
  const boxes = await detectText(view.picture, model, side);
  const vertical = runsVertically(boxes);
  const upright = asLines(boxes, vertical);
  const candidates = zoneCandidates(asLines(mergeAlongLines(boxes.filter(isLong)), vertical));
  const samples = candidates.length > 0 ? candidates : longest(upright);
  const likelyTurned = (await upsideDownShare(view, samples.slice(0, 4), model)) > 0.5;
  let best: (Look & { readonly trust: number }) | null = null;
  for (const turned of [likelyTurned, !likelyTurned]) {
    const sought = await seekZone(view, turned ? samples.map(turnedHalf) : samples, model);
    const { zone, known, sawLine: sawZoneLine } = sought;
    const clarity = mean(
      known.flatMap(({ recognised }) =>
        decodeBestPath(recognised, model.dictionary).map(({ confidence }) => confidence),
      ),
    );
    const trust = zone ? zone.quality + 2 : clarity - 1;
    const lines = turned ? upright.map(turnedHalf) : upright;
    if (!best || trust > best.trust)
      best = { view, boxes, lines, turns: turnsOf(vertical, turned), zone, sawZoneLine, known, trust };
    if (zone ? zone.quality > believable : clarity > legible) break;
  }
  return best ?? { view, boxes, lines: upright, turns: 0, zone: null, sawZoneLine: false, known: [] };
}

function turnsOf(vertical: boolean, turned: boolean): Look['turns'] {
  if (vertical) return turned ? 3 : 1;
  return turned ? 2 : 0;
}

function isLong({ width, height }: Rectangle): boolean {
  return width > 2 * height;
}

function longest(lines: readonly Line[]): Line[] {
  return [...lines].sort((a, b) => b.width - a.width).slice(0, 4);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
