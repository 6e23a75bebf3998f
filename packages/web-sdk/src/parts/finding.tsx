import type { ShownFinding } from '@candor/core/verification/journey-view.ts';
import * as icons from '@candor/design/icons.ts';
import type { App } from '../app-context.ts';
import { Gauge } from './gauge.tsx';
import { lazyPart } from './lazy-part.tsx';
import { Pill } from './plain.tsx';

const Examples = lazyPart(() => import('./examples.tsx'));

type FindingProps = {
  readonly app: App;
  readonly finding: ShownFinding;
  readonly nth?: string;
  readonly level?: 2 | 3;
};

/** The fact, where and how much, one thing to do, and how it looks when it is right. */
export function FindingText({ app, finding, nth, level = 2 }: FindingProps) {
  const { texts, say } = app;
  const said = say?.(finding, app.view) ?? null;
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <div class="finding-text stack-s">
      {nth ? <p class="fix__n">{nth}</p> : null}
      <Title>{said?.fact ?? texts.loading}</Title>
      {finding.verdict === 'advice' ? <Pill icon={icons.sun}>{texts.finding.advice}</Pill> : null}
      {said?.measured ? (
        <Gauge app={app} measured={finding.measured} limit={finding.limit} sentence={said.measured} />
      ) : null}
      {finding.verdict === 'unsure' ? (
        <p class="small muted">{texts.finding.unsure}</p>
      ) : said?.instruction ? (
        <p>
          <b>{texts.finding.do}</b> {said.instruction}
        </p>
      ) : null}
      {finding.verdict === 'fail' ? <Examples app={app} reason={finding.reason} /> : null}
    </div>
  );
}
