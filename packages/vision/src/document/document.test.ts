import { describe, expect, test } from 'vitest';
import { intersectionOverUnion } from '../geometry/polygon.ts';
import { type Quad, turnQuad } from '../geometry/quad.ts';
import { cellCount, grid } from './corner-maps.ts';
import { drawCard, straightCard } from './drawn-card.ts';
import { edgeSupport } from './edge-support.ts';
import { decodeCorners } from './proposal.ts';
import { refineQuad } from './refine.ts';
import { repairSides } from './repair.ts';
import { aspects, orientAsPrinted } from './shape.ts';

const card = drawCard({ width: 1200, height: 900, quad: straightCard });

const known = { radius: 6, sheets: [aspects.card, aspects.passport], confidence: 0.5 };

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
    const repaired = repairSides(card, belowHeader, { ...known, proposed: belowHeader });
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
  expect(proposal.covers).toMatchObject({ corner: { region: null }, face: { probability: 0, region: null } });
});
