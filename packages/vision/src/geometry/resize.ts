import type { Picture } from '../picture.ts';

/** The picture with its longer side at most `maxSide` px, by exact area average. Never enlarges. */
export function shrinkTo(picture: Picture, maxSide: number): Picture {
  const factor = Math.max(picture.width, picture.height) / maxSide;
  if (factor <= 1) return picture;
  const width = Math.max(1, Math.round(picture.width / factor));
  const height = Math.max(1, Math.round(picture.height / factor));
  return areaAverage(picture, width, height);
}

/** Every result pixel is the mean of the area it covers, parts of pixels weighted by their share. For shrinking. */
export function areaAverage(picture: Picture, width: number, height: number): Picture {
  const columns = coverage(picture.width, width);
  const rows = coverage(picture.height, height);
  const narrow = new Float32Array(width * 3);
  const sum = new Float32Array(width * 3);
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    sum.fill(0);
    const [from, to] = [rows.start[y] ?? 0, rows.end[y] ?? 0];
    for (let line = from; line < to; line++) {
      narrowRow(picture, line, columns, narrow);
      const weight = line === from ? (rows.first[y] ?? 0) : line === to - 1 ? (rows.last[y] ?? 0) : rows.middle;
      for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + weight * (narrow[i] ?? 0);
    }
    const at = y * width * 3;
    for (let i = 0; i < sum.length; i++) data[at + i] = (sum[i] ?? 0) + 0.5;
  }
  return { width, height, data, scale: picture.scale * (picture.width / width) };
}

/** Which source pixels each result pixel covers along one axis, and the weights of the first, the last and those between. */
type Coverage = {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly first: Float32Array;
  readonly last: Float32Array;
  readonly middle: number;
};

function coverage(from: number, to: number): Coverage {
  const factor = from / to;
  const start = new Int32Array(to);
  const end = new Int32Array(to);
  const first = new Float32Array(to);
  const last = new Float32Array(to);
  for (let i = 0; i < to; i++) {
    const begin = i * factor;
    const stop = Math.min(from, (i + 1) * factor);
    const a = Math.min(from - 1, Math.floor(begin + 1e-6));
    const b = Math.max(a + 1, Math.ceil(stop - 1e-6));
    start[i] = a;
    end[i] = b;
    first[i] = (Math.min(a + 1, stop) - begin) / (stop - begin);
    last[i] = b - a > 1 ? (stop - (b - 1)) / (stop - begin) : 0;
  }
  return { start, end, first, last, middle: 1 / factor };
}

function narrowRow({ data, width }: Picture, line: number, columns: Coverage, out: Float32Array): void {
  const base = line * width * 3;
  for (let x = 0, o = 0; o < out.length; x++, o += 3) {
    const from = columns.start[x] ?? 0;
    const to = (columns.end[x] ?? 0) - 1;
    let weight = columns.first[x] ?? 0;
    let at = base + from * 3;
    let r = weight * (data[at] ?? 0);
    let g = weight * (data[at + 1] ?? 0);
    let b = weight * (data[at + 2] ?? 0);
    for (let i = from + 1; i <= to; i++) {
      at += 3;
      weight = i === to ? (columns.last[x] ?? 0) : columns.middle;
      r += weight * (data[at] ?? 0);
      g += weight * (data[at + 1] ?? 0);
      b += weight * (data[at + 2] ?? 0);
    }
    out[o] = r;
    out[o + 1] = g;
    out[o + 2] = b;
  }
}
