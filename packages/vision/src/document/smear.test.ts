import { expect, test } from 'vitest';
import { luma } from '../geometry/luma.ts';
import { scaleQuad } from '../geometry/quad.ts';
import { drawCard, straightCard } from './drawn-card.ts';
import { findSmear, movedWidth } from './smear.ts';

const card = luma(drawCard({ width: 600, height: 450, quad: scaleQuad(straightCard, 0.5) }));

/** The mean along a line of `length` px in the direction `towards` (degrees). */
function moved(length: number, towards: number): typeof card {
  const { width, height, data } = card;
  const out = new Uint8Array(data.length);
  const [stepX, stepY] = [Math.cos((towards * Math.PI) / 180), Math.sin((towards * Math.PI) / 180)];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let step = 0; step < length; step++) {
        const fromX = Math.min(width - 1, Math.max(0, Math.round(x + (step - length / 2) * stepX)));
        const fromY = Math.min(height - 1, Math.max(0, Math.round(y + (step - length / 2) * stepY)));
        sum += data[fromY * width + fromX] ?? 0;
      }
      out[y * width + x] = sum / length;
    }
  return { width, height, data: out };
}

test('a card at rest has not moved', () => {
  expect(movedWidth(findSmear(card), 5)).toBe(0);
});

test.each([0, 30, 45, 90, 135])('a movement towards %d degrees is told, and its direction', (towards) => {
  const smear = findSmear(moved(20, towards));
  expect(movedWidth(smear, 5)).toBeGreaterThanOrEqual(5);
  const apart = (((smear?.direction ?? 0) * 180) / Math.PI - towards + 270) % 180;
  expect(Math.abs(apart - 90)).toBeLessThanOrEqual(16);
});

test('an edge along a diagonal way is as wide as the way, not as its share along a row', () => {
  expect(movedWidth({ loss: 3, direction: Math.PI / 4 }, 5)).toBeCloseTo(5 * Math.SQRT2);
  expect(movedWidth({ loss: 3, direction: 0 }, 5)).toBe(5);
});
