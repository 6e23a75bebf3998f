import sharp from 'sharp';
import { createRandom, type Random } from '../random/random.ts';

/** Resident bytes by process, after so many pictures. */
export type MemorySample = { readonly documents: number; readonly rss: { readonly [process: string]: number } };
export type MemoryReport = {
  readonly documents: number;
  readonly samples: readonly MemorySample[];
  /** Per process: the most it held, and how it grew over the last half, bytes per 100 pictures. */
  readonly processes: { readonly [process: string]: { readonly most: number; readonly growth: number } };
};

/** The real processes: one picture in, what they hold afterwards. */
export type Workers = {
  readonly measure: (jpeg: Uint8Array) => Promise<unknown>;
  readonly rss: () => { readonly [process: string]: number };
};

/**
 * Sends `documents` pictures one after the other, never the same twice: each is one of `photographs`, cut and resized at
 * random, so that all lengths of lines and sizes of pictures occur. `onSample` hears every `every` pictures.
 */
export async function runMemory(
  photographs: readonly Buffer[],
  workers: Workers,
  documents: number,
  onSample: (sample: MemorySample) => void = () => {},
): Promise<MemoryReport> {
  const random = createRandom(1);
  const every = Math.max(1, Math.round(documents / 20));
  const samples: MemorySample[] = [];
  for (let done = 1; done <= documents; done++) {
    const photograph = photographs[done % photographs.length];
    if (photograph) await workers.measure(await vary(photograph, random));
    if (done % every !== 0) continue;
    const sample = { documents: done, rss: workers.rss() };
    samples.push(sample);
    onSample(sample);
  }
  const names = Object.keys(samples.at(-1)?.rss ?? {});
  const processes = Object.fromEntries(names.map((name) => [name, summarise(name, samples)]));
  return { documents, samples, processes };
}

async function vary(photograph: Buffer, random: Random): Promise<Buffer> {
  const { width, height } = await sharp(photograph).metadata();
  const [left, top] = [random.integer(0, Math.floor(width * 0.05)), random.integer(0, Math.floor(height * 0.05))];
  return sharp(photograph)
    .extract({ left, top, width: width - 2 * left, height: height - 2 * top })
    .resize(random.integer(900, 3000))
    .jpeg({ quality: random.integer(75, 92) })
    .toBuffer();
}

function summarise(name: string, samples: readonly MemorySample[]): { most: number; growth: number } {
  const half = samples.slice(Math.floor(samples.length / 2));
  const points = half.map(({ documents, rss }): [number, number] => [documents, rss[name] ?? 0]);
  return { most: Math.max(...samples.map(({ rss }) => rss[name] ?? 0)), growth: Math.round(100 * slope(points)) };
}

/** Least squares. */
function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (k: 0 | 1) => points.reduce((sum, point) => sum + point[k], 0) / Math.max(1, points.length);
  const [x, y] = [mean(0), mean(1)];
  const across = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  return across > 0 ? points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / across : 0;
}

export function describeSample({ documents, rss }: MemorySample): string {
  const parts = Object.entries(rss).map(([name, bytes]) => `${name} ${megabytes(bytes)}`);
  return `after ${String(documents).padStart(5)}: ${parts.join(', ')}`;
}

export function describeMemory({ documents, processes }: MemoryReport): string {
  const lines = Object.entries(processes).map(
    ([name, { most, growth }]) =>
      `${name.padEnd(12)} at most ${megabytes(most)}, over the last half ${megabytes(growth)} per 100 pictures`,
  );
  return [`${documents} pictures, resident memory`, ...lines].join('\n');
}

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;
