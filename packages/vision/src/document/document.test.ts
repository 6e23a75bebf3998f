import { describe, expect, test } from 'vitest';
import { luma } from '../geometry/luma.ts';
import { intersectionOverUnion } from '../geometry/polygon.ts';
import { type Quad, turnQuad } from '../geometry/quad.ts';
import type { Picture } from '../picture.ts';
import { edgeWidth } from './blur.ts';
import { colourfulness } from './colour.ts';
import { cellCount, grid } from './corner-maps.ts';
import { drawCard, straightCard } from './drawn-card.ts';
import { edgeSupport } from './edge-support.ts';
import { findClipping } from './glare.ts';
import { liftDarkness } from './levels.ts';
import { decodeCorners } from './proposal.ts';
import { refineQuad } from './refine.ts';
import { repairSides } from './repair.ts';
import { findShadow } from './shadow.ts';
import { orientAsPrinted } from './shape.ts';

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

const moved = (quad: Quad, by: readonly (readonly [number, number])[]): Quad => {
  const shift = (i: 0 | 1 | 2 | 3) => [quad[i][0] + (by[i]?.[0] ?? 0), quad[i][1] + (by[i]?.[1] ?? 0)] as const;
  return [shift(0), shift(1), shift(2), shift(3)];
};

describe('the outline', () => {
  const rough = moved(straightCard, [
    [6, -8],
    [-7, 4],
    [5, 6],
    [-4, -7],
  ]);

  test('a rough guess is refined to the edges, and only then they prove it', () => {
    const before = edgeSupport(card, rough);
    const refined = refineQuad(card, refineQuad(card, rough, 13), 6);
    expect(intersectionOverUnion(refined, straightCard)).toBeGreaterThan(0.995);
    expect(edgeSupport(card, refined)).toBeGreaterThan(Math.max(0.9, before + 0.2));
  });

  test('a header band that was taken for the upper side is put right', () => {
    const belowHeader = moved(straightCard, [
      [1.3, 73],
      [-1.3, 71],
      [0, 0],
      [0, 0],
    ]);
    const repaired = repairSides(card, belowHeader, 6);
    expect(intersectionOverUnion(belowHeader, straightCard)).toBeLessThan(0.9);
    expect(intersectionOverUnion(repaired, straightCard)).toBeGreaterThan(0.99);
  });

  test('a guess on an empty table is left alone and not proven', () => {
    const table = drawCard({ width: 600, height: 450, quad: straightCard, withoutCard: true });
    const guess: Quad = [
      [100, 100],
      [500, 100],
      [500, 350],
      [100, 350],
    ];
    expect(edgeSupport(table, refineQuad(table, guess, 6))).toBeLessThan(0.4);
  });

  test('the printed top left comes first only on a clear hint', () => {
    expect(orientAsPrinted(straightCard, [0.1, 0, 0.9, 0], 'card')).toEqual(turnQuad(straightCard, 2));
    expect(orientAsPrinted(straightCard, [0.4, 0.1, 0.45, 0.05], 'card')).toEqual(straightCard);
  });
});

test('the corner maps are read back to the places they were drawn at', () => {
  const cells = [
    [10.5, 12.5],
    [44.5, 13.5],
    [45.5, 40.5],
    [9.5, 41.5],
  ] as const;
  const maps = new Float32Array(6 * cellCount).fill(-8);
  for (const [corner, [x, y]] of cells.entries()) {
    maps[corner * cellCount + Math.floor(y) * grid.cells + Math.floor(x)] = 8;
  }
  for (let y = 13; y < 41; y++) maps.fill(6, 4 * cellCount + y * grid.cells + 10, 4 * cellCount + y * grid.cells + 45);
  const proposal = decodeCorners(maps, Float32Array.from([-5, 5, -5, -5, 4, 0, 0, 0, -4, -4]));
  for (const [i, [x, y]] of cells.entries()) {
    expect(proposal.quad[i]?.[0]).toBeCloseTo((x - grid.beyond) / grid.inside, 2);
    expect(proposal.quad[i]?.[1]).toBeCloseTo((y - grid.beyond) / grid.inside, 2);
  }
  expect(proposal.confidence).toBeGreaterThan(0.95);
  expect(proposal.kinds.card).toBeGreaterThan(0.99);
  expect(proposal.cutOff).toMatchObject({ cornerOutside: false });
  expect(proposal.cutOff.probability).toBeLessThan(0.05);
  expect(proposal.covered).toMatchObject({ region: null });
});

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
