import { expect, test } from 'vitest';
import type { Point } from '../geometry/quad.ts';
import { fitSimilarity, invert, sample, squareAround, transform } from './sample.ts';

const close = (value: number) => expect.closeTo(value, 6);

test('a fitted similarity brings the points where they belong, and its inverse brings them back', () => {
  const turn = squareAround([40, 30], { side: 10, scale: 2.5, roll: 0.7 });
  const from: Point[] = [
    [0, 0],
    [10, 0],
    [4, 9],
  ];
  const to = from.map((point) => transform(turn, point));
  const fitted = fitSimilarity(from, to);
  expect(fitted).toEqual({ a: close(turn.a), b: close(turn.b), tx: close(turn.tx), ty: close(turn.ty) });
  expect(transform(invert(fitted), to[2] ?? [0, 0])).toEqual([close(4), close(9)]);
});

test('the middle of a square lands on its middle', () => {
  expect(transform(squareAround([7, 5], { side: 256, scale: 3, roll: 1 }), [128, 128])).toEqual([close(7), close(5)]);
});

const stripes = {
  width: 4,
  height: 2,
  data: Uint8Array.from({ length: 24 }, (_, i) => (Math.floor(i / 3) % 2 === 0 ? 0 : 200)),
  scale: 1,
};

test('reducing averages, so that fine stripes become grey', () => {
  const half = sample(stripes, { a: 2, b: 0, tx: 0, ty: 0 }, { width: 2, height: 1, beyond: 'nearest' });
  expect([...half]).toEqual([100, 100, 100, 100, 100, 100]);
});

test('beyond the picture it is black, or the nearest pixel repeated', () => {
  const right = { a: 1, b: 0, tx: 3, ty: 0 };
  expect([...sample(stripes, right, { width: 2, height: 1, beyond: 'black' })]).toEqual([200, 200, 200, 0, 0, 0]);
  expect([...sample(stripes, right, { width: 2, height: 1, beyond: 'nearest' })]).toEqual([
    200, 200, 200, 200, 200, 200,
  ]);
});
