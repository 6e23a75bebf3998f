import { describeRate, describeRates } from './describe-rates.ts';
import { groupsOf, impostorsOf, type JudgedPair } from './pairs.ts';
import { equalErrorRate, evenLimits, type Rate, type RatesAt, rate, ratesAt } from './rates.ts';

type SetReport = {
  readonly set: string;
  readonly eer: { readonly rate: number; readonly limit: number } | null;
  /** At the limits of the policy: match, likely, doubtful; empty for a model without calibration. */
  readonly atBands: readonly RatesAt[];
  readonly roc: readonly RatesAt[];
};
export type FacesReport = {
  readonly model: string;
  readonly policy: string;
  readonly pooled: SetReport;
  readonly sets: readonly SetReport[];
  /** Impostor pairs that would be a silent match under this policy. None is the only good number. */
  readonly impostorMatches: Rate;
  /** The nearest impostor pairs, for somebody to look at: a wrong label shows here first. */
  readonly nearestImpostors: readonly JudgedPair[];
};
type By = {
  readonly model: string;
  readonly policy: string;
  readonly bands: { readonly match: number; readonly likely: number; readonly doubtful: number } | null;
};

/** How well a model tells faces apart on labelled pairs, set by set and pooled, with counts and 95 % intervals. */
export function reportFaces(pairs: readonly JudgedPair[], { model, policy, bands }: By): FacesReport {
  const limits = bands ? [bands.match, bands.likely, bands.doubtful] : [];
  const impostors = impostorsOf(pairs);
  const about = (set: string, own: readonly JudgedPair[]): SetReport => ({
    set,
    eer: equalErrorRate(own),
    atBands: ratesAt(own, limits),
    roc: ratesAt(own, evenLimits(own)),
  });
  return {
    model,
    policy,
    pooled: about('pooled', pairs),
    sets: [...groupsOf(pairs)].map(([set, own]) => about(set, own)),
    impostorMatches: rate(
      bands ? impostors.filter(({ distance }) => distance <= bands.match).length : 0,
      impostors.length,
    ),
    nearestImpostors: impostors.sort((one, other) => one.distance - other.distance).slice(0, 10),
  };
}

export function describeFaces({ model, policy, pooled, sets, impostorMatches, nearestImpostors }: FacesReport): string {
  return [
    `${model}, policy ${policy}`,
    ...[...sets, pooled].flatMap(({ set, eer, atBands, roc }) => [
      '',
      `${set}: EER ${eer ? `${(100 * eer.rate).toFixed(2)} % at ${eer.limit.toFixed(3)}` : 'not measured'}`,
      ...describeRates('at the bands of the policy', atBands),
      ...(atBands.length === 0 ? ['  none: this model is not calibrated'] : []),
      ...describeRates('by limit', roc),
    ]),
    '',
    ...nearestImpostors.map(({ distance, a, b }) => `near impostors  ${distance.toFixed(3)}  ${a}  ${b}`),
    `${impostorMatches.hits === 0 ? 'ok   ' : 'WRONG'}  impostors that match: ${describeRate(impostorMatches)}`,
  ].join('\n');
}
