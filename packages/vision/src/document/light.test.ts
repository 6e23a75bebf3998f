import { describe, expect, test } from 'vitest';
import { luma } from '../geometry/luma.ts';
import type { Picture } from '../picture.ts';
import { edgeWidth } from './blur.ts';
import { colourAround, colourfulness } from './colour.ts';
import { drawCard, straightCard } from './drawn-card.ts';
import { findClipping } from './glare.ts';
import { liftDarkness } from './levels.ts';
import { findShadow } from './shadow.ts';

const card = drawCard({ width: 1200, height: 900, quad: straightCard });

/** A picture from a colour per pixel. */
function paint(width: number, height: number, colour: (x: number, y: number) => readonly number[]): Picture {
  const data = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    const rgb = colour(i % width, Math.floor(i / width));
    for (let k = 0; k < 3; k++) data[i * 3 + k] = rgb[k] ?? 0;
  }
  return { width, height, data, scale: 1 };
}

describe('light', () => {
  const white = [255, 255, 255];
  const ink = [20, 20, 20];

  /** Print on paper of a tone, and a lamp that washes out everything within 60 px and fades over the next 40. */
  const glared = (tone: number, isLit: boolean) =>
    paint(640, 400, (x, y) => {
      const paper = y % 40 < 8 && x % 20 < 4 ? ink : [tone, tone, tone];
      const lamp = isLit ? 255 * Math.max(0, Math.min(1, (100 - Math.hypot(x - 320, y - 200)) / 40)) : 0;
      return paper.map((value) => Math.min(255, value + lamp));
    });

  test('a lamp on the paper is glare where it has washed out the print, and nowhere else', () => {
    const [washedOut, ...more] = findClipping(glared(205, true)).places;
    expect(more).toEqual([]);
    expect(washedOut?.share).toBeGreaterThan(0.02);
    for (const [x, y] of washedOut?.polygon ?? []) expect(Math.hypot(x - 320, y - 200)).toBeLessThan(100);
    expect(findClipping(glared(205, false)).places).toEqual([]);
  });

  test('white paper is not glare, neither between its lines of print nor on empty ground', () => {
    const page = glared(255, false);
    const withAnEmptyPlace = paint(640, 400, (x, y) => (y % 24 < 10 && x % 10 < 4 && x < 320 ? ink : white));
    expect(findClipping(page).places).toEqual([]);
    expect(findClipping(page).share).toBeGreaterThan(0.5);
    expect(findClipping(withAnEmptyPlace).places).toEqual([]);
  });

  test('a shadow is the darker half; a printed band of another colour is not', () => {
    const paper = [210, 200, 180];
    const shaded = findShadow(paint(640, 400, (x) => paper.map((value) => (x > 320 ? value * 0.5 : value))));
    expect(shaded.step).toBeGreaterThan(0.6);
    expect(Math.min(...shaded.darkHalf.map(([x]) => x))).toBeGreaterThan(200);
    const printed = findShadow(paint(640, 400, (x) => (x > 320 ? [40, 90, 190] : paper)));
    expect(printed.step).toBeLessThan(0.2);
  });

  test('a deeper shadow is never a smaller step, and a portrait in the dark half changes nothing', () => {
    const steps = [1, 0.8, 0.6, 0.4, 0.2].map(
      (left) =>
        findShadow(
          paint(640, 400, (x, y) => {
            const isPortrait = x > 440 && x < 560 && y > 100 && y < 260;
            const colour = isPortrait ? [90, 60, 50] : [210, 200, 180];
            return colour.map((value) => value * (x > 320 ? left : 1));
          }),
        ).step,
    );
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps[0]).toBeLessThan(0.05);
    expect(steps.at(-1)).toBeGreaterThan(1.2);
  });

  test('a grey copy under a warm lamp has no colour, a coloured card has', () => {
    const copy = paint(200, 120, (x, y) => [1, 0.9, 0.7].map((gain) => gain * (60 + ((x * 7 + y * 3) % 150))));
    expect(colourfulness(copy)).toBeLessThan(3);
    expect(colourfulness(card)).toBeGreaterThan(20);
  });

  test('the colour of a table is not that of the document on it', () => {
    const quad = [
      [40, 30],
      [160, 30],
      [160, 90],
      [40, 90],
    ] as const;
    const onWood = paint(200, 120, (x, y) =>
      x > 40 && x < 160 && y > 30 && y < 90 ? [180, 180, 180] : x % 20 < 10 ? [150, 106, 70] : [90, 80, 90],
    );
    expect(colourAround(onWood, quad)).toBeGreaterThan(8);
    expect(
      colourAround(
        paint(200, 120, () => [90, 90, 90]),
        quad,
      ),
    ).toBeLessThan(1);
    expect(
      colourAround(onWood, [
        [0, 0],
        [200, 0],
        [200, 120],
        [0, 120],
      ]),
    ).toBeNull();
  });

  test('dark pictures are lifted for looking only, bright ones are left as they are', () => {
    expect(liftDarkness(card)).toBe(card);
    const dark = { ...card, data: card.data.map((value) => value / 8) };
    expect(liftDarkness(dark).data.includes(255)).toBe(true);
  });
});

describe('sharpness', () => {
  /** Bars with a soft left and right edge of `ramp` px. */
  const bars = (ramp: number) =>
    luma(
      paint(640, 404, (x, y) => {
        const along = Math.min(x % 64, 64 - (x % 64)) - 16;
        const down = Math.min(y % 64, 64 - (y % 64)) - 16;
        const value = 40 + 180 * Math.min(1, Math.max(0, Math.min(along, down) / ramp + 0.5));
        return [value, value, value];
      }),
    );

  test('the width of edges follows their ramps', () => {
    expect(edgeWidth(bars(2))).toBeLessThan(edgeWidth(bars(5)) ?? 0);
    expect(edgeWidth(bars(5))).toBeGreaterThan(3.4);
    expect(edgeWidth(bars(5))).toBeLessThan(4.6);
  });

  test('a page that shows nothing has no sharpness, rather than a good one', () => {
    expect(edgeWidth(luma(paint(640, 404, () => [200, 200, 200])))).toBeNull();
  });
});
