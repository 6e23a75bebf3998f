import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { builtInDescriptor } from '@candor/core/policy/match-bands.ts';
import { addModel } from '../face-model/add.ts';
import { builtIn, listModels, modelInUse, modelsFolder, useModel } from '../face-model/folder.ts';
import { openFaceModels } from '../face-model/open.ts';
import { type ModelRecord, versionOf } from '../face-model/record.ts';
import type { Settings } from '../settings.ts';
import { makeOwnFolder } from './own-folder.ts';
import { CannotDo, type Say } from './say.ts';

const usage = `candor models list [--json]
candor models add FILE.onnx [--name N] [--side 112] [--template arcface|dlib] [--order rgb|bgr]
                  [--mean 127.5 | 123.7,116.3,103.5] [--scale 127.5] [--dimension N]
                                             a face model of your own: its input is (value - mean) / scale, values 0..255
candor models use NAME|built-in
candor models calibrate PAIRS.csv [--margin PERCENT] [--json]
                                             bands for the model in use; columns file_a,file_b,same[,group,exclude]`;

/** Which model describes faces, and from which distance on a person looks. */
export async function models(settings: Settings, args: readonly string[], say: Say): Promise<number> {
  const [verb, ...rest] = args;
  const { dataDir } = settings;
  if (verb === 'list') return list(dataDir, rest, say);
  if (verb === 'add') return add(dataDir, rest, say);
  if (verb === 'use') return use(dataDir, rest, say);
  if (verb === 'calibrate') return (await import('./models-calibrate.ts')).calibrateModel(dataDir, rest, say);
  throw new CannotDo(usage);
}

function list(dataDir: string, args: readonly string[], say: Say): number {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
  const { policy, faceModel } = openFaceModels(dataDir);
  const inUse = faceModel?.[1] ?? builtIn;
  const own = ownModels(dataDir).map((record) => ({ ...record, version: versionOf(record) }));
  for (const one of [{ name: builtIn, version: builtInDescriptor }, ...own]) {
    const bands = policy.match[one.version] ?? null;
    const report = { ...one, inUse: one.name === inUse, match: bands?.match ?? null, policy: policy.version };
    const limit = bands ? `match up to ${bands.match.value}` : 'not calibrated: every comparison goes to a person';
    say.out(values.json ? JSON.stringify(report) : `${report.inUse ? '*' : ' '} ${one.name}  ${one.version}  ${limit}`);
  }
  return 0;
}

function ownModels(dataDir: string): ModelRecord[] {
  try {
    return listModels(modelsFolder(dataDir));
  } catch {
    throw new CannotDo('A record in the folder "models" in CANDOR_DATA is damaged; put it back or remove it.');
  }
}

async function add(dataDir: string, args: readonly string[], say: Say): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      side: { type: 'string', default: '112' },
      template: { type: 'string', default: 'arcface' },
      order: { type: 'string', default: 'rgb' },
      mean: { type: 'string', default: '127.5' },
      scale: { type: 'string', default: '127.5' },
      dimension: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new CannotDo(usage);
  makeOwnFolder(dataDir, 'CANDOR_DATA');
  const name =
    values.name ??
    basename(file)
      .toLowerCase()
      .replace(/\.onnx$/, '')
      .replace(/[^a-z0-9]+/g, '-');
  const { record, ms } = await addModel(modelsFolder(dataDir), file, {
    name,
    declaration: {
      side: Number(values.side),
      template: values.template,
      order: values.order,
      mean: perChannel(values.mean),
      scale: perChannel(values.scale),
      dimension: values.dimension === undefined ? null : Number(values.dimension),
    },
  });
  const version = versionOf(record);
  if (values.json) say.out(JSON.stringify({ ...record, version, ms: Math.round(ms) }));
  else
    say.out(
      `${version}: ${record.declaration.dimension} numbers, ${Math.round(ms)} ms a face\nSHA-256 ${record.sha256}`,
    );
  say.note(`Not in use yet: candor models use ${name}. Until it is calibrated, every comparison goes to a person.`);
  return 0;
}

function use(dataDir: string, [name, more]: readonly string[], say: Say): number {
  if (name === undefined || more !== undefined) throw new CannotDo(usage);
  const folder = modelsFolder(dataDir);
  const before = inUseOr(folder);
  try {
    useModel(folder, name);
  } catch {
    throw new CannotDo(`There is no face model ${name}. "candor models list" shows which there are.`);
  }
  say.out(`${name} describes faces from the next start of the server on.`);
  if (before !== name)
    say.note(
      'Faces that another model described are not compared with it: where only one picture is taken anew, a person looks.',
    );
  return 0;
}

/** A choice that cannot be read is what this command may put right. */
function inUseOr(folder: string): string | null {
  try {
    return modelInUse(folder) ?? builtIn;
  } catch {
    return null;
  }
}

/** One number for all channels, or three with commas between them, in the order in which the network takes them. */
function perChannel(text: string): number[] {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [only] = numbers;
  return numbers.length === 1 && only !== undefined ? [only, only, only] : numbers;
}
