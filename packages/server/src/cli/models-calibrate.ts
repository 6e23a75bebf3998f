import { parseArgs } from 'node:util';
import {
  type Calibration,
  calibrate,
  leastGenuine,
  leastImpostors,
  usualMargin,
} from '@candor/bench/faces/calibrate.ts';
import { describeRates } from '@candor/bench/faces/describe-rates.ts';
import { evenLimits, ratesAt } from '@candor/bench/faces/rates.ts';
import { installedPolicy, keepBands } from '../face-model/bands.ts';
import { modelsFolder } from '../face-model/folder.ts';
import { openFaceModels } from '../face-model/open.ts';
import { type JudgedPairs, judgePairs } from './judged-pairs.ts';
import { makeOwnFolder } from './own-folder.ts';
import { CannotDo, type Say } from './say.ts';

/**
 * `candor models calibrate PAIRS.csv [--margin 20] [--json]`: bands for the model in use. Keeps them only when no impostor of the half
 * that they were not chosen on is a match; answers 1 otherwise.
 */
export async function calibrateModel(dataDir: string, args: readonly string[], say: Say): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { margin: { type: 'string' }, json: { type: 'boolean' } },
  });
  const margin = values.margin === undefined ? usualMargin : Number(values.margin) / 100;
  if (positionals.length === 0 || !(margin >= 0 && margin < 1))
    throw new CannotDo('candor models calibrate PAIRS.csv [--margin PERCENT] [--json]');
  makeOwnFolder(dataDir, 'CANDOR_DATA');
  const judged = await judgePairs(positionals, { faceModel: openFaceModels(dataDir).faceModel }, say);
  const { found, policy } = settleBands(modelsFolder(dataDir), judged, margin);
  if (values.json) {
    const rates = ratesAt(judged.pairs, evenLimits(judged.pairs));
    say.out(JSON.stringify({ ...found, model: judged.model, rates, policy, excluded: judged.excluded }));
  } else say.out(inWords(judged, found, policy));
  return policy === null ? 1 : 0;
}

/** Chooses and tests bands, and keeps them if they hold. `policy`: the version that has them; null when nothing was kept. */
export function settleBands(
  folder: string,
  judged: JudgedPairs,
  margin: number,
): { found: Calibration; policy: string | null } {
  const found = calibrate(judged.pairs, margin);
  if ('tooFew' in found) {
    const { calibration, verification } = found.tooFew;
    throw new CannotDo(
      `Too few pairs: each half needs ${leastImpostors} of different people and ${leastGenuine} of the same; there are ${calibration.impostors} and ${calibration.genuine}, ${verification.impostors} and ${verification.genuine}.`,
    );
  }
  if (found.falseMatches.length > 0) return { found, policy: null };
  keepBands(folder, bandsOf(judged, found));
  return { found, policy: installedPolicy(folder).version };
}

function bandsOf({ model, pairs }: JudgedPairs, { bands, margin, nearestImpostor, verified, counts }: Calibration) {
  const now = new Date().toISOString();
  const { calibration, verification } = counts;
  const groups = new Set(pairs.map(({ group }) => group)).size;
  const on = `chosen on ${calibration.impostors} impostor and ${calibration.genuine} genuine pairs from ${groups === 1 ? 'one group' : `${groups} groups`}, ${now.slice(0, 10)}`;
  const passed = verified[0] ? 100 * (1 - verified[0].fnmr.hits / verified[0].fnmr.of) : 0;
  const setting = (value: number, source: string) => ({ value, source: `${source}; ${on}` });
  return {
    model,
    madeAt: now,
    bands: {
      match: setting(
        bands.match,
        `${Math.round(100 * margin)} % below the nearest impostor pair (${nearestImpostor.toFixed(3)}); on the other half none of ${verification.impostors} impostor pairs matches and ${passed.toFixed(1)} % of ${verification.genuine} genuine ones do`,
      ),
      likely: setting(bands.likely, '1 % of impostor pairs are nearer'),
      doubtful: setting(bands.doubtful, '99 % of genuine pairs are nearer'),
    },
  };
}

function inWords(judged: JudgedPairs, found: Calibration, policy: string | null): string {
  const { bands, groups, falseMatches, verified, nearestImpostor } = found;
  return [
    `${judged.model}: match up to ${bands.match}, likely up to ${bands.likely}, doubtful up to ${bands.doubtful}`,
    `nearest impostor pair of the calibration half: ${nearestImpostor.toFixed(3)}`,
    'On the verification half:',
    ...describeRates('all', verified),
    ...groups.flatMap(({ group, isEnough, rates }) =>
      describeRates(isEnough ? group : `${group} (too few impostor pairs to say)`, rates),
    ),
    ...judged.excluded.map(({ a, b, because }) => `left out: ${a} and ${b}: ${because}`),
    ...(judged.withoutFace.length > 0 ? [`${judged.withoutFace.length} pictures without a face`] : []),
    ...falseMatches.map(({ a, b, distance }) => `IMPOSTOR MATCHES  ${distance.toFixed(3)}  ${a}  ${b}`),
    policy
      ? `Kept as policy ${policy}; verifications begun after the next start of the server use it.`
      : 'Not kept: impostors match. Look at these pairs; where the label is wrong, say why in the column "exclude". Otherwise choose a larger --margin.',
  ].join('\n');
}
