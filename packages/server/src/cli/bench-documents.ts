import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BenchSection } from '@candor/bench/documents/plan.ts';
import type { PictureToSee, RunOptions } from '@candor/bench/documents/run.ts';
import { createMeasurer, type Measurer } from '../measure/measurer.ts';
import { designTokens } from '../paths.ts';
import { CannotDo, type Say } from './say.ts';

const usage = `candor bench documents [--seed N] [--count N] [--spoilt N] [--only finding|judging|reading] [--pictures DIR]
                       [--results DIR] [--resume] [--html DIR] [--peers] [--json]`;

/** Draws documents, photographs them, looks at them as the server does, and counts against the bars. */
export async function benchDocuments(args: readonly string[], say: Say): Promise<void> {
  const wish = readWish(args);
  const { OtherPictures, openResults } = await import('@candor/bench/documents/results-file.ts');
  const { seePictures } = await import('@candor/bench/documents/run.ts');
  const { reportOn } = await import('@candor/bench/documents/report.ts');
  const { describeReport } = await import('@candor/bench/documents/describe.ts');
  const pictures = await picturesFor(wish);
  const file = join(wish.results, 'observations.jsonl');
  const results = await openResults(file, { seed: wish.seed, pictures: wish.pictures }, wish.resume).catch((error) => {
    throw error instanceof OtherPictures ? new CannotDo(error.message) : error;
  });
  const planned = new Set(pictures.map(({ id }) => id));
  const seen = results.before.filter(({ id }) => planned.has(id));
  const measurer = createMeasurer();
  const peers = wish.peers ? await openPeers() : null;
  try {
    await seePictures(pictures, {
      eyes: eyesOf(measurer),
      peers: peers?.look ?? null,
      today: new Date().toISOString().slice(0, 10),
      skip: new Set(seen.map(({ id }) => id)),
      onSeen: async (one) => {
        seen.push(one);
        await results.add(one);
        if (seen.length % 20 === 0) say.note(`${seen.length} of ${pictures.length}`);
      },
    });
  } finally {
    measurer.close();
    peers?.close();
  }
  const report = reportOn(seen, { seed: wish.seed, only: wish.only, missingPeers: peers?.missing ?? [] });
  if (wish.html) {
    const { writeHtmlReport } = await import('@candor/bench/documents/html/write.ts');
    const take = new Map(pictures.map((picture) => [picture.id, picture.take]));
    const retake = async (id: string) => (await take.get(id)?.()) ?? null;
    const tokens = await readFile(designTokens, 'utf8');
    say.note(await writeHtmlReport({ folder: wish.html, report, seen, retake, tokens }));
  }
  say.out(wish.json ? JSON.stringify(report) : describeReport(report));
}

type Wish = {
  readonly seed: number;
  readonly count: number;
  readonly spoilt: number | null;
  readonly only: BenchSection | null;
  readonly pictures: string | null;
  readonly results: string;
  readonly html: string | null;
  readonly peers: boolean;
  readonly resume: boolean;
  readonly json: boolean;
};

function readWish(args: readonly string[]): Wish {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string' },
      count: { type: 'string' },
      spoilt: { type: 'string' },
      only: { type: 'string' },
      pictures: { type: 'string' },
      results: { type: 'string' },
      html: { type: 'string' },
      peers: { type: 'boolean' },
      resume: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  });
  return {
    seed: readWhole(values.seed ?? String(Date.now() % 1_000_000), '--seed'),
    count: readWhole(values.count ?? '200', '--count'),
    spoilt: values.spoilt === undefined ? null : readWhole(values.spoilt, '--spoilt'),
    only: readSection(values.only),
    pictures: values.pictures ?? null,
    results: values.results ?? join('.cache', 'bench', 'documents'),
    html: values.html ?? null,
    peers: values.peers ?? false,
    resume: values.resume ?? false,
    json: values.json ?? false,
  };
}

async function picturesFor({ seed, count, spoilt, only, pictures }: Wish): Promise<PictureToSee[]> {
  if (pictures !== null) {
    const { publicPictures } = await import('@candor/bench/documents/public-pictures.ts');
    const found = await publicPictures(pictures);
    if (found.length === 0) throw new CannotDo(`There are no pictures in ${pictures}.`);
    return found;
  }
  const { planPictures, spoiltShare } = await import('@candor/bench/documents/plan.ts');
  const { takeCapture } = await import('@candor/bench/camera/document-captures.ts');
  const some = spoilt ?? Math.ceil(count * spoiltShare);
  return planPictures({ seed, count, spoilt: some, only }).map(({ id, set, plan }) => ({
    id,
    set,
    take: async () => {
      const { jpeg, truth } = await takeCapture(plan());
      return { bytes: jpeg, truth };
    },
  }));
}

/** The processes that `serve` uses: the decoder and the document worker. */
function eyesOf(measurer: Measurer): RunOptions['eyes'] {
  return {
    async look(bytes, as) {
      const { analysis, fileFindings, timings } = await measurer.measure({ bytes, as, withPortrait: false });
      return {
        analysis: analysis?.of === 'document' || analysis?.of === 'bill' ? analysis : null,
        fileFindings,
        ms: timings.totalMs,
      };
    },
  };
}

async function openPeers() {
  const { createPeers } = await import('./bench-peers.ts');
  return createPeers(join('.cache', 'peers'));
}

function readWhole(text: string, option: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new CannotDo(`${option} is a whole number.`);
  return number;
}

function readSection(text: string | undefined): BenchSection | null {
  if (text === undefined || text === 'finding' || text === 'judging' || text === 'reading') return text ?? null;
  throw new CannotDo(usage);
}
