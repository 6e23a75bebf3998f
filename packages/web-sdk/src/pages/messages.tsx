import type { ShownNotice } from '@candor/core/verification/journey-view.ts';
import * as icons from '@candor/design/icons.ts';
import type { App, PageProps } from '../app-context.ts';
import { Button, Heading, Pill, Tile } from '../parts/plain.tsx';
import { formatWhen } from '../texts/format.ts';

/** The same reasons as in the mail, and the code that tells a true mail from a false one. */
export function MessagesPage({ app }: PageProps) {
  const { texts, view } = app;
  const newestFirst = [...view.notices].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <>
      <Heading>{texts.inbox.heading}</Heading>
      {newestFirst.length === 0 ? <p class="lead">{texts.inbox.none}</p> : null}
      {newestFirst.map((notice) => (
        <NoticeCard key={notice.id} app={app} notice={notice} />
      ))}
      {view.antiPhishingCode ? (
        <section class="card" aria-labelledby="phish">
          <div class="row">
            <Tile tone="brand" icon={icons.key} />
            <div class="grow">
              <h2 id="phish" class="small muted">
                {texts.inbox.phish}
              </h2>
              <p class="phish mono">{view.antiPhishingCode}</p>
              <p class="small muted">{texts.inbox.phishNote}</p>
            </div>
          </div>
        </section>
      ) : null}
      <div class="actions">
        <Button kind="second" onPress={() => app.go({ at: 'status' })}>
          {texts.toStatus}
        </Button>
      </div>
    </>
  );
}

function NoticeCard({ app, notice }: { readonly app: App; readonly notice: ShownNotice }) {
  const { texts, locale, say, view } = app;
  const isNew = notice.readAt === null;
  return (
    <article class="card" data-tone={isNew ? 'act' : undefined}>
      <div class="card__body stack">
        <div class="spread">
          <h2>{titleOf(app, notice.kind)}</h2>
          {isNew ? (
            <Pill tone="act" icon={icons.mail}>
              {texts.inbox.new}
            </Pill>
          ) : null}
        </div>
        <p class="small muted num">{formatWhen(locale, notice.at)}</p>
        {notice.findings.length > 0 && say ? (
          <ol class="why">
            {notice.findings.map((finding, index) => {
              const { fact, instruction } = say(finding, view);
              return (
                <li key={index}>
                  {finding.slot ? <b>{texts.inbox.about(texts.slots[finding.slot])} </b> : null}
                  {fact} {instruction}
                </li>
              );
            })}
          </ol>
        ) : null}
        <div class="btns">
          {notice.kind === 'case_answered' ? (
            <Button kind="second" icon={icons.chat} onPress={() => app.go({ at: 'help' })}>
              {texts.inbox.answer}
            </Button>
          ) : null}
          {notice.findings.length > 0 ? (
            <Button kind="second" onPress={() => app.go({ at: 'status' })}>
              {texts.inbox.open}
            </Button>
          ) : null}
          {isNew ? (
            <Button kind="quiet" onPress={() => void app.change((client) => client.readNotice(notice.id))}>
              {texts.inbox.read}
            </Button>
          ) : null}
        </div>
      </div>
    </article>
  );
}

function titleOf(app: App, kind: string): string {
  const titles: Readonly<Record<string, string>> = app.texts.inbox.kinds;
  return titles[kind] ?? app.texts.inbox.kinds.other;
}
