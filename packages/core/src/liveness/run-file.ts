/**
 * One liveness run as one file: a line of JSON, then its JPEGs one after the other. Written by a browser, read by a server that trusts
 * nothing in it. At most 15 MB with everything at its limit, which is what an upload may have.
 */
export const runFileLimits = {
  frames: 120,
  framesPerStep: 20,
  frameBytes: 120_000,
  /** Bytes of the first line: 120 frames at their longest need about 6,000. */
  headerBytes: 16_384,
  /** ms; longer than any challenge stands. */
  at: 3_600_000,
  steps: 8,
} as const;

export type RunFileFrame = {
  /** ms since the first frame, by the clock of the recorder */
  readonly at: number;
  /** Which step of the challenge was on screen, from 0. */
  readonly step: number;
  readonly jpeg: Uint8Array;
};
export type RunFile = {
  /** Of the challenge; 32 hexadecimal digits. */
  readonly nonce: string;
  readonly frames: readonly RunFileFrame[];
};

export function packRun({ nonce, frames }: RunFile): Uint8Array<ArrayBuffer> {
  const header = JSON.stringify({
    nonce,
    frames: frames.map(({ at, step, jpeg }) => ({ at, step, bytes: jpeg.length })),
  });
  const file = new Uint8Array(header.length + 1 + frames.reduce((sum, { jpeg }) => sum + jpeg.length, 0));
  for (let i = 0; i < header.length; i++) file[i] = header.charCodeAt(i);
  let place = header.length;
  file[place] = newline;
  place += 1;
  for (const { jpeg } of frames) {
    file.set(jpeg, place);
    place += jpeg.length;
  }
  return file;
}

/** Null where the bytes are not exactly a run within its limits. What the times, steps and pictures mean is for others to judge. */
export function unpackRun(file: Uint8Array): RunFile | null {
  const end = file.subarray(0, runFileLimits.headerBytes).indexOf(newline);
  if (end < 0) return null;
  const header = readHeader(String.fromCharCode(...file.subarray(0, end)));
  if (!header) return null;
  const frames: RunFileFrame[] = [];
  let place = end + 1;
  for (const { at, step, bytes } of header.frames) {
    frames.push({ at, step, jpeg: file.subarray(place, place + bytes) });
    place += bytes;
  }
  return place === file.length && !hasFullStep(frames) ? { nonce: header.nonce, frames } : null;
}

const newline = 10;
type HeaderFrame = { readonly at: number; readonly step: number; readonly bytes: number };
type Header = { readonly nonce: string; readonly frames: readonly HeaderFrame[] };

function readHeader(line: string): Header | null {
  try {
    const header: unknown = JSON.parse(line);
    return isHeader(header) ? header : null;
  } catch {
    return null;
  }
}

function isHeader(value: unknown): value is Header {
  if (typeof value !== 'object' || value === null || !('nonce' in value) || !('frames' in value)) return false;
  const { nonce, frames } = value;
  if (typeof nonce !== 'string' || !/^[0-9a-f]{32}$/.test(nonce) || Object.keys(value).length !== 2) return false;
  return (
    Array.isArray(frames) && frames.length > 0 && frames.length <= runFileLimits.frames && frames.every(isHeaderFrame)
  );
}

function isHeaderFrame(value: unknown): value is HeaderFrame {
  if (typeof value !== 'object' || value === null) return false;
  if (!('at' in value) || !('step' in value) || !('bytes' in value) || Object.keys(value).length !== 3) return false;
  const { at, step, bytes } = value;
  return (
    isCount(at, runFileLimits.at) &&
    isCount(step, runFileLimits.steps - 1) &&
    isCount(bytes, runFileLimits.frameBytes) &&
    bytes > 0
  );
}

function isCount(value: unknown, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
}

function hasFullStep(frames: readonly RunFileFrame[]): boolean {
  const counts = new Map<number, number>();
  for (const { step } of frames) counts.set(step, (counts.get(step) ?? 0) + 1);
  return [...counts.values()].some((count) => count > runFileLimits.framesPerStep);
}
