import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { OwnDescriptor } from '@candor/vision/node/own-descriptor.ts';
import { z } from 'zod';
import { writeDurably } from '../keys/durable-file.ts';
import { type ModelRecord, modelName, modelRecord, sha256Of, versionOf } from './record.ts';

/** Where an installation keeps the face models that its operator brought: `NAME.onnx`, `NAME.json`, and `in-use` with a name. */
export const modelsFolder = (dataDir: string): string => join(dataDir, 'models');
/** What stands for the model that every installation has. */
export const builtIn = 'built-in';

const files = (folder: string, name: string) => ({
  network: join(folder, `${name}.onnx`),
  record: join(folder, `${name}.json`),
});

/** Everything or nothing: the record, without which a network is not seen, is written last. Throws when the name is taken. */
export function keepModel(folder: string, record: ModelRecord, network: Uint8Array): void {
  const { name } = modelRecord.parse(record);
  if (name === builtIn || existsSync(files(folder, name).record)) throw new Error(`the name ${name} is taken`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeDurably(files(folder, name).network, network);
  writeDurably(files(folder, name).record, new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`));
}

export function listModels(folder: string): ModelRecord[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((file) => file.endsWith('.json') && !file.endsWith('.bands.json'));
  return names.sort().map((file) => readRecord(folder, file.slice(0, -'.json'.length)));
}

/** Throws when it is not there or not whole. */
export function readRecord(folder: string, name: string): ModelRecord {
  const record = modelRecord.parse(JSON.parse(readFileSync(files(folder, modelName.parse(name)).record, 'utf8')));
  if (record.name !== name) throw new Error('the record of a face model lies under another name');
  return record;
}

/** Throws when the file is not the one that was added: its descriptors could not be compared with earlier ones. */
export function readModel(folder: string, name: string): OwnDescriptor {
  const record = readRecord(folder, name);
  const network = readFileSync(files(folder, name).network);
  if (sha256Of(network) !== record.sha256) throw new Error('the file of the face model was changed');
  return { network, declaration: record.declaration, version: versionOf(record) };
}

/** Size of the chosen network's file; 0 for the built-in one, and where there is none to be read. */
export function networkBytes(choice: FaceModelChoice | null): number {
  return choice ? (statSync(files(...choice).network, { throwIfNoEntry: false })?.size ?? 0) : 0;
}

/** The name of the model that describes faces here; null is the built-in one. Throws on a choice that cannot be read. */
export function modelInUse(folder: string): string | null {
  const file = join(folder, 'in-use');
  if (!existsSync(file)) return null;
  return readRecord(folder, readFileSync(file, 'utf8').trim()).name;
}

/** Takes effect where workers start anew. */
export function useModel(folder: string, name: string): void {
  if (name === builtIn) rmSync(join(folder, 'in-use'), { force: true });
  else writeDurably(join(folder, 'in-use'), new TextEncoder().encode(`${readRecord(folder, name).name}\n`));
}

export const faceModelChoice = z.tuple([z.string(), modelName]);
/** Folder and name, as the face process takes them; null is the built-in model. */
export type FaceModelChoice = z.infer<typeof faceModelChoice>;

export function chosenModel(dataDir: string): FaceModelChoice | null {
  const folder = modelsFolder(dataDir);
  const name = modelInUse(folder);
  return name === null ? null : [folder, name];
}
