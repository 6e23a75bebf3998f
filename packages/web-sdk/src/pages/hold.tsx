import * as icons from '@candor/design/icons.ts';
import type { PageProps } from '../app-context.ts';
import { Heading, Pill } from '../parts/plain.tsx';
import { ResultFoot } from '../parts/result-foot.tsx';
import { formatWhen } from '../texts/format.ts';

/** About the account, not about the documents: neither red nor a refusal. */
export function HoldPage({ app }: PageProps) {
  const { texts, view, locale } = app;
  return (
    <>
      <p>
        <Pill tone="hold" icon={icons.shield}>
          {texts.hold.pill}
        </Pill>
      </p>
      <Heading>{texts.hold.heading}</Heading>
      <p class="lead">{texts.hold.lead}</p>
      <section class="card" aria-labelledby="hold-todo">
        <div class="card__body stack">
          <h2 id="hold-todo">{texts.hold.todo}</h2>
          <p>{texts.hold.todoNote(view.host.name)}</p>
          {view.hold ? (
            <dl class="kv num">
              <dt>{texts.hold.since}</dt>
              <dd>{formatWhen(locale, view.hold.since)}</dd>
            </dl>
          ) : null}
        </div>
      </section>
      <ResultFoot app={app} canWithdraw />
    </>
  );
}
