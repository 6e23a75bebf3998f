import type { Pdfium } from './pdfium.ts';

/** A run of characters on one line, with its place on the page: fractions from the left and from the top. */
export type PrintRun = {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** A page with more is no bill; the rest is not looked at. */
const mostCharacters = 20_000;
export const mostRuns = 3_000;
export const longestRun = 400;
/** Render modes that draw nothing (ISO 32000-1, 9.3.6): such text is a reader's own, or meant for machines alone. */
const unseen: readonly number[] = [3, 7];

type Glyph = { readonly text: string; readonly box: Box };
type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
type Size = { readonly width: number; readonly height: number };

/** The visible text of a page in the file's own order, cut where a line ends or a column begins. */
export function printOf(pdfium: Pdfium, page: number, size: Size): PrintRun[] {
  const text = pdfium._FPDFText_LoadPage(page);
  if (text === 0) return [];
  const place = placer(pdfium, page, size);
  const count = Math.min(mostCharacters, pdfium._FPDFText_CountChars(text));
  const runs: PrintRun[] = [];
  let open: Glyph[] = [];
  const close = () => {
    const run = runOf(open);
    if (run && runs.length < mostRuns) runs.push(run);
    open = [];
  };
  for (let at = 0; at < count; at++) {
    const code = pdfium._FPDFText_GetUnicode(text, at);
    const object = pdfium._FPDFText_GetTextObject(text, at);
    if (object !== 0 && unseen.includes(pdfium._FPDFTextObj_GetTextRenderMode(object))) continue;
    const sign = code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : '\n';
    if (sign === '\n') close();
    else if (sign.trim() === '') open.push({ text: ' ', box: open.at(-1)?.box ?? nowhere });
    else {
      const box = place(text, at);
      if (!box) continue;
      if (!continues(open.at(-1), box)) close();
      open.push({ text: sign, box });
    }
  }
  close();
  return runs;
}

const nowhere: Box = { left: 0, top: 0, right: 0, bottom: 0 };

/** On the same line, and no further away than a wide gap between words. */
function continues(last: Glyph | undefined, { left, top, bottom }: Box): boolean {
  if (!last) return true;
  if (last.box === nowhere) return false;
  const height = Math.max(bottom - top, last.box.bottom - last.box.top);
  const level = Math.min(bottom, last.box.bottom) - Math.max(top, last.box.top);
  return level > 0 && left > last.box.left - height && left - last.box.right < 1.5 * height;
}

function runOf(glyphs: readonly Glyph[]): PrintRun | null {
  const text = glyphs
    .map((glyph) => glyph.text)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, longestRun);
  const boxes = glyphs.flatMap(({ text: sign, box }) => (sign.trim() === '' ? [] : [box]));
  if (text === '' || boxes.length === 0) return null;
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  return {
    text,
    left: clamp(Math.min(...boxes.map(({ left }) => left))),
    top: clamp(Math.min(...boxes.map(({ top }) => top))),
    right: clamp(Math.max(...boxes.map(({ right }) => right))),
    bottom: clamp(Math.max(...boxes.map(({ bottom }) => bottom))),
  };
}

/** Boxes of characters on the drawn page, whichever way the page is turned; null for a character without extent. Fractions, `y` down. */
function placer(pdfium: Pdfium, page: number, { width, height }: Size) {
  const doubles = pdfium.room(4 * 8);
  const ints = pdfium.room(2 * 4);
  const fine = 64;
  const onPage = (x: number, y: number) => {
    pdfium._FPDF_PageToDevice(page, 0, 0, width * fine, height * fine, 0, x, y, ints, ints + 4);
    const view = new DataView(pdfium.memory().buffer);
    return { x: view.getInt32(ints, true) / (width * fine), y: view.getInt32(ints + 4, true) / (height * fine) };
  };
  return (text: number, at: number): Box | null => {
    if (!pdfium._FPDFText_GetCharBox(text, at, doubles, doubles + 8, doubles + 16, doubles + 24)) return null;
    const view = new DataView(pdfium.memory().buffer);
    const [left = 0, right = 0, bottom = 0, top = 0] = [0, 8, 16, 24].map((of) => view.getFloat64(doubles + of, true));
    if (!(right > left && top > bottom)) return null;
    const [a, b] = [onPage(left, top), onPage(right, bottom)];
    return {
      left: Math.min(a.x, b.x),
      right: Math.max(a.x, b.x),
      top: Math.min(a.y, b.y),
      bottom: Math.max(a.y, b.y),
    };
  };
}
