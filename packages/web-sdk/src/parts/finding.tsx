import type { ShownFinding } from '@candor/core/verification/journey-view.ts';
import * as icons from '@candor/design/icons.ts';
import type { App } from '../app-context.ts';
import { Pill } from './plain.tsx';

type FindingProps = {
  readonly app: App;
  readonly finding: ShownFinding;
  readonly nth?: string;
  readonly level?: 2 | 3;
};

/** The fact, where and how much, one thing to do. */
export function FindingText({ app, finding, nth, level = 2 }: FindingProps) {
  const { texts, say } = app;
  const said = say?.(finding, app.view) ?? null;
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <div class="finding-text stack-s">
      {nth ? <p class="fix__n">{nth}</p> : null}
      <Title>{said?.fact ?? texts.loading}</Title>
      {finding.verdict === 'advice' ? <Pill icon={icons.sun}>{texts.finding.advice}</Pill> : null}
      {said?.measured ? <Measured finding={finding} sentence={said.measured} /> : null}
      {finding.verdict === 'unsure' ? (
        <p class="small muted">{texts.finding.unsure}</p>
      ) : said?.instruction ? (
        <p>
          <b>{texts.finding.do}</b> {said.instruction}
        </p>
      ) : null}
    </div>
  );
}

/** Measured against allowed, as a sentence; the track beside it is for the eye alone. */
function Measured({ finding, sentence }: { readonly finding: ShownFinding; readonly sentence: string }) {
  const { measured, limit } = finding;
  const isShare = typeof measured === 'number' && typeof limit === 'number' && measured > limit && limit > 0;
  return (
    <div class="gauge">
      <p class="num">{sentence}</p>
      {isShare ? <Track fine={limit / measured} /> : null}
    </div>
  );
}

/** The full track is what was measured; its green part is what is fine. */
function Track({ fine }: { readonly fine: number }) {
  return (
    <div class="gauge__track gauge__track--bare" aria-hidden="true">
      <i class="gauge__ok" style={{ width: `${Math.round(fine * 90)}%` }} />
      <i class="gauge__at" style={{ left: '90%' }} />
    </div>
  );
}
