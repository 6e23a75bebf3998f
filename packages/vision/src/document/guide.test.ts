import { expect, test } from 'vitest';
import { intersectionOverUnion } from '../geometry/polygon.ts';
import type { Quad } from '../geometry/quad.ts';
import type { Picture } from '../picture.ts';
import { drawCard } from './drawn-card.ts';
import { guideQuad } from './guide.ts';
import { isProven, lookThroughGuide } from './guide-look.ts';

const size = { width: 480, height: 300 };

/** The guide, grown by a factor, moved and turned. */
function near(factor: number, [dx, dy]: readonly [number, number] = [0, 0], degrees = 0): Quad {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [a, b, c, d] = guideQuad(size, 'card').map(([x, y]) => {
    const [u, v] = [(x - size.width / 2) * factor, (y - size.height / 2) * factor];
    return [size.width / 2 + dx + u * cos - v * sin, size.height / 2 + dy + u * sin + v * cos] as const;
  });
  if (!a || !b || !c || !d) throw new Error('four corners');
  return [a, b, c, d];
}

const card = (quad: Quad): Picture => drawCard({ ...size, quad });

test('the frame on the screen stands upright in the middle, in the proportions of the sheet', () => {
  const [[left, top], [right], [, bottom]] = guideQuad({ width: 1080, height: 1920 }, 'card');
  expect((right - left) / (bottom - top)).toBeCloseTo(85.6 / 53.98);
  expect([left + right, top + bottom].map(Math.round)).toEqual([1080, 1920]);
  expect(right - left).toBeCloseTo(0.88 * 1080);
});

test.each([
  ['as drawn', near(1)],
  ['a little smaller and aside', near(0.93, [9, -6])],
  ['a little larger', near(1.05)],
  ['turned by three degrees', near(0.97, [0, 0], 3)],
])('a card that lies in the guide %s is found to the pixel', (_how, quad) => {
  const look = lookThroughGuide(card(quad), 'card');
  expect(look && isProven(look)).toBe(true);
  expect(intersectionOverUnion(look?.quad ?? [], quad)).toBeGreaterThan(0.97);
});

test('an empty table, a card far off the guide and a picture of nothing prove nothing', () => {
  const isSeen = (picture: Picture) => {
    const look = lookThroughGuide(picture, 'card');
    return look !== null && isProven(look);
  };
  expect(isSeen(drawCard({ ...size, quad: near(1), withoutCard: true }))).toBe(false);
  expect(isSeen(card(near(0.5, [-90, 45])))).toBe(false);
  expect(isSeen({ ...size, data: new Uint8Array(size.width * size.height * 3), scale: 1 })).toBe(false);
});
