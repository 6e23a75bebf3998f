import type { Picture } from '../picture.ts';
import { colourStep } from './refine.ts';

/** A side of the guide: it runs along x (`level`) or along y, at a fixed place across. In px of the picture. */
export type Side = {
  readonly level: boolean;
  readonly across: number;
  readonly from: number;
  readonly to: number;
};

/**
 * The colour steps around one side of the guide, on `profiles` lines straight across it. Profile `i` crosses the side at
 * `start + i * pitch`; value `k` of it lies `k - reach` px off the side. 0..1, told apart by which way the picture gets brighter.
 */
export type Steps = {
  readonly side: Side;
  readonly profiles: number;
  readonly start: number;
  readonly pitch: number;
  readonly reach: number;
  readonly rising: Float32Array;
  readonly falling: Float32Array;
};

/** Profiles on a side and on what lies beyond its ends, where a line that goes on is none of a document's sides. */
const profileCount = 60;
const beyond = 0.18;
/** Steps (0..255 over 2 px) from the faintest that is more than noise to the one from which all count the same. */
const faintestStep = 7;
const fullStep = 34;

export function stepsAcross(picture: Picture, side: Side, reach: number): Steps {
  const length = side.to - side.from;
  const pitch = Math.max(1, (length * (1 + 2 * beyond)) / profileCount);
  const start = side.from - beyond * length + pitch / 2;
  const depth = 2 * reach + 1;
  const rising = new Float32Array(profileCount * depth);
  const falling = new Float32Array(profileCount * depth);
  const signed = new Float32Array(depth + 2);
  for (let i = 0; i < profileCount; i++) {
    if (!readProfile(picture, side, Math.floor(start + i * pitch), reach, signed)) continue;
    for (let k = 0; k < depth; k++) {
      const step = signed[k + 1] ?? 0;
      const size = Math.abs(step);
      if (size < faintestStep || size < Math.abs(signed[k] ?? 0) || size < Math.abs(signed[k + 2] ?? 0)) continue;
      widen(step > 0 ? rising : falling, i * depth, k, depth, Math.min(1, size / fullStep));
    }
  }
  return { side, profiles: profileCount, start, pitch, reach, rising, falling };
}

/** A line passes within a pixel of the step that belongs to it. */
function widen(table: Float32Array, base: number, k: number, depth: number, value: number): void {
  const last = Math.min(depth - 1, k + 1);
  for (let at = Math.max(0, k - 1); at <= last; at++) {
    if ((table[base + at] ?? 0) < value) table[base + at] = value;
  }
}

/** Steps of one profile with their direction, from one px before its first value to one after its last. False outside the picture. */
function readProfile(picture: Picture, side: Side, along: number, reach: number, out: Float32Array): boolean {
  const { width, height, data } = picture;
  const [length, depth] = side.level ? [width, height] : [height, width];
  if (along < 1 || along >= length - 1) return false;
  const [stepAlong, stepAcross] = side.level ? [3, width * 3] : [width * 3, 3];
  const first = Math.round(side.across) - reach - 1;
  for (let k = 0; k < out.length; k++) {
    const across = first + k;
    if (across < 1 || across >= depth - 1) {
      out[k] = 0;
      continue;
    }
    const at = along * stepAlong + across * stepAcross;
    out[k] = signedStep(data, at - stepAcross, at + stepAcross, stepAlong);
  }
  return true;
}

/** The largest change of the three channels, each averaged over three px along the side; its sign is that of all channels together. */
function signedStep(data: Uint8Array, before: number, after: number, along: number): number {
  const middle = colourStep(data, before, after);
  if (middle < faintestStep) return 0;
  let strongest = 0;
  let together = 0;
  for (let channel = 0; channel < 3; channel++) {
    const [p, q] = [before + channel, after + channel];
    const change =
      ((data[q - along] ?? 0) +
        (data[q] ?? 0) +
        (data[q + along] ?? 0) -
        (data[p - along] ?? 0) -
        (data[p] ?? 0) -
        (data[p + along] ?? 0)) /
      3;
    together += change;
    strongest = Math.max(strongest, Math.abs(change));
  }
  return together >= 0 ? strongest : -strongest;
}
