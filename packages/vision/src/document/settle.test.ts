import { describe, expect, test } from 'vitest';
import { intersectionOverUnion } from '../geometry/polygon.ts';
import type { Point, Quad } from '../geometry/quad.ts';
import { drawCard } from './drawn-card.ts';
import type { Proposal } from './proposal.ts';
import { settle, toPixels } from './settle.ts';
import { aspects } from './shape.ts';

const size = { width: 600, height: 450 };
const card: Quad = [
  [80, 65],
  [520, 75],
  [515, 350],
  [85, 345],
];
const picture = drawCard({ ...size, quad: card });
const sheets = [aspects.card, aspects.passport];

/** A choice of corners with the probability of each, as the network makes it. */
function choice(corners: Quad, masses: readonly [number, number, number, number], others: Proposal[] = []): Proposal {
  const peak = (at: number) => ({ x: corners[at]?.[0] ?? 0, y: corners[at]?.[1] ?? 0, mass: masses[at] ?? 0 });
  const part = ([x, y]: Point): Point => [x / size.width, y / size.height];
  const [a, b, c, d] = corners;
  const nothing = { probability: 0, region: null };
  return {
    quad: [part(a), part(b), part(c), part(d)],
    confidence: Math.exp(masses.reduce((sum, mass) => sum + Math.log(mass), 0) / 4),
    kinds: { none: 0, card: 1, passport: 0, page: 0 },
    printedTopLeft: [1, 0, 0, 0],
    cutOff: { probability: 0, corners: [0], cornerOutside: false },
    covers: { corner: nothing, face: nothing },
    peaks: [peak(0), peak(1), peak(2), peak(3)],
    others,
  };
}

const right = (mass: number, others: Proposal[] = []) => choice(card, [0.9, 0.9, 0.9, mass], others);
/** Its last corner is where something begins on the card. */
const kite = (mass: number, others: Proposal[] = []) =>
  choice([card[0], card[1], card[2], [100, 210]], [0.9, 0.9, 0.9, mass], others);

describe('between several choices of corners', () => {
  test('edges and proportions decide, and what they disproved takes nothing from the confidence', () => {
    const { quad, confidence } = settle(picture, kite(0.85, [right(0.1)]), sheets);
    expect(intersectionOverUnion(quad, card)).toBeGreaterThan(0.98);
    expect(confidence).toBeGreaterThan(0.75);
  });

  test('a proven one is kept, with the confidence that it came with', () => {
    const proposal = right(0.6, [kite(0.3)]);
    const settled = settle(picture, proposal, sheets);
    expect(settled.proposal).toBe(proposal);
    expect(settled.confidence).toBe(proposal.confidence);
  });

  test('where no document is, no choice gains confidence', () => {
    const table = drawCard({ ...size, quad: card, withoutCard: true });
    expect(settle(table, kite(0.5, [right(0.4)]), sheets).confidence).toBeLessThanOrEqual(
      0.9 ** 0.75 * 0.5 ** 0.25 + 1e-9,
    );
  });
});

test('of an open passport the page is taken, not the booklet', () => {
  const page: Quad = [
    [150, 225],
    [430, 225],
    [430, 422],
    [150, 422],
  ];
  const booklet: Quad = [[150, 28], [430, 28], page[2], page[3]];
  const coloured = { ...size, scale: 1, data: new Uint8Array(size.width * size.height * 3).fill(90) };
  for (let y = 28; y < 422; y++) coloured.data.fill(y < 225 ? 210 : 235, (y * 600 + 150) * 3, (y * 600 + 430) * 3);
  const whole = choice(booklet, [0.5, 0.5, 0.99, 0.99], [choice(page, [0.4, 0.4, 0.99, 0.99])]);
  expect(intersectionOverUnion(settle(coloured, whole, sheets).quad, page)).toBeGreaterThan(0.98);
  expect(toPixels(whole.quad, size)[0][1]).toBeCloseTo(28, 6);
});
