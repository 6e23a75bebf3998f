import { expect, test } from 'vitest';
import { boxAround, numberPlace, polygonPoints } from './picture-frame.ts';

const size = { width: 1000, height: 500 };
const region = (x0: number, y0: number, x1: number, y1: number) => ({
  points: [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ] as const,
});

test('fractions become px of the picture', () => {
  expect(polygonPoints(region(0.1, 0.2, 0.3, 0.4), size)).toBe('100,100 300,100 300,200 100,200');
});

test('the box around a region grows by its margin and stays on the picture', () => {
  expect(boxAround(region(0.1, 0.2, 0.3, 0.4), size, 0.5)).toEqual({ x: 0, y: 50, width: 400, height: 200 });
});

test('the number stands beside its region, and on the picture even in the corner', () => {
  expect(numberPlace(region(0.1, 0.2, 0.3, 0.4), size, 10)).toEqual({ x: 304, y: 96 });
  expect(numberPlace(region(0.8, 0, 1, 0.4), size, 10)).toEqual({ x: 990, y: 10 });
});
