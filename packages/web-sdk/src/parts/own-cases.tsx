import type { JourneyView } from '@candor/core/verification/journey-view.ts';
import * as icons from '@candor/design/icons.ts';
import { useEffect, useState } from 'preact/hooks';
import type { CaseView } from '../api/client.ts';
import type { App } from '../app-context.ts';
import { formatWhen } from '../texts/format.ts';
import { Pill } from './plain.tsx';

type Line = JourneyView['cases'][number];

/** What the person asked and what a person answered, newest first. */
export function OwnCases({ app }: { readonly app: App }) {
  const { texts, view } = app;
  if (view.cases.length === 0) return null;
  const newestFirst = [...view.cases].sort((a, b) => b.openedAt.localeCompare(a.openedAt));
  return (
    <section class="card" aria-labelledby="cases">
      <div class="card__body">
        <h2 id="cases">{texts.helpPage.yours}</h2>
      </div>
      <ul class="rows rows--line">
        {newestFirst.map((line) => (
          <li key={line.id}>
            <OwnCase app={app} line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Read anew when the state of the case changes: that is when an answer came. */
function OwnCase({ app, line }: { readonly app: App; readonly line: Line }) {
  const { texts, locale } = app;
  const [read, setRead] = useState<CaseView | null>(null);
  useEffect(() => {
    let isGone = false;
    void app.readCase(line.id).then((found) => {
      if (!isGone) setRead(found);
    });
    return () => {
      isGone = true;
    };
  }, [line.id, line.state]);
  const isOpen = line.state === 'open';
  return (
    <div class="grow stack-s case">
      <div class="spread">
        <span class="small muted num">{texts.helpPage.asked(formatWhen(locale, line.openedAt))}</span>
        <Pill tone={isOpen ? 'wait' : 'ok'} icon={isOpen ? icons.clock : icons.check}>
          {isOpen ? texts.helpPage.open : texts.helpPage.answered}
        </Pill>
      </div>
      {read ? <p class="case__words">{read.about}</p> : null}
      {read?.answer ? (
        <div class="case__answer stack-s">
          <h3>{texts.helpPage.answer}</h3>
          <p class="case__words">{read.answer}</p>
          {read.answeredAt ? <p class="small muted num">{formatWhen(locale, read.answeredAt)}</p> : null}
        </div>
      ) : null}
    </div>
  );
}
