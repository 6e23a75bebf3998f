import type { Measure, Measurements } from '../evidence/measurements.ts';
import { isDocumentSide } from '../evidence/required.ts';
import type { Finding } from '../findings/finding.ts';
import type { Reason } from '../findings/reasons.ts';
import type { Region } from '../findings/region.ts';
import type { PictureLimit, Policy } from '../policy/policy.ts';
import { documentAnalysis, findingOn, type ItemCheck, notChecked } from './context.ts';
import type { EvidenceInput } from './submission.ts';

/** Which reason a measure gives when it is beyond its limit. `essential`: a picture without this number was not looked at. */
type Judged = { readonly measure: Measure; readonly reason: Reason; readonly essential: boolean };

const documentMeasures: readonly Judged[] = [
  { measure: 'documentWidth', reason: 'img.small', essential: true },
  { measure: 'cutOff', reason: 'img.cut_off', essential: false },
  { measure: 'covered', reason: 'img.covered', essential: false },
  { measure: 'tilt', reason: 'img.angle', essential: false },
  { measure: 'brightness', reason: 'img.dark', essential: true },
  { measure: 'clipped', reason: 'img.bright', essential: true },
  { measure: 'glare', reason: 'img.glare', essential: true },
  { measure: 'edgeWidth', reason: 'img.blur', essential: true },
  { measure: 'shadow', reason: 'img.shadow', essential: false },
  { measure: 'colour', reason: 'img.no_colour', essential: false },
];

const faceMeasures: readonly Judged[] = [
  { measure: 'eyeDistance', reason: 'face.too_far', essential: true },
  { measure: 'faceShare', reason: 'face.too_close', essential: true },
  { measure: 'faceBrightness', reason: 'face.light', essential: true },
  { measure: 'faceClipped', reason: 'face.light', essential: false },
  { measure: 'faceSharpness', reason: 'face.light', essential: true },
];

/** `stop` beyond the stop limit, `advise` beyond the other; a value on a limit is still fine. */
export function beyond(value: number, { bad, advise, stop }: PictureLimit): 'stop' | 'advise' | null {
  const isBeyond = (limit: number): boolean => (bad === 'above' ? value > limit : value < limit);
  if (stop !== null && isBeyond(stop)) return 'stop';
  return isBeyond(advise) ? 'advise' : null;
}

/** Quality of a document side, measured on the document itself. Same code and same limits in browser and server. */
export const checkPictureQuality: ItemCheck = (item, { policy }) => {
  if (!isDocumentSide(item.slot)) return [];
  const analysis = documentAnalysis(item);
  if (!analysis?.ran.includes('quality')) return [notChecked(item)];
  // Without an outline there is no document to measure on: `checkDocumentFound` speaks then.
  const findings = withoutEchoes(
    judgeMeasurements(item, documentMeasures, analysis.measurements, policy, analysis.outline?.corners),
  );
  const missing = analysis.outline ? missingMeasures(documentMeasures, analysis.measurements, policy) : [];
  return missing.length > 0 ? [...findings, notChecked(item)] : findings;
};

/** Light that two measures see: a hint about the one beside a stop for the other would tell the same thing twice, in other words. */
const sameLight: readonly Reason[] = ['img.glare', 'img.bright'];

function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const isStopped = findings.some(({ reason, verdict }) => verdict === 'fail' && sameLight.includes(reason));
  return findings.filter(({ reason, verdict }) => !(isStopped && verdict === 'advice' && sameLight.includes(reason)));
}

export const checkSelfieQuality: ItemCheck = (item, { policy }) => {
  if (item.slot !== 'selfie') return [];
  const { analysis } = item;
  if (analysis?.of !== 'face' || !analysis.ran.includes('face')) return [notChecked(item)];
  const [face, ...moreFaces] = analysis.faces;
  if (!face) return [findingOn(item, 'face.none', 'fail', { measured: 0, limit: 1 })];
  const findings = judgeMeasurements(item, faceMeasures, analysis.measurements, policy, face);
  const many = moreFaces.map((region) =>
    findingOn(item, 'face.many', 'fail', { region, measured: analysis.faces.length, limit: 1 }),
  );
  const missing = missingMeasures(faceMeasures, analysis.measurements, policy);
  return [...many.slice(0, 1), ...findings, ...(missing.length > 0 ? [notChecked(item)] : [])];
};

function judgeMeasurements(
  item: EvidenceInput,
  table: readonly Judged[],
  measurements: Measurements,
  policy: Pick<Policy, 'picture'>,
  whole: Region | undefined,
): Finding[] {
  return table.flatMap(({ measure, reason }) => {
    const [measured, limit] = [measurements[measure], policy.picture[measure]];
    if (!measured || !limit) return [];
    const how = beyond(measured.value, limit);
    if (!how) return [];
    const verdict = how === 'stop' ? 'fail' : 'advice';
    const broken = how === 'stop' && limit.stop !== null ? limit.stop : limit.advise;
    return [
      findingOn(item, reason, verdict, {
        region: measured.region ?? whole,
        measure,
        measured: measured.value,
        limit: broken,
      }),
    ];
  });
}

function missingMeasures(
  table: readonly Judged[],
  measurements: Measurements,
  { picture }: Pick<Policy, 'picture'>,
): readonly Judged[] {
  return table.filter(
    ({ measure, essential }) => essential && picture[measure] && !Number.isFinite(measurements[measure]?.value),
  );
}
