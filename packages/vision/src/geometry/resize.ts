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
  let narrowed = -1;
  for (let y = 0; y < height; y++) {
    const from = rows.start[y] ?? 0;
    const last = (rows.end[y] ?? 0) - 1;
    for (let line = from; line <= last; line++) {
      // Neighbouring results share the line on their border.
      if (line !== narrowed) narrowRow(picture, line, columns, narrow);
      narrowed = line;
      if (line === from) weigh(narrow, rows.first[y] ?? 0, sum);
      else addWeighted(narrow, line === last ? (rows.last[y] ?? 0) : rows.middle, sum);
    }
    const at = y * width * 3;
    for (let i = 0; i < sum.length; i++) data[at + i] = (sum[i] ?? 0) + 0.5;
  }
  return { width, height, data, scale: picture.scale * (picture.width / width) };
}

function weigh(narrow: Float32Array, weight: number, sum: Float32Array): void {
  for (let i = 0; i < sum.length; i++) sum[i] = weight * (narrow[i] ?? 0);
}

function addWeighted(narrow: Float32Array, weight: number, sum: Float32Array): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + weight * (narrow[i] ?? 0);
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
  const { start, end, first, last, middle } = columns;
  const base = line * width * 3;
  for (let x = 0, o = 0; x < start.length; x++, o += 3) {
    let at = base + (start[x] ?? 0) * 3;
    const ending = base + ((end[x] ?? 0) - 1) * 3;
    const weight = first[x] ?? 0;
    let r = weight * (data[at] ?? 0);
    let g = weight * (data[at + 1] ?? 0);
    let b = weight * (data[at + 2] ?? 0);
    if (at < ending) {
      for (at += 3; at < ending; at += 3) {
        r += middle * (data[at] ?? 0);
        g += middle * (data[at + 1] ?? 0);
        b += middle * (data[at + 2] ?? 0);
      }
      const rest = last[x] ?? 0;
      r += rest * (data[at] ?? 0);
      g += rest * (data[at + 1] ?? 0);
      b += rest * (data[at + 2] ?? 0);
    }
    out[o] = r;
    out[o + 1] = g;
    out[o + 2] = b;
  }
}
