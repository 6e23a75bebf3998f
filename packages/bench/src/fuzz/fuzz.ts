import { createRandom } from '../random/random.ts';
import { damageNames, damages } from './damage.ts';
import { absurdFiles, type StrangeFile, wholeFiles } from './strange-files.ts';
import { absurdPdfs, heavyPdfs, wholePdfs } from './strange-pdfs.ts';

/** What became of one file. `refused`: told why. `looked`: opened and looked at. `gave_up`: the process was ended, and a person looks. */
export type Fate = { readonly fate: 'refused' | 'looked' | 'gave_up'; readonly reasons: readonly string[] };

export type FuzzReport = {
  readonly seed: number;
  readonly files: number;
  readonly fates: Readonly<Record<Fate['fate'], number>>;
  readonly reasons: Readonly<Record<string, number>>;
  /** The slowest, ms by the clock. */
  readonly slowest: { readonly about: string; readonly ms: number };
  /** The largest that the process which opens files has been, bytes. */
  readonly largestRss: number;
  /** Files after which something was thrown, or that were refused without a reason: each is a fault of ours. */
  readonly faults: readonly string[];
};

export type FuzzTarget = {
  readonly take: (bytes: Buffer) => Promise<Fate>;
  readonly rss: () => number;
};

/** Endless: the absurd files once, then whole files damaged in one way each, and every tenth in two. The same for the same seed. */
export async function* strangeFiles(
  photograph: Buffer,
  seed: number,
  sort: 'pictures' | 'pdfs' = 'pictures',
): AsyncGenerator<StrangeFile> {
  const random = createRandom(seed);
  yield* sort === 'pdfs' ? absurdPdfs(random) : await absurdFiles(photograph, random);
  const whole = sort === 'pdfs' ? await wholePdfs(photograph) : await wholeFiles(photograph, random);
  const others = whole.map(({ bytes }) => bytes);
  for (let n = 0; ; n++) {
    if (sort === 'pdfs' && n === 100) yield* heavyPdfs(random);
    const file = whole[n % whole.length];
    if (!file) return;
    const ways = Array.from({ length: random.chance(0.1) ? 2 : 1 }, () => random.pick(damageNames));
    const bytes = ways.reduce(
      (damaged, way) => (damaged.length < 8 ? damaged : damages[way](damaged, random, others)),
      file.bytes,
    );
    yield { about: `${file.about}: ${ways.join(', ')} (${n})`, bytes };
  }
}

/** Gives so many strange files to the target, one after the other, and counts what became of them. */
export async function runFuzz(
  { photograph, seed, files, sort }: { photograph: Buffer; seed: number; files: number; sort?: 'pictures' | 'pdfs' },
  { take, rss }: FuzzTarget,
  note: (done: number) => void = () => {},
): Promise<FuzzReport> {
  const fates = { refused: 0, looked: 0, gave_up: 0 };
  const reasons: Record<string, number> = {};
  const faults: string[] = [];
  let slowest = { about: 'none', ms: 0 };
  let largestRss = 0;
  let done = 0;
  for await (const { about, bytes } of strangeFiles(photograph, seed, sort)) {
    if (done === files) break;
    const began = performance.now();
    try {
      const { fate, reasons: told } = await take(bytes);
      fates[fate] += 1;
      for (const reason of told) reasons[reason] = (reasons[reason] ?? 0) + 1;
      if (fate === 'refused' && told.length === 0) faults.push(`${about}: refused without a reason`);
    } catch (error) {
      faults.push(`${about}: ${error instanceof Error ? error.name : 'thrown'}`);
    }
    const ms = performance.now() - began;
    if (ms > slowest.ms) slowest = { about, ms: Math.round(ms) };
    largestRss = Math.max(largestRss, rss());
    done += 1;
    if (done % 500 === 0) note(done);
  }
  return { seed, files: done, fates, reasons, slowest, largestRss, faults };
}

export function describeFuzz({ seed, files, fates, reasons, slowest, largestRss, faults }: FuzzReport): string {
  const told = Object.entries(reasons).map(([reason, count]) => `  ${reason.padEnd(32)} ${count}`);
  return [
    `${files} files, seed ${seed}: ${fates.refused} refused with a reason, ${fates.looked} looked at, ${fates.gave_up} given up and left to a person`,
    ...told,
    `slowest ${slowest.ms} ms (${slowest.about}); the process that opens files held at most ${Math.round(largestRss / 2 ** 20)} MB`,
    faults.length === 0 ? 'no fault' : `${faults.length} FAULTS:\n  ${faults.slice(0, 20).join('\n  ')}`,
  ].join('\n');
}
