import type { DetailField } from '@candor/core/details/fields.ts';
import { missingDetails } from '@candor/core/details/missing.ts';
import * as icons from '@candor/design/icons.ts';
import { useEffect, useState } from 'preact/hooks';
import type { App, PageProps } from '../app-context.ts';
import { fieldState, firstValues } from '../journey/form.ts';
import { isReading, type ReadBacks, readBacks } from '../journey/read-back.ts';
import { DetailInput } from '../parts/detail-input.tsx';
import { Evidence } from '../parts/evidence.tsx';
import { Button, Heading, Notice } from '../parts/plain.tsx';

/** Types for the person what the document says; a real difference is shown and chosen, never overwritten. */
export function DetailsPage({ app }: PageProps) {
  const { texts, view } = app;
  const fields = view.requiredDetails;
  const read = readBacks(view);
  const [values, setValues] = useState(() => firstValues(fields, view.details, read));
  const [touched, setTouched] = useState<ReadonlySet<DetailField>>(new Set());
  const [missing, setMissing] = useState<ReadonlySet<DetailField>>(new Set());
  const hasRead = fields.some((field) => read[field] !== undefined);
  const readKey = fields.map((field) => read[field]?.value ?? '').join('\n');

  // Reading ends after the page has opened: what is found then fills only what nobody has touched.
  useEffect(() => {
    const fresh = firstValues(fields, view.details, read);
    setValues((now) =>
      Object.fromEntries(
        fields.map((field) => [field, touched.has(field) ? (now[field] ?? '') : (fresh[field] ?? '')]),
      ),
    );
  }, [readKey]);

  function set(field: DetailField, value: string): void {
    setValues((now) => ({ ...now, [field]: value }));
    setTouched((now) => new Set(now).add(field));
    setMissing((now) => new Set([...now].filter((other) => other !== field)));
  }

  async function save(): Promise<void> {
    const empty = missingDetails(values, fields);
    setMissing(new Set(empty));
    const [first] = empty;
    if (first) {
      document.getElementById(inputId(first))?.focus();
      return;
    }
    const given = Object.fromEntries(
      fields.map((field) => [field, (values[field] ?? '').trim()]).filter(([, value]) => value !== ''),
    );
    const fresh = await app.change((client) => client.saveDetails(given));
    if (!fresh) return;
    setTouched(new Set());
    const refused = fresh.submit.blockers.find((blocker) => blocker.kind === 'detail');
    if (refused?.kind === 'detail') document.getElementById(inputId(refused.field))?.focus();
    else app.next(fresh);
  }

  return (
    <>
      <Heading>{hasRead ? texts.details.headingRead : texts.details.heading}</Heading>
      <p class="lead">{hasRead ? texts.details.leadRead : texts.details.lead}</p>
      <div role="status">
        {isReading(view) ? (
          <Notice tone="wait" icon={icons.eye}>
            {texts.details.reading}
          </Notice>
        ) : null}
      </div>
      <ReadPlaces app={app} read={read} />
      <form
        class="card"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div class="card__body stack-l">
          {fields.map((field) => (
            <DetailInput
              key={field}
              app={app}
              field={field}
              id={inputId(field)}
              value={values[field] ?? ''}
              state={fieldState(field, values[field] ?? '', view.details, read)}
              isMissing={missing.has(field) && missingDetails(values, fields).includes(field)}
              isChanged={touched.has(field)}
              onChange={(value) => set(field, value)}
            />
          ))}
        </div>
        <div class="card__foot">
          <button type="submit" class="btn btn--main btn--wide">
            {texts.save}
          </button>
        </div>
      </form>
      {hasRead ? (
        <div class="actions">
          <Button kind="quiet" icon={icons.camera} onPress={() => app.go({ at: 'capture', slot: 'document_front' })}>
            {texts.details.retake}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function inputId(field: DetailField): string {
  return `detail-${field}`;
}

/** Where on the photos the values stand, so that they can be compared with the paper in the hand. */
function ReadPlaces({ app, read }: { readonly app: App; readonly read: ReadBacks }) {
  const { texts, view } = app;
  const places = Object.values(read);
  return (
    <>
      {view.slots.map(({ slot, evidence }) => {
        const here = places.filter((place) => place.evidence === evidence?.id);
        if (!evidence || here.length === 0) return null;
        return (
          <Evidence
            key={slot}
            app={app}
            source={evidence.id}
            label={`${texts.capture.pictureAlt(texts.slots[slot])} ${texts.details.readLines}`}
            caption={texts.details.readLines}
            marks={here.map(({ box }) => ({ region: box, tone: 'ok' as const }))}
          />
        );
      })}
    </>
  );
}
