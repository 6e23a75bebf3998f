import { createHash } from 'node:crypto';
import type { DescriptorDeclaration } from '@candor/vision/node/own-descriptor.ts';
import { z } from 'zod';

const three = z.tuple([z.number(), z.number(), z.number()]);
const divisor = z.number().refine((value) => value !== 0);

export const declarationSchema = z.object({
  side: z.number().int().min(32).max(512),
  template: z.enum(['dlib', 'arcface']),
  order: z.enum(['rgb', 'bgr']),
  mean: three,
  scale: z.tuple([divisor, divisor, divisor]),
  dimension: z.number().int().min(2).max(4096),
});

/** Also the names of files, so nothing that a folder would read as something else. */
export const modelName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

/** What is kept beside the file of an operator's own face model. */
export const modelRecord = z.object({
  name: modelName,
  /** Of the ONNX file, hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  addedAt: z.iso.datetime(),
  declaration: declarationSchema,
});
export type ModelRecord = z.infer<typeof modelRecord>;

/**
 * `name-aaaaaaaa-bbbb`: the first digits of the file's SHA-256, and of the declaration's, because the same network fed in another way
 * numbers faces differently.
 */
export function versionOf({ name, sha256, declaration }: Omit<ModelRecord, 'addedAt'>): string {
  return `${name}-${sha256.slice(0, 8)}-${sha256Of(canonical(declaration)).slice(0, 4)}`;
}

export const sha256Of = (contents: Uint8Array | string): string => createHash('sha256').update(contents).digest('hex');

function canonical({ side, template, order, mean, scale, dimension }: DescriptorDeclaration): string {
  return JSON.stringify([side, template, order, mean, scale, dimension]);
}
