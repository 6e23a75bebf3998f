import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { matchFaces } from '@candor/core/checks/match-faces.ts';
import type { Face } from '@candor/core/evidence/analysis.ts';
import type { Finding } from '@candor/core/findings/finding.ts';
import { defaultPolicy } from '@candor/core/policy/policy.ts';
import { createMeasurer, type MeasuredFile, type Measurer } from '../measure/measurer.ts';
import { readCsv } from './csv.ts';
import { measureFile } from './inspect.ts';
import { toPixels } from './picture-points.ts';
import { CannotDo, type Say } from './say.ts';

type Pair = { readonly a: string; readonly b: string; readonly row?: Readonly<Record<string, string>> };
type Found = {
  readonly file: string;
  readonly face: Face | null;
  readonly model: string;
  readonly measured: MeasuredFile;
};

/** `candor match A B [--json]`, `candor match --pairs pairs.csv [--json]`: how far apart the faces of two pictures are. */
export async function match(args: readonly string[], say: Say, measurer: Measurer = createMeasurer()): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { pairs: { type: 'string' }, json: { type: 'boolean' } },
  });
  try {
    for (const pair of await pairsOf(values.pairs, positionals)) {
      const report = await matchPair(pair, measurer);
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

async function matchPair({ a, b, row }: Pair, measurer: Measurer) {
  const [one, two] = [await findFace(a, measurer), await findFace(b, measurer)];
  const result = one.face && two.face ? matchFaces(one.face, two.face, defaultPolicy, one.model) : null;
  return {
    ...(row ?? { file_a: a, file_b: b }),
    distance: result?.distance ?? null,
    band: result?.band ?? null,
    model: one.model,
    portraits: [one, two].map(({ face, measured }) =>
      face && measured.size ? { box: toPixels(face.box, measured.size), width: Math.round(face.width) } : null,
    ),
    findings: [...findingsOf(one), ...findingsOf(two)],
  };
}

/** The largest face; on a document, where it may be small, the printed portrait. */
async function findFace(file: string, measurer: Measurer): Promise<Found> {
  const measured = await measureFile(file, measurer, 'face');
  const analysis = measured.analysis?.of === 'face' ? measured.analysis : null;
  const model = analysis?.madeBy.models.descriptor ?? 'none';
  if (analysis?.face || measured.size === null || measured.fileFindings.length > 0)
    return { file, face: analysis?.face ?? null, model, measured };
  const document = await measureFile(file, measurer, 'document');
  const face = document.analysis?.of === 'document' ? document.analysis.portrait : null;
  return { file, face, model, measured };
}

function findingsOf({ file, face, measured }: Found): (Finding & { file: string })[] {
  if (measured.fileFindings.length > 0) return measured.fileFindings.map((finding) => ({ ...finding, file }));
  if (measured.analysis === null) return [{ file, reason: 'sys.not_checked', verdict: 'unsure' }];
  return face ? [] : [{ file, reason: 'face.none', verdict: 'fail' }];
}
