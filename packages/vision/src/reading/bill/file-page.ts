import type { Quad } from '../../geometry/quad.ts';
import type { Picture } from '../../picture.ts';
import { type Page, pageOf } from './page.ts';

/** A run of characters that a file says stands at a place of its page: fractions from the left and from the top. */
export type FilePrint = {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Letters that a page must have to be more than a stamp on a scan. */
const fewestLetters = 40;

/** The page as the file tells it; null where it has no text to speak of. */
export function filePage(print: readonly FilePrint[], picture: Picture): Page | null {
  const letters = print.reduce((sum, { text }) => sum + text.replace(/[^\p{L}\p{N}]/gu, '').length, 0);
  if (letters < fewestLetters) return null;
  const { width, height } = picture;
  const lines = print.map(({ text, left, top, right, bottom }) => {
    // Boxes of a file end at the ink; a reader wants a little room around it.
    const room = 0.2 * (bottom - top) * height;
    const [l, t, r, b] = [left * width, top * height - room, right * width, bottom * height + room];
    const quad: Quad = [
      [l, t],
      [r, t],
      [r, b],
      [l, b],
    ];
    return { text, confidences: Array.from({ length: text.length }, () => 1), quad };
  });
  return pageOf(lines, picture);
}
