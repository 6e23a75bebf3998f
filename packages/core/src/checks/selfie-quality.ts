import type { Finding } from '../findings/finding.ts';
import { findingOn, type ItemCheck, notChecked } from './context.ts';
import { type Judged, judgeMeasurements, missingMeasures } from './picture-quality.ts';

/** Covers are told by likelihood: sure ones stop, and between the limits a person looks. Nothing here refuses a headscarf or a hat. */
const faceMeasures: readonly Judged[] = [
  { measure: 'eyeDistance', reason: 'face.too_far', essential: true },
  { measure: 'faceShare', reason: 'face.too_close', essential: true },
  { measure: 'faceMargin', reason: 'face.too_close', essential: true },
  { measure: 'yaw', reason: 'face.pose', essential: true },
  { measure: 'pitch', reason: 'face.pose', essential: false },
  { measure: 'roll', reason: 'face.pose', essential: false },
  { measure: 'mouthCovered', reason: 'face.covered', essential: true, between: 'unsure' },
  { measure: 'eyesCovered', reason: 'face.covered', essential: true, between: 'unsure' },
  { measure: 'foreheadCovered', reason: 'face.covered', essential: false },
  { measure: 'eyesOpen', reason: 'face.eyes_closed', essential: false },
  { measure: 'mouthOpen', reason: 'face.mouth_open', essential: false },
  { measure: 'faceBrightness', reason: 'face.light', essential: true },
  { measure: 'faceClipped', reason: 'face.light', essential: false },
  { measure: 'faceBlack', reason: 'face.light', essential: false },
  { measure: 'faceSharpness', reason: 'face.light', essential: true },
  { measure: 'sideLight', reason: 'face.light', essential: false },
  { measure: 'faceRange', reason: 'face.light', essential: false },
];

/** Quality of a selfie, measured on its largest face. */
export const checkSelfieQuality: ItemCheck = (item, { policy }) => {
  if (item.slot !== 'selfie') return [];
  const { analysis } = item;
  if (analysis?.of !== 'face' || !analysis.ran.includes('face')) return [notChecked(item)];
  const [face, ...moreFaces] = analysis.faces;
  if (!face) return [findingOn(item, 'face.none', 'fail', { measured: 0, limit: 1 })];
  const judged = judgeMeasurements(item, faceMeasures, analysis.measurements, policy, { whole: face, needed: null });
  const many = moreFaces.map((region) =>
    findingOn(item, 'face.many', 'fail', { region, measured: analysis.faces.length, limit: 1 }),
  );
  const missing = missingMeasures(faceMeasures, analysis.measurements, policy);
  return [...many.slice(0, 1), ...withoutEchoes(judged), ...(missing.length > 0 ? [notChecked(item)] : [])];
};

/**
 * What is told once. A face that is cut off or turned away looks covered, so doubt about a cover waits for the next picture; covered
 * eyes cannot be seen open, nor a covered mouth closed; of hints for one reason the first is enough, and none beside a stop.
 */
function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const isPartial = findings.some(
    ({ reason, verdict }) => verdict === 'fail' && (reason === 'face.too_close' || reason === 'face.pose'),
  );
  const isTold = (reason: Finding['reason'], measure: Finding['measure']): boolean =>
    findings.some((other) => other.reason === reason && other.measure === measure && other.verdict !== 'advice');
  const kept = findings.filter(
    ({ reason, verdict }) =>
      !(isPartial && reason === 'face.covered' && verdict === 'unsure') &&
      !(reason === 'face.eyes_closed' && isTold('face.covered', 'eyesCovered')) &&
      !(reason === 'face.mouth_open' && isTold('face.covered', 'mouthCovered')),
  );
  return kept.filter(
    ({ reason, verdict }, i) =>
      verdict !== 'advice' ||
      !kept.some((other, j) => other.reason === reason && (other.verdict !== 'advice' || j < i)),
  );
}
