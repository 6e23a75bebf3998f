import type { FieldReading } from '@candor/core/document/reading.ts';
import type { DocumentAnalysis } from '@candor/core/evidence/analysis.ts';
import { expect, test } from 'vitest';
import type { CaptureTruth } from '../camera/capture-truth.ts';
import { observe } from './observe.ts';
import { observeFields } from './observe-fields.ts';

const truth: CaptureTruth = {
  design: 'card-0-front',
  kind: 'id_card',
  side: 'front',
  ground: 'plain',
  size: { width: 1000, height: 500 },
  corners: [
    [100, 100],
    [900, 100],
    [900, 400],
    [100, 400],
  ],
  cut: null,
  covered: null,
  defects: [],
  fields: {},
  mrz: null,
  barcode: null,
  portrait: null,
  quarterTurns: 0,
  upsideDown: false,
  mirrored: false,
  held: false,
};
const analysis = (points: [number, number][]): DocumentAnalysis => ({
  of: 'document',
  madeBy: { code: 'document 1', models: { corners: 'net a' } },
  ran: ['quality', 'reading'],
  outline: { corners: { points }, confidence: 0.9, shape: 'card' },
  measurements: { outlineConfidence: { value: 0.9 } },
  reading: null,
  portrait: null,
});
const asPrinted: [number, number][] = [
  [0.1, 0.2],
  [0.9, 0.2],
  [0.9, 0.8],
  [0.1, 0.8],
];
const look = (seen: DocumentAnalysis | null) =>
  observe('good-0', 'good', truth, { analysis: seen, findings: [], ms: 1 });

test('an outline on the true corners overlaps fully and begins at the top left', () => {
  const { iou, startsTopLeft, code, looked } = look(analysis(asPrinted));
  expect([iou, startsTopLeft, code, looked]).toEqual([1, true, 'document 1, net a', true]);
});

test('the same outline begun at the other end overlaps as well, but stands on its head', () => {
  const { iou, startsTopLeft } = look(analysis([...asPrinted.slice(2), ...asPrinted.slice(0, 2)]));
  expect([iou, startsTopLeft]).toEqual([1, false]);
});

test('an outline beside the document says nothing about its top', () => {
  const moved = asPrinted.map(([x, y]): [number, number] => [x - 0.6, y]);
  expect(look(analysis(moved)).startsTopLeft).toBe(null);
});

test('eyes that could not look saw nothing', () => {
  const { looked, outline, iou, guessIou, confidence } = look(null);
  expect({ looked, outline, iou, guessIou, confidence }).toEqual({
    looked: false,
    outline: null,
    iou: 0,
    guessIou: 0,
    confidence: 0,
  });
});

test.each([
  ['ANNA MARIA', 'ANNAMARIA', true],
  ['ANNA MARIA', 'ANNA MARLA', false],
  ['示范路（12）号', '示范路(12)号', true],
  ['Zenith', 'ZENITH', false],
])('%s read as %s is exact: %s', (value, read, exact) => {
  const reading: FieldReading = {
    value: read,
    sources: ['printed'],
    confidence: 1,
    check: 'none',
    confirmed: false,
    box: { points: [] },
  };
  expect(observeFields({ address: { value } }, {}, { address: reading })[0]?.exact).toBe(exact);
});

test('a field may stand in a barcode alone, or nowhere', () => {
  const read = { sex: { value: 'F', confirmed: true }, surname: { value: 'BERG', confirmed: true } };
  expect(observeFields({}, { sex: 'F' }, read)).toEqual([
    { field: 'sex', truth: 'F', printed: false, read: 'F', exact: true, confirmed: true },
    { field: 'surname', truth: null, printed: false, read: 'BERG', exact: false, confirmed: true },
  ]);
});
