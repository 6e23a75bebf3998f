import { clipToConvex, clipToPicture, signedArea } from '@candor/vision/geometry/polygon.ts';
import type { Point } from '@candor/vision/geometry/quad.ts';
import { isBill, isDocumentKind } from './judge-document.ts';
import type { Observation } from './observation.ts';
import { type Owed, owedFor } from './owed.ts';
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

/** A row per defect that occurs: it must be named where it is and as firmly as it is owed, not merely be stopped for something else. */
export function judgingQuestions(seen: readonly Observation[]): readonly Question[] {
  const defects = [...new Set(seen.flatMap((one) => one.defects.map(({ defect }) => defect)))].sort();
  const owed = (verdict: Owed['verdict']): string[] => defects.filter((defect) => owedFor(defect).verdict === verdict);
  const row = (what: string, bar: Question['bar'], ask: Question['ask']): Question => ({
    section: 'judging',
    what,
    bar,
    ask,
  });
  const named =
    (defect: string, among: (one: Observation) => Observation['findings']): Question['ask'] =>
    (one) =>
      asked(has(one, defect), isNamed(one, defect, among(one)), reasonsOf(one.findings));
  const isStopped = (one: Observation): boolean => stops(one).length > 0;
  return [
    ...owed('stop').map((defect) => row(`${defect} stopped`, atLeast, named(defect, stops))),
    ...owed('any').map((defect) =>
      row(
        `${defect} told`,
        atLeast,
        named(defect, ({ findings }) => findings),
      ),
    ),
    ...owed('nothing').map((defect) =>
      row(`${defect} stopped without need`, atMost, (one) => asked(has(one, defect), isStopped(one), stopsBy(one))),
    ),
    row('pictures that must be taken again stopped for any reason', atLeast, (one) =>
      asked(
        owed('stop').some((defect) => has(one, defect)),
        isStopped(one),
        one.set,
      ),
    ),
    row('spoilt bills stopped for any reason', null, (one) =>
      asked(
        isBill(one.kind) && one.defects.some(({ defect }) => owed('stop').includes(defect)),
        isStopped(one),
        one.set,
      ),
    ),
    row('good pictures stopped', atMost, (one) => asked(isGood(one) && isAccepted(one), isStopped(one), stopsBy(one))),
    row('good pictures that could not be judged', { atMost: 0 }, (one) =>
      asked(isGood(one), !one.looked, 'not looked at'),
    ),
    ...owed('stop').map((defect) =>
      row(
        `${defect} told with any verdict`,
        null,
        named(defect, ({ findings }) => findings),
      ),
    ),
  ];
}

const atLeast = { atLeast: 0.99 } as const;
const atMost = { atMost: 0.01 } as const;

/** Proofs of address are judged by what can be read of them, not by measures of a card: they are counted apart. */
const has = ({ defects, kind }: Observation, name: string): boolean =>
  !isBill(kind) && defects.some(({ defect }) => defect === name);

function isNamed(one: Observation, defect: string, among: Observation['findings']): boolean {
  const { reasons } = owedFor(defect);
  const places = one.defects.filter((truth) => truth.defect === defect);
  return among.some(
    ({ reason, points }) =>
      reasons.includes(reason) && (points === null || places.some((truth) => overlaps(points, truth.points))),
  );
}

/** At least a fifth of the smaller of both lies in the other. What lies outside of the picture is cut away. */
function overlaps(found: readonly Point[], truth: readonly Point[]): boolean {
  const visible = clipToPicture(truth, { width: 1, height: 1 });
  const convex = signedArea(visible) >= 0 ? visible : visible.toReversed();
  const area = (polygon: readonly Point[]): number => Math.abs(signedArea(polygon));
  return area(clipToConvex(found, convex)) > 0.2 * Math.min(area(found), area(visible));
}
