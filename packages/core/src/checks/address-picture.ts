import type { BillAnalysis } from '../evidence/analysis.ts';
import type { Measure } from '../evidence/measurements.ts';
import type { Finding } from '../findings/finding.ts';
import type { Reason } from '../findings/reasons.ts';
import { wholePicture } from '../findings/region.ts';
import type { Policy } from '../policy/policy.ts';
import { findingOn } from './context.ts';
import { beyond } from './picture-quality.ts';
import type { EvidenceInput } from './submission.ts';

/** What keeps print from being read on a page. Its size, its angle and its edges matter only through these. */
const spoilers: readonly (readonly [Measure, Reason])[] = [
  ['brightness', 'img.dark'],
  ['clipped', 'img.bright'],
  ['glare', 'img.glare'],
  ['edgeWidth', 'img.blur'],
];

/** Why something on the page may not have been read: stop limits of the photograph that are broken. Told only where something was not. */
export function checkBillPicture(
  item: EvidenceInput,
  { measurements, outline }: BillAnalysis,
  { picture }: Pick<Policy, 'picture'>,
): Finding[] {
  return spoilers.flatMap(([measure, reason]) => {
    const [measured, limit] = [measurements[measure], picture[measure]];
    if (!measured || !limit || limit.stop === null || beyond(measured.value, limit) !== 'stop') return [];
    const region = measured.region ?? outline?.corners ?? wholePicture;
    return [findingOn(item, reason, 'fail', { region, measure, measured: measured.value, limit: limit.stop })];
  });
}
