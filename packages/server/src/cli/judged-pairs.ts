import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { JudgedPair } from '@candor/bench/faces/pairs.ts';
import { type Described, descriptorDistance } from '@candor/core/checks/match-faces.ts';
import { createMeasurer } from '../measure/measurer.ts';
import type { PoolSettings } from '../measure/pools.ts';
import { readCsv } from './csv.ts';
import { describedIn, findFace } from './find-face.ts';
import { CannotDo, type Say } from './say.ts';

/** A row of a labelled list, its pictures as the list names them. */
type Row = Pick<JudgedPair, 'a' | 'b' | 'same' | 'group'> & { readonly folder: string; readonly excluded: string };

export type JudgedPairs = {
  readonly model: string;
  readonly pairs: readonly JudgedPair[];
  /** Rows that the list itself leaves out, with the reason that it gives. */
  readonly excluded: readonly { readonly a: string; readonly b: string; readonly because: string }[];
  /** Pictures without a face, or that could not be looked at; their pairs are left out. */
  readonly withoutFace: readonly string[];
};

/**
 * Describes every picture of the lists once, with the model in use, and measures the pairs. Columns: `file_a`, `file_b` (beside the
 * list), `same` (1 or 0), and if wanted `group` and `exclude` (why the row does not count, such as a wrong label that was seen).
 */
export async function judgePairs(lists: readonly string[], eyes: PoolSettings, say: Say): Promise<JudgedPairs> {
  const rows = unique((await Promise.all(lists.map(readRows))).flat());
  const counted = rows.filter(({ excluded }) => excluded === '');
  const files = [...new Set(counted.flatMap((row) => [fileOf(row, row.a), fileOf(row, row.b)]))];
  const faces = new Map<string, Described>();
  const withoutFace: string[] = [];
  const measurer = createMeasurer(eyes);
  try {
    for (const [n, file] of files.entries()) {
      const face = describedIn(await findFace(file, measurer));
      if (face) faces.set(file, face);
      else withoutFace.push(file);
      if ((n + 1) % 100 === 0) say.note(`${n + 1} of ${files.length} pictures`);
    }
  } finally {
    measurer.close();
  }
  const made = new Set([...faces.values()].map(({ model }) => model));
  const [model] = made;
  if (typeof model !== 'string' || made.size > 1) throw new CannotDo('No face could be described in these pictures.');
  const pairs = counted.flatMap((row): JudgedPair[] => {
    const [one, other] = [faces.get(fileOf(row, row.a)), faces.get(fileOf(row, row.b))];
    if (!one || !other) return [];
    const { a, b, same, group } = row;
    return [{ a, b, same, group, distance: descriptorDistance(one.descriptor, other.descriptor) }];
  });
  const excluded = rows.flatMap(({ a, b, excluded }) => (excluded === '' ? [] : [{ a, b, because: excluded }]));
  return { model, pairs, excluded, withoutFace };
}

const fileOf = ({ folder }: Row, name: string): string => resolve(folder, name);

/** The same two pictures are one pair, however often and in whichever order they are listed. */
function unique(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [[fileOf(row, row.a), fileOf(row, row.b)].sort().join('\n'), row])).values()];
}

async function readRows(list: string): Promise<Row[]> {
  const text = await readFile(list, 'utf8').catch(() => {
    throw new CannotDo('The list of pairs cannot be read.');
  });
  return readCsv(text).map((row, n) => {
    const { file_a: a, file_b: b, same, group, exclude } = row;
    const isSame = { '1': true, true: true, yes: true, '0': false, false: false, no: false }[same?.trim() ?? ''];
    if (!a || !b || isSame === undefined)
      throw new CannotDo(`Row ${n + 1}: the list needs file_a, file_b, and same with 1 or 0.`);
    const set = group?.trim() || basename(list).replace(/\.csv$/i, '');
    return { a, b, same: isSame, group: set, folder: dirname(list), excluded: exclude?.trim() ?? '' };
  });
}
