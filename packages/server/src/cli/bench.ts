import { parseArgs } from 'node:util';
import { CannotDo, type Say } from './say.ts';

const usage = `candor bench specimens DIR                   pictures to try with: the five-minute tour
candor bench floor [--seed N] [--json]       what the eyes must at least do, as the tests demand it
candor bench documents [--seed N] [--count N] [--spoilt N] [--only finding|judging|reading]
                       [--pictures DIR] [--results DIR] [--resume] [--html DIR] [--peers] [--json]
                                             documents found, judged and read, against the bars, with intervals
candor bench faces --pairs FILE.csv … [--json]
                                             the face model in use on labelled pairs: file_a,file_b,same[,group,exclude]
candor bench speed [--seed N] [--json]       CPU time by stage, against the budgets
candor bench live [--seed N] [--json]        CPU time of a frame of the live camera, against the budget
candor bench memory [--documents N] [--json] what the processes hold after so many pictures
candor bench fuzz [--files N] [--pdf] [--seed N] [--json]
                                             what becomes of damaged and absurd files`;

/** Pictures to try with, and reports about what the eyes can do and what they cost. Without a name: which there are. */
export async function bench(args: readonly string[], say: Say): Promise<unknown> {
  if (args.length === 0) return say.out(usage);
  if (args[0] === 'faces') {
    const { benchFaces } = await import('./bench-faces.ts');
    return benchFaces(args.slice(1), say);
  }
  if (args[0] === 'documents') {
    const { benchDocuments } = await import('./bench-documents.ts');
    return benchDocuments(args.slice(1), say);
  }
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seed: { type: 'string' },
      documents: { type: 'string' },
      files: { type: 'string' },
      pdf: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  });
  const [name, folder] = positionals;
  if (name === 'specimens') return specimens(folder, values, say);
  if (name === 'floor') return floor(values, say);
  if (name === 'speed') return speed(values, say);
  if (name === 'live') return live(values, say);
  if (name === 'memory') {
    const { benchMemory } = await import('./bench-memory.ts');
    return benchMemory(readCount(values.documents ?? '1000'), values.json ?? false, say);
  }
  if (name === 'fuzz') {
    const { benchFuzz } = await import('./bench-fuzz.ts');
    const seed = values.seed === undefined ? Date.now() % 1_000_000 : readSeed(values.seed);
    const sort = values.pdf ? 'pdfs' : 'pictures';
    const files = readCount(values.files ?? (values.pdf ? '1000' : '10000'));
    return benchFuzz({ files, seed, lookEvery: 50, sort }, values.json ?? false, say);
  }
  throw new CannotDo(usage);
}

type Options = { readonly seed?: string | undefined; readonly json?: boolean | undefined };

async function specimens(folder: string | undefined, { seed, json }: Options, say: Say): Promise<void> {
  if (folder === undefined) throw new CannotDo('Say where to put the pictures: candor bench specimens DIR');
  const { renderTour } = await import('@candor/bench/tour.ts');
  const pictures = await renderTour(folder, seed === undefined ? 1 : readSeed(seed));
  for (const { file, about } of pictures)
    say.out(json ? JSON.stringify({ file, about }) : `${folder}/${file}  ${about}`);
}

async function floor({ seed, json }: Options, say: Say): Promise<void> {
  const { describeFloor, floorSize, runFloor } = await import('@candor/bench/floor/floor.ts');
  const { openEyes } = await import('@candor/bench/floor/eyes.ts');
  const models = await openEyes();
  const drawn = seed === undefined ? Date.now() % 1_000_000 : readSeed(seed);
  say.note(`seed ${drawn}`);
  const today = new Date().toISOString().slice(0, 10);
  const report = await runFloor({ seed: drawn, size: floorSize, today, models });
  say.out(json ? JSON.stringify(report) : describeFloor(report));
}

async function speed({ seed, json }: Options, say: Say): Promise<void> {
  const { drawSpeedPictures } = await import('@candor/bench/speed/pictures.ts');
  const { describeSpeed, runSpeed } = await import('@candor/bench/speed/speed.ts');
  const { openEyes } = await import('@candor/bench/floor/eyes.ts');
  const { loadFaceModels } = await import('@candor/vision/node/face-models.ts');
  const pictures = await drawSpeedPictures(seed === undefined ? 1 : readSeed(seed));
  // Only now: the decoder shuts this process off from every kind of picture but uploads, and specimens are drawn as SVG.
  const { decode } = await import('../measure/decode.ts');
  const eyes = {
    decode: async (jpeg: Uint8Array) => {
      const decoded = await decode(jpeg);
      if ('findings' in decoded) throw new Error('a specimen could not be decoded');
      return decoded.picture;
    },
    documents: await openEyes(),
    faces: await loadFaceModels(),
  };
  const report = await runSpeed(pictures, eyes);
  say.out(json ? JSON.stringify(report) : describeSpeed(report));
}

async function live({ seed, json }: Options, say: Say): Promise<void> {
  const { describeLiveSpeed, runLiveSpeed } = await import('@candor/bench/live/live-speed.ts');
  const report = await runLiveSpeed(seed === undefined ? 1 : readSeed(seed));
  say.out(json ? JSON.stringify(report) : describeLiveSpeed(report));
}

function readSeed(text: string): number {
  const seed = Number(text);
  if (!Number.isInteger(seed) || seed < 0) throw new CannotDo('--seed is a whole number.');
  return seed;
}

function readCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new CannotDo('--documents is a whole number.');
  return count;
}
