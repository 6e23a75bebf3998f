import { describe, expect, test } from 'vitest';
import { intersectionOverUnion } from '../geometry/polygon.ts';
import { type Point, type Quad, toQuad } from '../geometry/quad.ts';
import { areaAverage } from '../geometry/resize.ts';
import { loadCornerModel } from '../node/corner-model.ts';
import type { Picture } from '../picture.ts';
import { drawCard, straightCard } from './drawn-card.ts';
import { findOutline } from './outline.ts';
import { measureQuality } from './quality.ts';

const model = await loadCornerModel();
const size = { width: 1200, height: 900 };

async function look(picture: Picture) {
  const found = await findOutline(picture, model);
  return { found, measured: measureQuality(picture, picture, found) };
}

describe('the corner model', () => {
  test('says which weights it is', () => {
    expect(model.version).toMatch(/^corner-net [0-9a-f]{8}$/);
  });

  test('a missing file is named by the model, not by its path', async () => {
    await expect(loadCornerModel('/nowhere/private.onnx')).rejects.toThrow(
      'The model corner-net is missing: expected @candor/vision/models/corner-net.onnx',
    );
  });
});

describe('a card on a table', () => {
  test('is found to a pixel or two, with its shape and its width in uploaded pixels', async () => {
    const { found, measured } = await look(drawCard({ ...size, quad: straightCard }));
    expect(found.outline?.shape).toBe('card');
    const corners = found.outline && toQuad(found.outline.corners, size);
    expect(intersectionOverUnion(corners ?? [], straightCard)).toBeGreaterThan(0.99);
    expect(measured.documentWidth?.value).toBeGreaterThan(1.9 * 880);
    expect(measured.documentWidth?.value).toBeLessThan(2.1 * 880);
    expect(measured.edgeWidth?.value).toBeLessThan(3.5);
    expect(measured.glare?.value).toBe(0);
  });

  test('that hangs out of the picture is not accepted, and the missing part is pointed at', async () => {
    const quad: Quad = [
      [420, 180],
      [1300, 200],
      [1290, 750],
      [430, 740],
    ];
    const { found, measured } = await look(drawCard({ ...size, quad }));
    expect(found.outline).toBeNull();
    expect(measured.cutOff?.value).toBeGreaterThan(0.5);
    const right = Math.max(...(measured.cutOff?.region?.points ?? []).map(([x]) => x));
    expect(right).toBeGreaterThan(0.99);
  });

  test('in the dark is still found, and measured as dark', async () => {
    const { found, measured } = await look(
      drawCard({ ...size, quad: straightCard, light: () => ({ factor: 0.14, added: 0 }) }),
    );
    expect(found.outline).not.toBeNull();
    expect(measured.brightness?.value).toBeLessThan(70);
  });

  test('with a lamp in it has glare where the lamp is', async () => {
    // A camera's tone curve bends towards white: the lamp drowns what it lies on, and fades out around it.
    const lamp = (u: number, v: number) => {
      const share = Math.min(1, 2 * Math.exp(-20 * ((u - 0.6) ** 2 + (v - 0.5) ** 2)));
      return { factor: 1 - share, added: 258 * share };
    };
    const { measured } = await look(drawCard({ ...size, quad: straightCard, light: lamp }));
    expect(measured.glare?.value).toBeGreaterThan(0.04);
    const middle: Point = [160 + 0.6 * 880, 130 + 0.5 * 550];
    const polygon = measured.glare?.region?.points.map(([x, y]): Point => [x * size.width, y * size.height]) ?? [];
    expect(polygon.length).toBeGreaterThan(3);
    expect(Math.min(...polygon.map(([x]) => x))).toBeLessThan(middle[0]);
    expect(Math.max(...polygon.map(([x]) => x))).toBeGreaterThan(middle[0]);
  });

  test('out of focus has wide edges', async () => {
    const sharp = drawCard({ ...size, quad: straightCard });
    const { measured } = await look(blurred(sharp));
    expect(measured.edgeWidth?.value).toBeGreaterThan(5);
  });
});

test('a table without a card has no outline, and nothing on it is measured', async () => {
  const { found, measured } = await look(drawCard({ ...size, quad: straightCard, withoutCard: true }));
  expect(found).toMatchObject({ outline: null, guess: null, cutOff: null, covered: null });
  expect(Object.keys(measured).sort()).toEqual(['outlineConfidence']);
});

/** Shrunk to a sixth and drawn large again: no detail finer than six pixels is left. */
function blurred(picture: Picture): Picture {
  const small = areaAverage(picture, picture.width / 6, picture.height / 6);
  const data = new Uint8Array(picture.data.length);
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      for (let k = 0; k < 3; k++) data[(y * picture.width + x) * 3 + k] = between(small, x / 6 - 0.5, y / 6 - 0.5, k);
    }
  }
  return { ...picture, data };
}

function between({ width, height, data }: Picture, x: number, y: number, channel: number): number {
  const at = (column: number, row: number): number => {
    const inside = Math.min(height - 1, Math.max(0, row)) * width + Math.min(width - 1, Math.max(0, column));
    return data[inside * 3 + channel] ?? 0;
  };
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - left, y - top];
  const upper = at(left, top) * (1 - fx) + at(left + 1, top) * fx;
  const lower = at(left, top + 1) * (1 - fx) + at(left + 1, top + 1) * fx;
  return upper * (1 - fy) + lower * fy;
}
