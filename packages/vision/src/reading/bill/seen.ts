import type { BillReading } from '@candor/core/address/bill.ts';
import type { Region } from '@candor/core/findings/region.ts';
import { distance } from '../../geometry/quad.ts';
import type { TextModel } from '../../models.ts';
import type { Picture } from '../../picture.ts';
import { editDistance, plain } from '../printed/plain.ts';
import { decodeBestPath } from '../text/ctc.ts';
import { recogniseLines } from '../text/recognise.ts';
import { wholeView } from '../view.ts';
import type { Page, PageLine } from './page.ts';

/** At most so many lines are looked at, about 20 ms each. */
const mostLines = 12;
/** Share of characters that may differ between a text and the look of it: a reader errs on small print, a forger replaces words. */
const sloppyShare = 0.35;

/**
 * Whether what a file says about the needed fields is what its page shows. A file can carry any text below its picture, and people
 * see the picture. One line that shows something else makes the whole text worth nothing.
 */
export async function isSeen(reading: BillReading, page: Page, picture: Picture, model: TextModel): Promise<boolean> {
  const { holderName, address, issueDate } = reading.fields;
  const places = [holderName?.box, address?.box, issueDate?.box, reading.kind?.box].filter((box) => box !== undefined);
  const used = page.lines
    .filter((line) => places.some((box) => isWithin(page.region(line.quad), box)))
    .slice(0, mostLines);
  const lines = used.map(({ quad }) => ({
    quad,
    width: distance(quad[0], quad[1]),
    height: distance(quad[0], quad[3]),
  }));
  const seen = await recogniseLines(wholeView(picture), lines, model, { margin: 0.15 });
  return used.every((line, at) => {
    const one = seen[at];
    const text = one ? decodeBestPath(one, model.dictionary).map((character) => character.text) : [];
    return looksLike(line, text.join(''));
  });
}

function looksLike({ text }: PageLine, seen: string): boolean {
  const [told, shown] = [plain(text), plain(seen)];
  return editDistance(told, shown) <= Math.ceil(sloppyShare * told.length);
}

/** The middle of a line lies in the place. */
function isWithin({ points }: Region, place: Region): boolean {
  const middle = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [xs, ys] = [place.points.map(([x]) => x), place.points.map(([, y]) => y)];
  const [x, y] = [middle(0), middle(1)];
  const room = 0.01;
  return (
    x > Math.min(...xs) - room && x < Math.max(...xs) + room && y > Math.min(...ys) - room && y < Math.max(...ys) + room
  );
}
