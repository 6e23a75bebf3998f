import type { Measure, Measured, Measurements } from '../evidence/measurements.ts';
import { isDocumentSide } from '../evidence/required.ts';
import type { Finding, Verdict } from '../findings/finding.ts';
import { regionsMeet } from '../findings/meet.ts';
import type { Reason } from '../findings/reasons.ts';
import type { Region } from '../findings/region.ts';
import type { PictureLimit, Policy } from '../policy/policy.ts';
import { documentAnalysis, findingOn, type ItemCheck, notChecked } from './context.ts';
import { type NeededPlaces, neededPlaces } from './needed-places.ts';
import type { EvidenceInput } from './submission.ts';

/**
 * Which reason a measure gives when it is beyond its limit. `essential`: a picture without this number was not looked at.
 * `between`: what is said between the two limits, advice if nothing else.
 */
export type Judged = {
  readonly measure: Measure;
  readonly reason: Reason;
  readonly essential: boolean;
  readonly between?: 'unsure';
};

const documentMeasures: readonly Judged[] = [
  { measure: 'documentWidth', reason: 'img.small', essential: true },
  { measure: 'cutOff', reason: 'img.cut_off', essential: false },
  { measure: 'covered', reason: 'img.covered', essential: false },
  { measure: 'objectOver', reason: 'img.covered', essential: false },
  { measure: 'otherDocument', reason: 'img.two_documents', essential: false },
  { measure: 'tilt', reason: 'img.angle', essential: false },
  { measure: 'brightness', reason: 'img.dark', essential: true },
  { measure: 'clipped', reason: 'img.bright', essential: true },
  { measure: 'glare', reason: 'img.glare', essential: true },
  { measure: 'edgeWidth', reason: 'img.blur', essential: true },
  { measure: 'smear', reason: 'img.blur', essential: false },
  { measure: 'shadow', reason: 'img.shadow', essential: false },
  { measure: 'colour', reason: 'img.no_colour', essential: false },
  { measure: 'screenGrid', reason: 'img.screen', essential: false },
];

/** `stop` beyond the stop limit, `advise` beyond the other; a value on a limit is still fine. */
export function beyond(value: number, { bad, advise, stop }: PictureLimit): 'stop' | 'advise' | null {
  const measured = bad === 'away' ? Math.abs(value) : value;
  const isBeyond = (limit: number): boolean => (bad === 'below' ? measured < limit : measured > limit);
  if (stop !== null && isBeyond(stop)) return 'stop';
  return isBeyond(advise) ? 'advise' : null;
}

/** Quality of a document side, measured on the document itself. Same code and same limits in browser and server. */
export const checkPictureQuality: ItemCheck = (item, context) =>
  isDocumentSide(item.slot) ? judgeDocumentPicture(item, context.policy, neededPlaces(item, context)) : [];

/** The same from the part of the policy that a browser may know. `needed`: null before anything was read. */
export function judgeDocumentPicture(
  item: EvidenceInput,
  policy: Pick<Policy, 'picture'>,
  needed: NeededPlaces | null,
): Finding[] {
  const analysis = documentAnalysis(item);
  if (!analysis?.ran.includes('quality')) return [notChecked(item)];
  // Without an outline there is no document to measure on: `checkDocumentFound` speaks then.
  const whole = analysis.outline?.corners;
  const judged = judgeMeasurements(item, documentMeasures, analysis.measurements, policy, { whole, needed });
  const findings = withoutEchoes(judged).map((finding) => asCopy(finding, analysis.measurements, policy));
  const missing = analysis.outline ? missingMeasures(documentMeasures, analysis.measurements, policy) : [];
  return missing.length > 0 ? [...findings, notChecked(item)] : findings;
}

/** Reasons that two measures give: a hint beside a stop, or the same verdict twice, would tell one thing twice. */
const sameLight: readonly Reason[] = ['img.glare', 'img.bright'];

function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const isStopped = findings.some(({ reason, verdict }) => verdict === 'fail' && sameLight.includes(reason));
  const hasMoved = findings.some(({ measure }) => measure === 'smear');
  return findings.filter(
    ({ reason, verdict, measure }) =>
      !(isStopped && verdict === 'advice' && sameLight.includes(reason)) && !(hasMoved && measure === 'edgeWidth'),
  );
}

/** A document without colour in a picture that has some is a copy; where nothing has any, the picture itself lacks it. */
function asCopy(finding: Finding, { colourAround }: Measurements, { picture }: Pick<Policy, 'picture'>): Finding {
  if (finding.reason !== 'img.no_colour' || !colourAround || !picture.colourAround) return finding;
  return beyond(colourAround.value, picture.colourAround) ? finding : { ...finding, reason: 'img.copy' };
}

/** Findings for every measure of the table that is beyond its limit. */
export function judgeMeasurements(
  item: EvidenceInput,
  table: readonly Judged[],
  measurements: Measurements,
  { picture }: Pick<Policy, 'picture'>,
  { whole, needed }: { readonly whole: Region | undefined; readonly needed: NeededPlaces | null },
): Finding[] {
  return table.flatMap(({ measure, reason, between }) => {
    const [measured, limit] = [measurements[measure], picture[measure]];
    if (!measured || !limit) return [];
    const say = (verdict: Verdict, { value, region }: Measured, broken: number): Finding[] => [
      findingOn(item, reason, verdict, { region: region ?? whole, measure, measured: value, limit: broken }),
    ];
    const how = beyond(measured.value, limit);
    if (how === 'stop' && limit.stop !== null) return say('fail', measured, limit.stop);
    const harmful = needed && harmfulPlace(measure, measured, limit, needed);
    if (harmful && limit.onNeeded !== undefined) return say('fail', harmful, limit.onNeeded);
    return how ? say(between ?? 'advice', measured, limit.advise) : [];
  });
}

/**
 * A glare on empty ground is a blemish; on the portrait, or on something that could not be read, it has taken what we need.
 * What is missing altogether has no place: it is blamed on washed-out ones only, because they alone leave nothing behind.
 */
function harmfulPlace(
  measure: Measure,
  measured: Measured,
  limit: PictureLimit,
  needed: NeededPlaces,
): Measured | null {
  const { bad, onNeeded } = limit;
  if (onNeeded === undefined) return null;
  const isHarmful = ({ value, region }: Measured): boolean =>
    beyond(value, { ...limit, bad, advise: onNeeded }) !== null &&
    region !== undefined &&
    (needed.places.some((place) => regionsMeet(place, region)) || (needed.isMissing && measure === 'glare'));
  return (measured.places ?? [measured]).find(isHarmful) ?? null;
}

export function missingMeasures(
  table: readonly Judged[],
  measurements: Measurements,
  { picture }: Pick<Policy, 'picture'>,
): readonly Judged[] {
  return table.filter(
    ({ measure, essential }) => essential && picture[measure] && !Number.isFinite(measurements[measure]?.value),
  );
}
