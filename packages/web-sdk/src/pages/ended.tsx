import * as icons from '@candor/design/icons.ts';
import type { App, PageProps } from '../app-context.ts';
import { FindingText } from '../parts/finding.tsx';
import { Button, Heading, Pill, Tile } from '../parts/plain.tsx';
import { ResultFoot } from '../parts/result-foot.tsx';
import { formatDay } from '../texts/format.ts';

/** The only page that closes a door: what stays open, and the way to a review. */
export function DeclinedPage({ app }: PageProps) {
  const { texts, view, locale } = app;
  const kept = view.levels.filter(({ granted }) => granted).at(-1);
  return (
    <>
      <p>
        <Pill tone="hold" icon={icons.file}>
          {texts.declined.pill(view.decision ? formatDay(locale, view.decision.decidedAt) : '')}
        </Pill>
      </p>
      <Heading>{texts.declined.heading(view.level)}</Heading>
      <p class="lead">{texts.declined.lead}</p>
      {(view.decision?.findings ?? []).map((finding) => (
        <section key={`${finding.reason}${finding.evidence ?? ''}`} class="card">
          <div class="card__body">
            <FindingText app={app} finding={finding} />
          </div>
        </section>
      ))}
      <section class="card" aria-labelledby="means">
        <div class="card__body">
          <h2 id="means">{texts.declined.means}</h2>
        </div>
        <ul class="rows rows--line">
          {kept ? (
            <li>
              <Tile tone="ok" icon={icons.check} />
              <div class="grow">
                <b>{texts.declined.stays(kept.level)}</b>
                <span class="small muted">{texts.declined.staysNote}</span>
              </div>
            </li>
          ) : null}
          <li>
            <Tile icon={icons.lock} />
            <div class="grow">
              <b>{texts.declined.again}</b>
              <span class="small muted">{texts.declined.againNote}</span>
            </div>
          </li>
        </ul>
      </section>
      <section class="card" aria-labelledby="review">
        <div class="card__body stack">
          <h2 id="review">{texts.declined.review}</h2>
          <p class="small muted">{texts.declined.reviewNote}</p>
          <Button wide icon={icons.scale} onPress={() => app.go({ at: 'help' })}>
            {texts.declined.review}
          </Button>
        </div>
      </section>
      <ResultFoot app={app} />
    </>
  );
}

type EndedProps = {
  readonly app: App;
  readonly text: { readonly pill: string; readonly heading: string; readonly lead: string };
};

/** Withdrawn or left open too long: nothing was decided. */
export function EndedPage({ app, text }: EndedProps) {
  return (
    <>
      <p>
        <Pill tone="hold" icon={icons.minus}>
          {text.pill}
        </Pill>
      </p>
      <Heading>{text.heading}</Heading>
      <p class="lead">{text.lead}</p>
      <ResultFoot app={app} />
    </>
  );
}
