import * as icons from '@candor/design/icons.ts';
import type { ComponentChildren } from 'preact';
import type { PageProps } from '../app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { Heading, Notice, Pill } from '../parts/plain.tsx';
import { ResultFoot } from '../parts/result-foot.tsx';
import { formatWhen } from '../texts/format.ts';

/** Leave safely; the time by which it is decided; what happens next. Never a second submit. */
export function WaitingPage({ app }: PageProps) {
  const { texts, view, locale } = app;
  const isChecking = view.state === 'checking';
  return (
    <>
      <p>
        <Pill tone="wait" icon={icons.clock}>
          {texts.waiting.pill}
        </Pill>
      </p>
      <Heading>{isChecking ? texts.waiting.headingChecking : texts.waiting.heading}</Heading>
      <p class="lead">{texts.waiting.lead}</p>
      {view.review ? (
        <section class="card">
          <div class="card__body">
            <p class="small muted">{texts.waiting.due}</p>
            <p class="due num">{formatWhen(locale, view.review.dueAt)}</p>
          </div>
        </section>
      ) : null}
      <section class="card">
        <div class="card__body">
          <ol class="timeline">
            <Stop state="done" icon={icons.check} title={texts.waiting.submitted}>
              {texts.waiting.receipt(view.receipt)}
            </Stop>
            <Stop
              state={isChecking ? 'now' : 'done'}
              icon={isChecking ? icons.hourglass : icons.check}
              title={texts.waiting.checks}
            >
              {isChecking ? texts.waiting.checksNow : texts.waiting.checksDone}
            </Stop>
            {isChecking ? null : (
              <Stop state="now" icon={icons.eye} title={texts.waiting.person}>
                {texts.waiting.personNote}
              </Stop>
            )}
            <Stop icon={icons.mail} title={texts.waiting.result}>
              {texts.waiting.resultNote}
            </Stop>
          </ol>
        </div>
      </section>
      <Notice icon={icons.redo}>
        <b>{texts.waiting.again}</b> {texts.waiting.againNote}
      </Notice>
      <ResultFoot app={app} canWithdraw />
    </>
  );
}

type StopProps = {
  readonly state?: 'done' | 'now';
  readonly icon: string;
  readonly title: string;
  readonly children: ComponentChildren;
};

function Stop({ state, icon, title, children }: StopProps) {
  return (
    <li data-s={state}>
      <span class="timeline__dot">
        <Icon d={icon} />
      </span>
      <b>{title}</b>
      <p class="small muted num">{children}</p>
    </li>
  );
}
