import type { Picture } from '../picture.ts';
import { type Homography, rectangleToQuad } from './homography.ts';
import { type Quad, sideLengths } from './quad.ts';

/** More samples than this per pixel and axis cost more than they show. */
const mostSamples = 3;

/**
 * A quad of the picture pulled straight into width x height pixels. Where the picture has more pixels than asked for,
 * each result pixel is the mean of several bilinear samples (a box filter), so that fine print does not alias.
 */
export function rectify(picture: Picture, quad: Quad, width: number, height: number): Picture {
  const map = rectangleToQuad(width, height, quad);
  const data = new Uint8Array(width * height * 3);
  const [top, right, bottom, left] = sideLengths(quad);
  const shrink = Math.max(Math.max(top, bottom) / width, Math.max(right, left) / height);
  const scale = picture.scale * Math.max(shrink, 1e-6);
  if (!map) return { width, height, data, scale };
  const samples = Math.min(mostSamples, Math.max(1, Math.round(shrink)));
  const row = new Float32Array(width * 3);
  for (let y = 0; y < height; y++) {
    row.fill(0);
    for (let sub = 0; sub < samples * samples; sub++) {
      const offsetX = ((sub % samples) + 0.5) / samples;
      const offsetY = (Math.floor(sub / samples) + 0.5) / samples;
      addRow(row, picture, map, offsetX, y + offsetY);
    }
    const weight = 1 / (samples * samples);
    const start = y * width * 3;
    for (let i = 0; i < row.length; i++) data[start + i] = (row[i] ?? 0) * weight + 0.5;
  }
  return { width, height, data, scale };
}

/** Adds one bilinear sample per result pixel of a row; places outside the picture take its nearest pixel. */
function addRow(row: Float32Array, picture: Picture, h: Homography, offsetX: number, y: number): void {
  const { data, width } = picture;
  const lastX = picture.width - 1.001;
  const lastY = picture.height - 1.001;
  const stride = width * 3;
  const [h0, h1, h2, h3, h4, h5, h6, h7] = h;
  for (let i = 0, x = offsetX; i < row.length; i += 3, x++) {
    const w = 1 / (h6 * x + h7 * y + 1);
    // Pixel k covers k..k+1, its middle is k + 0.5.
    const u = Math.min(lastX, Math.max(0, (h0 * x + h1 * y + h2) * w - 0.5));
    const v = Math.min(lastY, Math.max(0, (h3 * x + h4 * y + h5) * w - 0.5));
    const column = u | 0;
    const line = v | 0;
    const fu = u - column;
    const fv = v - line;
    const at = line * stride + column * 3;
    const below = at + stride;
    const tl = (1 - fu) * (1 - fv);
    const tr = fu * (1 - fv);
    const bl = (1 - fu) * fv;
    const br = fu * fv;
    row[i] =
      (row[i] ?? 0) +
      tl * (data[at] ?? 0) +
      tr * (data[at + 3] ?? 0) +
      bl * (data[below] ?? 0) +
      br * (data[below + 3] ?? 0);
    row[i + 1] =
      (row[i + 1] ?? 0) +
      tl * (data[at + 1] ?? 0) +
      tr * (data[at + 4] ?? 0) +
      bl * (data[below + 1] ?? 0) +
      br * (data[below + 4] ?? 0);
    row[i + 2] =
      (row[i + 2] ?? 0) +
      tl * (data[at + 2] ?? 0) +
      tr * (data[at + 5] ?? 0) +
      bl * (data[below + 2] ?? 0) +
      br * (data[below + 5] ?? 0);
  }
}
