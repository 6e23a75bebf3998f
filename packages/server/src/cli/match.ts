import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { comparable, matchFaces } from '@candor/core/checks/match-faces.ts';
import type { Policy } from '@candor/core/policy/policy.ts';
import { openFaceModels } from '../face-model/open.ts';
import { createMeasurer, type Measurer } from '../measure/measurer.ts';
import type { Settings } from '../settings.ts';
import { readCsv } from './csv.ts';
import { describedIn, findFace, findingsOf } from './find-face.ts';
import { toPixels } from './picture-points.ts';
import { CannotDo, type Say } from './say.ts';

type Pair = { readonly a: string; readonly b: string; readonly row?: Readonly<Record<string, string>> };

/** `candor match A B [--json]`, `candor match --pairs pairs.csv [--json]`: how far apart the faces of two pictures are. */
export async function match({ dataDir }: Pick<Settings, 'dataDir'>, args: readonly string[], say: Say): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { pairs: { type: 'string' }, json: { type: 'boolean' } },
  });
  const { faceModel, policy } = openFaceModels(dataDir);
  const measurer = createMeasurer({ faceModel });
  try {
    for (const pair of await pairsOf(values.pairs, positionals)) {
      const report = await matchPair(pair, measurer, policy);
      say.out(
        values.json
          ? JSON.stringify(report)
          : `${report.distance?.toFixed(3) ?? '-'}  ${report.band ?? 'no face'}  ${pair.a}  ${pair.b}`,
      );
    }
  } finally {
    measurer.close();
  }
}

async function pairsOf(list: string | undefined, files: readonly string[]): Promise<Pair[]> {
  const [a, b] = files;
  if (list === undefined) {
    if (a === undefined || b === undefined || files.length > 2)
      throw new CannotDo('Name two pictures, or a list: candor match A B | candor match --pairs pairs.csv');
    return [{ a, b }];
  }
  const text = await readFile(list, 'utf8').catch(() => {
    throw new CannotDo('The list of pairs cannot be read.');
  });
  return readCsv(text).map((row) => {
    if (row.file_a === undefined || row.file_b === undefined)
      throw new CannotDo('The first line of the list must name the columns file_a and file_b.');
    return { a: resolve(dirname(list), row.file_a), b: resolve(dirname(list), row.file_b), row };
  });
}

async function matchPair({ a, b, row }: Pair, measurer: Measurer, policy: Policy) {
  const [one, two] = [await findFace(a, measurer), await findFace(b, measurer)];
  const [first, second] = [describedIn(one), describedIn(two)];
  const result = first && second && comparable(first, second) ? matchFaces(first, second, policy) : null;
  return {
    ...(row ?? { file_a: a, file_b: b }),
    distance: result?.distance ?? null,
    band: result?.band ?? null,
    model: one.model ?? 'none',
    portraits: [one, two].map(({ face, measured }) =>
      face && measured.size ? { box: toPixels(face.box, measured.size), width: Math.round(face.width) } : null,
    ),
    findings: [...findingsOf(one), ...findingsOf(two)],
  };
}
