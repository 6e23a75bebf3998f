import { expect, test } from 'vitest';
import type { CaptureTruth } from '../../camera/capture-truth.ts';
import { comparePeer } from './compare-peer.ts';

const box = { points: [] };
const truth: CaptureTruth = {
  design: 'card-0-back',
  kind: 'id_card',
  side: 'back',
  ground: 'plain',
  size: { width: 4000, height: 3000 },
  corners: [
    [1000, 1000],
    [3000, 1000],
    [3000, 2000],
    [1000, 2000],
  ],
  cut: null,
  covered: null,
  defects: [],
  fields: { address: { value: '12 Sea Road', printed: '12 Sea Road', box }, sex: { value: 'F', printed: 'F', box } },
  mrz: { format: 'TD1', lines: ['I<UTO', '1234<'], box },
  barcode: null,
  portrait: null,
  quarterTurns: 0,
  upsideDown: false,
  mirrored: false,
  held: false,
};

test('a peer that saw a smaller picture is measured in px of the whole one, whatever order its corners have', () => {
  const corners: [number, number][] = [
    [1500, 1000],
    [500, 500],
    [500, 1000],
    [1500, 500],
  ];
  const { iou, found } = comparePeer(['outline'], { corners, lines: null, ms: 5 }, truth, 2);
  expect([iou, found]).toEqual([1, true]);
});

test('text counts wherever it stands, spaces aside', () => {
  const lines = ['1 2 Sea Road', 'I < UTO', '1234<'];
  const { mrzComplete, printed, iou } = comparePeer(['mrz', 'print'], { corners: null, lines, ms: 5 }, truth, 1);
  expect([mrzComplete, printed, iou]).toEqual([true, { read: 1, of: 2 }, null]);
});

test('a peer that hung or crashed found nothing', () => {
  expect(comparePeer(['outline', 'mrz'], null, truth, 1)).toEqual({
    iou: 0,
    found: false,
    mrzComplete: false,
    printed: null,
    ms: 0,
  });
});
