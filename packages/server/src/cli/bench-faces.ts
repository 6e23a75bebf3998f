import { parseArgs } from 'node:util';
import { describeFaces, reportFaces } from '@candor/bench/faces/faces-report.ts';
import { matchLimits } from '@candor/core/checks/match-faces.ts';
import { openFaceModels } from '../face-model/open.ts';
import { readSettings } from '../settings.ts';
import { judgePairs } from './judged-pairs.ts';
import { CannotDo, type Say } from './say.ts';

/** `candor bench faces --pairs FILE.csv … [--json]`: the model in use on labelled pairs. Exit code 1 when an impostor is a match. */
export async function benchFaces(args: readonly string[], say: Say): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { pairs: { type: 'string', multiple: true }, json: { type: 'boolean' } },
  });
  const lists = [...(values.pairs ?? []), ...positionals];
  if (lists.length === 0) throw new CannotDo('Name lists of pairs: candor bench faces --pairs FILE.csv … [--json]');
  const { faceModel, policy } = openFaceModels(readSettings(process.env).dataDir);
  const { model, pairs, excluded, withoutFace } = await judgePairs(lists, { faceModel }, say);
  const report = reportFaces(pairs, { model, policy: policy.version, bands: matchLimits(policy, model) });
  say.out(values.json ? JSON.stringify({ ...report, excluded, withoutFace }) : describeFaces(report));
  for (const { a, b, because } of excluded) say.note(`left out: ${a} and ${b}: ${because}`);
  if (withoutFace.length > 0) say.note(`${withoutFace.length} pictures without a face; their pairs are left out`);
  return report.impostorMatches.hits === 0 ? 0 : 1;
}
