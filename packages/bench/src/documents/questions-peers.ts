import type { Observation, PeerResult } from './observation.ts';
import { type Answer, asked, type Question } from './question.ts';
import { isGood } from './questions-finding.ts';

const good = 0.9;

/** The same pictures for everybody; ours stand beside them. No bar: nobody promised these numbers. */
export function peerQuestions(seen: readonly Observation[]): readonly Question[] {
  const names = [...new Set(seen.flatMap(({ peers }) => Object.keys(peers)))].sort();
  if (names.length === 0) return [];
  const compared = (one: Observation): boolean => Object.keys(one.peers).length > 0;
  const row = (what: string, ask: Question['ask']): Question => ({ section: 'peers', what, bar: null, ask });
  const of =
    (name: string, ask: (peer: PeerResult, one: Observation) => readonly Answer[]): Question['ask'] =>
    (one) => {
      const peer = one.peers[name];
      return peer ? ask(peer, one) : [];
    };
  return [
    row('outline IoU > 0.9 on good pictures: candor', (one) =>
      asked(compared(one) && isGood(one) && one.truth !== null, one.guessIou > good),
    ),
    ...names.map((name) =>
      row(
        `outline IoU > 0.9 on good pictures: ${name}`,
        of(name, ({ iou }, one) => asked(isGood(one) && iou !== null, (iou ?? 0) > good)),
      ),
    ),
    row('document "found" where there is none: candor', (one) =>
      asked(compared(one) && !one.document, one.outline !== null),
    ),
    ...names.map((name) =>
      row(
        `document "found" where there is none: ${name}`,
        of(name, ({ iou, found }, one) => asked(!one.document && iou !== null, found)),
      ),
    ),
    row('MRZ complete on good pictures: candor', (one) =>
      asked(compared(one) && isGood(one) && one.mrz !== null, one.mrz?.read?.join() === one.mrz?.truth.join()),
    ),
    ...names.map((name) =>
      row(
        `MRZ complete on good pictures: ${name}`,
        of(name, ({ mrzComplete }, one) => asked(isGood(one) && mrzComplete !== null, mrzComplete === true)),
      ),
    ),
    row('printed values read on good pictures: candor', (one) =>
      compared(one) && isGood(one)
        ? one.fields.filter(({ printed }) => printed).map(({ exact }) => ({ hit: exact }))
        : [],
    ),
    ...names.map((name) =>
      row(
        `printed values read on good pictures: ${name}`,
        of(name, ({ printed }, one) =>
          isGood(one) && printed
            ? Array.from({ length: printed.of }, (_, index) => ({ hit: index < printed.read }))
            : [],
        ),
      ),
    ),
  ];
}
