import * as icons from '@candor/design/icons.ts';
import { useState } from 'preact/hooks';
import type { PageProps } from '../app-context.ts';
import { Button, Heading, Notice } from '../parts/plain.tsx';
import { formatWhen } from '../texts/format.ts';

/** Two consents, separate, unticked, each named for what it is for; and another way for whoever does not want it. */
export function ConsentPage({ app }: PageProps) {
  const { texts, view } = app;
  const [reading, setReading] = useState(false);
  const [faces, setFaces] = useState(false);
  const isGiven = view.consent.givenAt !== null;
  const isReady = isGiven || (reading && faces);

  async function agree(): Promise<void> {
    const fresh = isGiven ? view : await app.change((client) => client.consent(view.consent.version));
    if (fresh) app.next(fresh);
  }

  return (
    <>
      <Heading>{texts.consent.heading}</Heading>
      <p class="lead">{texts.consent.lead}</p>
      {view.consent.givenAt === null ? (
        <fieldset>
          <legend class="sr">{texts.consent.heading}</legend>
          <Choice
            label={texts.consent.documentsLabel}
            hint={texts.consent.documentsHint}
            checked={reading}
            onChange={setReading}
          />
          <Choice label={texts.consent.facesLabel} hint={texts.consent.facesHint} checked={faces} onChange={setFaces} />
        </fieldset>
      ) : (
        <Notice tone="ok" icon={icons.check}>
          {texts.review.consent(formatWhen(app.locale, view.consent.givenAt))}
        </Notice>
      )}
      <p class="small muted">{texts.consent.why}</p>
      <Notice icon={icons.users}>
        <b>{texts.consent.otherHeading}</b> {texts.consent.other} <a href="#/help">{texts.askPerson}</a>
      </Notice>
      <div class="actions actions--stick">
        <Button onPress={() => void agree()} blockedBy={isReady ? undefined : 'consent-why'}>
          {isGiven ? texts.continue : texts.consent.agree}
        </Button>
        <p id="consent-why" class="actions__note" hidden={isReady}>
          {texts.consent.both}
        </p>
      </div>
    </>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly hint: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

function Choice({ label, hint, checked, onChange }: ChoiceProps) {
  return (
    <label class="choice">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span class="grow">
        <b>{label}</b>
        <span class="small">{hint}</span>
      </span>
    </label>
  );
}
