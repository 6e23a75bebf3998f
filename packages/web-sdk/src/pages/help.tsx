import * as icons from '@candor/design/icons.ts';
import { useState } from 'preact/hooks';
import type { PageProps } from '../app-context.ts';
import { OwnCases } from '../parts/own-cases.tsx';
import { Button, Heading, Notice } from '../parts/plain.tsx';

const topics = ['refusal', 'cannot', 'no_document', 'renamed', 'consent', 'hold', 'other'] as const;
/** The server takes no more than this at a time. */
const casesAtOnce = 3;
type Topic = (typeof topics)[number];

/** Always a person. Costs nothing, and cannot make a result worse. */
export function HelpPage({ app }: PageProps) {
  const { texts, view } = app;
  const [topic, setTopic] = useState<Topic>('refusal');
  const [words, setWords] = useState('');
  const [isSent, setSent] = useState(false);

  const isFull = view.cases.filter(({ state }) => state === 'open').length >= casesAtOnce;

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
      <OwnCases app={app} />
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
      <Notice icon={icons.shield}>{texts.helpPage.safe}</Notice>
      <p id="full" class="small muted" hidden={!isFull}>
        {texts.helpPage.full}
      </p>
      <div class="actions">
        <Button icon={icons.chat} onPress={() => void ask()} blockedBy={isFull ? 'full' : undefined}>
          {texts.helpPage.send}
        </Button>
        <Button kind="quiet" onPress={() => app.go({ at: 'status' })}>
          {texts.toStatus}
        </Button>
      </div>
    </>
  );
}
