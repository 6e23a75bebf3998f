import { defaultPolicy } from '@candor/core/policy/default-policy.ts';
import { clipToConvex, clipToPicture, signedArea } from '@candor/vision/geometry/polygon.ts';
import type { Point } from '@candor/vision/geometry/quad.ts';
import { isDocumentKind } from './judge-document.ts';
import type { Observation } from './observation.ts';
import { asked, type Question } from './question.ts';
import { isGood } from './questions-finding.ts';

/** Papers that are refused for what they are have to be stopped, however well they were photographed. */
const isAccepted = ({ kind }: Observation): boolean => isDocumentKind(kind);

/** Verdict `fail`: the applicant is asked for another picture. */
const stops = ({ findings }: Observation) => findings.filter(({ verdict }) => verdict === 'fail');
/** What was said about the picture; readings and missing parts are other rows' business. */
const reasonsOf = (findings: readonly { readonly reason: string }[]): string =>
  findings
    .map(({ reason }) => reason)
    .filter((reason) => reason.startsWith('img.'))
    .join(' ') || 'nothing said about the picture';
const stopsBy = (one: Observation): string => [...new Set(stops(one).map(({ reason }) => reason))].join(' ');

/** A row per defect that occurs: it must be named as a stop where it is, not merely be stopped for something else. */
export function judgingQuestions(seen: readonly Observation[]): readonly Question[] {
  const defects = [...new Set(seen.flatMap((one) => one.defects.map(({ defect }) => defect)))].sort();
  const perDefect = defects.map(
    (defect): Question => ({
      section: 'judging',
      what: `${defect} stopped`,
      bar: isStopLevel(defect) ? { atLeast: 0.99 } : null,
      ask: (one) => asked(has(one, defect), isNamed(one, defect, stops(one)), reasonsOf(one.findings)),
    }),
  );
  const perDefectAtAll = defects.map(
    (defect): Question => ({
      section: 'judging',
      what: `${defect} told with any verdict`,
      bar: null,
      ask: (one) => asked(has(one, defect), isNamed(one, defect, one.findings), reasonsOf(one.findings)),
    }),
  );
  return [
    ...perDefect,
    {
      section: 'judging',
      what: 'spoilt pictures stopped for any reason',
      bar: { atLeast: 0.99 },
      ask: (one) =>
        asked(
          one.defects.some(({ defect }) => isStopLevel(defect)),
          stops(one).length > 0,
          one.defects.map(({ defect }) => defect).join(' '),
        ),
    },
    {
      section: 'judging',
      what: 'good pictures stopped',
      bar: { atMost: 0.01 },
      ask: (one) => asked(isGood(one) && isAccepted(one), stops(one).length > 0, stopsBy(one)),
    },
    {
      section: 'judging',
      what: 'good pictures that could not be judged',
      bar: { atMost: 0 },
      ask: (one) => asked(isGood(one), !one.looked, 'not looked at'),
    },
    ...perDefectAtAll,
  ];
}

const has = ({ defects }: Observation, name: string): boolean => defects.some(({ defect }) => defect === name);

function isNamed(one: Observation, defect: string, among: Observation['findings']): boolean {
  const places = one.defects.filter((truth) => truth.defect === defect);
  return among.some(
    ({ reason, points }) =>
      reason === reasonOf(defect) && (points === null || places.some((truth) => overlaps(points, truth.points))),
  );
}

/** The policy only advises about a covered corner as long as fingers are not told from shadows surely enough. */
const isStopLevel = (defect: string): boolean => defect !== 'covered' || defaultPolicy.picture.covered?.stop !== null;

/** Lens and hand blur are one reason: what helps is the same. */
export const reasonOf = (defect: string): string =>
  `img.${defect === 'defocus' || defect === 'motion' ? 'blur' : defect}`;

/** At least a fifth of the smaller of both lies in the other. What lies outside of the picture is cut away. */
function overlaps(found: readonly Point[], truth: readonly Point[]): boolean {
  const visible = clipToPicture(truth, { width: 1, height: 1 });
  const convex = signedArea(visible) >= 0 ? visible : visible.toReversed();
  const area = (polygon: readonly Point[]): number => Math.abs(signedArea(polygon));
  return area(clipToConvex(found, convex)) > 0.2 * Math.min(area(found), area(visible));
}
