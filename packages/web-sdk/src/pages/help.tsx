import * as icons from '@candor/design/icons.ts';
import { useState } from 'preact/hooks';
import type { PageProps } from '../app-context.ts';
import { Button, Heading, Notice, Pill } from '../parts/plain.tsx';
import { formatWhen } from '../texts/format.ts';

const topics = ['refusal', 'cannot', 'no_document', 'renamed', 'consent', 'hold', 'other'] as const;
type Topic = (typeof topics)[number];

/** Always a person. Costs nothing, and cannot make a result worse. */
export function HelpPage({ app }: PageProps) {
  const { texts, view, locale } = app;
  const [topic, setTopic] = useState<Topic>('refusal');
  const [words, setWords] = useState('');
  const [isSent, setSent] = useState(false);

  async function ask(): Promise<void> {
    const about = [texts.helpPage.topics[topic], words.trim()].filter((part) => part !== '').join('\n');
    if (!(await app.change((client) => client.askPerson(about)))) return;
    setWords('');
    setSent(true);
  }

  return (
    <>
      <Heading>{texts.helpPage.heading}</Heading>
      <p class="lead">{texts.helpPage.lead}</p>
      <div role="status">
        {isSent ? (
          <Notice tone="ok" icon={icons.check}>
            <b>{texts.helpPage.sent}</b> {texts.helpPage.sentNote(view.receipt)}
          </Notice>
        ) : null}
      </div>
      <fieldset>
        <legend class="field__label">{texts.helpPage.about}</legend>
        {topics.map((option) => (
          <label key={option} class="choice">
            <input
              type="radio"
              name="topic"
              value={option}
              checked={topic === option}
              onChange={() => setTopic(option)}
            />
            <span class="grow">{texts.helpPage.topics[option]}</span>
          </label>
        ))}
      </fieldset>
      <div class="field">
        <label class="field__label" for="words">
          {texts.helpPage.words}
        </label>
        <textarea
          class="input"
          id="words"
          rows={4}
          maxLength={1800}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </div>
      {view.cases.length > 0 ? (
        <section class="card" aria-labelledby="cases">
          <div class="card__body">
            <h2 id="cases">{texts.helpPage.yours}</h2>
          </div>
          <ul class="rows rows--line">
            {view.cases.map(({ id, openedAt, state }) => (
              <li key={id}>
                <div class="grow">
                  {state === 'open'
                    ? texts.helpPage.open(formatWhen(locale, openedAt))
                    : texts.helpPage.answered(formatWhen(locale, openedAt))}
                </div>
                <Pill tone={state === 'open' ? 'wait' : 'ok'} icon={state === 'open' ? icons.clock : icons.check}>
                  <span class="mono">{id}</span>
                </Pill>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Notice icon={icons.shield}>{texts.helpPage.safe}</Notice>
      <div class="actions">
        <Button icon={icons.chat} onPress={() => void ask()}>
          {texts.helpPage.send}
        </Button>
        <Button kind="quiet" onPress={() => app.go({ at: 'status' })}>
          {texts.toStatus}
        </Button>
      </div>
    </>
  );
}
