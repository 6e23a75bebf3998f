import type { TextModel } from '../../models.ts';
import type { Look } from '../read-view.ts';
import { decodeBestPath } from '../text/ctc.ts';
import type { Line } from '../text/lines.ts';
import { recogniseLines } from '../text/recognise.ts';
import { type PrintedLine, printedLine } from './printed-line.ts';

/** Lines read with less mean confidence are texture, not print. */
const legible = 0.5;

/** Reads every line outside the machine-readable zone. */
export async function readPrint(look: Look, model: TextModel): Promise<PrintedLine[]> {
  const { lines, zone, view, known } = look;
  const wanted = lines.filter((line) => !zone?.recognised.some(({ quad }) => contains(quad, middle(line))));
  const unread = wanted.filter((line) => !known.some((one) => sameLine(one.line, line)));
  const fresh = await recogniseLines(view, unread, model, { margin: 0 });
  const all = [
    ...unread.flatMap((line, i) => {
      const recognised = fresh[i];
      return recognised ? [{ line, recognised }] : [];
    }),
    ...known.filter((one) => wanted.some((line) => sameLine(one.line, line))),
  ];
  const along = directionOf(wanted);
  return all.flatMap(({ recognised }) => {
    const characters = decodeBestPath(recognised, model.dictionary);
    const mean = characters.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, characters.length);
    return characters.length > 0 && mean >= legible ? [printedLine(characters, recognised.quad, along)] : [];
  });
}

function sameLine(a: Line, b: Line): boolean {
  return a.quad.every(([x, y], i) => Math.hypot(x - (b.quad[i]?.[0] ?? 0), y - (b.quad[i]?.[1] ?? 0)) < 1);
}

function directionOf(lines: readonly Line[]): number {
  let [x, y] = [0, 0];
  for (const { quad, width, height } of lines) {
    if (width < 2 * height) continue;
    x += quad[1][0] - quad[0][0];
    y += quad[1][1] - quad[0][1];
  }
  return Math.atan2(y, x);
}

function middle({ quad }: Line): readonly [number, number] {
  return [(quad[0][0] + quad[2][0]) / 2, (quad[0][1] + quad[2][1]) / 2];
}

/** Whether a point lies inside a convex quadrilateral, whichever way round it runs. */
function contains(quad: Line['quad'], [x, y]: readonly [number, number]): boolean {
  const sides = quad.map(([ax, ay], i) => {
    const [bx, by] = quad[(i + 1) % 4] ?? [ax, ay];
    return Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
  });
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
}
