import { parseArgs } from 'node:util';
import { CannotDo, type Say } from './say.ts';

/** `candor bench specimens DIR`, `candor bench floor [--seed N] [--json]`. */
export async function bench(args: readonly string[], say: Say): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { seed: { type: 'string' }, json: { type: 'boolean' } },
  });
  const [name, folder] = positionals;
  if (name === 'specimens') return specimens(folder, values, say);
  if (name === 'floor') return floor(values, say);
  throw new CannotDo('candor bench specimens DIR | candor bench floor [--seed N] [--json]');
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
  const { loadCornerModel } = await import('@candor/vision/node/corner-model.ts');
  const { loadTextModel } = await import('@candor/vision/node/text-model.ts');
  const models = { corners: await loadCornerModel(), text: await loadTextModel() };
  const drawn = seed === undefined ? Date.now() % 1_000_000 : readSeed(seed);
  say.note(`seed ${drawn}`);
  const today = new Date().toISOString().slice(0, 10);
  const report = await runFloor({ seed: drawn, size: floorSize, today, models });
  say.out(json ? JSON.stringify(report) : describeFloor(report));
}

function readSeed(text: string): number {
  const seed = Number(text);
  if (!Number.isInteger(seed) || seed < 0) throw new CannotDo('--seed is a whole number.');
  return seed;
}
