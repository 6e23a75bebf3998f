import { appendFile, mkdir, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { type Observation, observation } from './observation.ts';

/** The first line of a results file: which pictures every line after it is about. */
const head = z.object({ seed: z.number(), pictures: z.string().nullable() });
export type Head = z.infer<typeof head>;

export class OtherPictures extends Error {}

/** Observations as JSON lines. A run that was broken off is taken up where it stopped. */
export type ResultsFile = {
  readonly before: readonly Observation[];
  readonly add: (one: Observation) => Promise<void>;
};

/** Throws when it should go on with results of other pictures: their ids would mean something else. */
export async function openResults(file: string, now: Head, resume: boolean): Promise<ResultsFile> {
  const add = (one: Observation) => appendFile(file, `${JSON.stringify(one)}\n`);
  const known = resume ? await readResults(file) : null;
  if (known) {
    if (known.head.seed !== now.seed || known.head.pictures !== now.pictures)
      throw new OtherPictures(`The results in ${file} are of other pictures (seed ${known.head.seed}).`);
    return { before: known.observations, add };
  }
  await mkdir(dirname(file), { recursive: true });
  await rm(file, { force: true });
  await appendFile(file, `${JSON.stringify(now)}\n`);
  return { before: [], add };
}

/** Null when there is no such file. A half-written last line is left out; its picture is taken again. */
export async function readResults(file: string): Promise<{ head: Head; observations: Observation[] } | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  const [first, ...lines] = text?.split('\n').slice(0, -1) ?? [];
  if (first === undefined) return null;
  return {
    head: head.parse(JSON.parse(first)),
    observations: lines.map((line) => observation.parse(JSON.parse(line))),
  };
}
