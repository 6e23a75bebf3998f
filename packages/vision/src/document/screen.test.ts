import { describe, expect, test } from 'vitest';
import type { Picture } from '../picture.ts';
import { drawCard, straightCard } from './drawn-card.ts';
import { screenGrid } from './screen.ts';

const width = 1200;
const card = drawCard({ width, height: 900, quad: straightCard });

/** Every pixel of the card times a factor that depends on where it is. */
function through(picture: Picture, factor: (x: number, y: number) => number): Picture {
  const data = picture.data.map((value, i) => {
    const pixel = Math.floor(i / 3);
    return value * factor(pixel % picture.width, Math.floor(pixel / picture.width));
  });
  return { ...picture, data };
}

/** Light gaps between the points of a screen, `pitch` px apart, `turn` degrees turned. */
const screen = (pitch: number, turn: number, depth: number) => (x: number, y: number) => {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const wave = (along: number): number => Math.cos((2 * Math.PI * along) / pitch);
  return 1 - depth * (2 + wave(x * cos + y * sin) + wave(y * cos - x * sin)) * 0.25;
};

describe('the grid of a screen', () => {
  const plain = screenGrid(card, straightCard) ?? Number.NaN;

  test('does not show on a card', () => {
    expect(plain).toBeLessThan(1);
  });

  test.each([
    [2.7, 4],
    [3.4, -7],
    [5, 12],
  ])('of %d px, turned by %d degrees, stands out', (pitch, turn) => {
    expect(screenGrid(through(card, screen(pitch, turn, 0.2)), straightCard)).toBeGreaterThan(plain + 2);
  });

  test('needs two directions: a raster of parallel lines is print', () => {
    const lines = through(card, (x, y) => 0.8 + 0.2 * Math.cos((2 * Math.PI * (x + 0.2 * y)) / 3.3));
    expect(screenGrid(lines, straightCard)).toBeLessThan(2);
  });

  test('is not looked for on a small document', () => {
    const small = drawCard({ width: 400, height: 300, quad: straightCard });
    expect(
      screenGrid(small, [
        [50, 50],
        [250, 50],
        [250, 170],
        [50, 170],
      ]),
    ).toBeNull();
  });
});
