import { readFile } from 'node:fs/promises';
import { countNumbers, loadOwnDescriptor, type OwnDescriptor } from '@candor/vision/node/own-descriptor.ts';
import { tryDescriptor } from '@candor/vision/node/try-descriptor.ts';
import { CannotDo } from '../cli/say.ts';
import { keepModel, listModels } from './folder.ts';
import { declarationSchema, type ModelRecord, modelName, sha256Of, versionOf } from './record.ts';

/** As an operator gave it; nothing of it is checked yet. `dimension` null: what the network says itself. */
export type Given = {
  readonly name: string;
  readonly declaration: Readonly<Record<string, unknown>> & { readonly dimension: number | null };
};

/** Loads the network, has it describe drawn faces, and keeps it with what was declared. Answers ms for a face. */
export async function addModel(
  folder: string,
  file: string,
  { name, declaration }: Given,
): Promise<{ record: ModelRecord; ms: number }> {
  if (!modelName.safeParse(name).success || name === 'built-in')
    throw new CannotDo('--name takes small letters, digits and dashes, at most 40; it is not "built-in".');
  if (listModels(folder).some((one) => one.name === name))
    throw new CannotDo(`There is a face model ${name} already; choose another --name.`);
  const network = await readFile(file).catch(() => {
    throw new CannotDo('The model file cannot be read.');
  });
  const dimension = declaration.dimension ?? (await orRefused(countNumbers(network)));
  const declared = declarationSchema.safeParse({ ...declaration, dimension });
  if (!declared.success) {
    const wrong = new Set(declared.error.issues.map(({ path }) => `--${String(path[0])}`));
    throw new CannotDo(`Not valid: ${[...wrong].join(', ')}.`);
  }
  const sha256 = sha256Of(network);
  const known = { name, sha256, declaration: declared.data };
  const ms = await orRefused(tryModel({ network, declaration: declared.data, version: versionOf(known) }));
  const record = { ...known, addedAt: new Date().toISOString() };
  keepModel(folder, record, network);
  return { record, ms };
}

const tryModel = async (own: OwnDescriptor): Promise<number> => tryDescriptor(await loadOwnDescriptor(own));

async function orRefused<Answer>(work: Promise<Answer>): Promise<Answer> {
  try {
    return await work;
  } catch (error) {
    throw new CannotDo(`Not taken: ${error instanceof Error ? error.message : 'it cannot be loaded'}.`);
  }
}
