import type { Slot } from '@candor/core/evidence/slots.ts';
import type { ShownEvidence, ShownSlot } from '@candor/core/verification/journey-view.ts';
import * as icons from '@candor/design/icons.ts';
import type { App, PageProps } from '../app-context.ts';
import { isSide } from '../journey/page.ts';
import { byWeight, type Photo, photoOf } from '../journey/photo.ts';
import { Evidence } from '../parts/evidence.tsx';
import { FindingText } from '../parts/finding.tsx';
import { Icon } from '../parts/icon.tsx';
import { PhotoState } from '../parts/photo-state.tsx';
import { PictureInput } from '../parts/picture-input.tsx';
import { Button, Heading, Notice, Ticks } from '../parts/plain.tsx';
import { slotName } from '../parts/slot-name.ts';
import { formatWhen } from '../texts/format.ts';

/** One photo: take or choose it, see at once whether it will do, and where not. */
export function CapturePage({ app, slot }: PageProps & { readonly slot: Slot }) {
  const shown = app.view.slots.find((candidate) => candidate.slot === slot);
  return shown ? <Capture app={app} shown={shown} /> : <Heading>{app.texts.title}</Heading>;
}

function Capture({ app, shown }: { readonly app: App; readonly shown: ShownSlot }) {
  const { texts, uploads } = app;
  const { slot } = shown;
  const photo = photoOf(shown, uploads.sending(slot));
  const kept = uploads.kept(slot);
  const isOpen = photo.at === 'none' || photo.at === 'refused';
  return (
    <>
      <Heading>{slotName(app, slot)}</Heading>
      {isOpen ? <p class="lead">{texts.capture.lead[slot]}</p> : null}
      <PhotoState app={app} photo={photo} pausedUntil={shown.pausedUntil} />
      {kept && (photo.at === 'sending' || photo.at === 'held') ? (
        <>
          <Evidence
            app={app}
            source={kept}
            label={texts.capture.pictureAlt(slotName(app, slot))}
            caption={texts.capture.yours}
          />
          <Meanwhile app={app} slot={slot} photo={photo} />
        </>
      ) : null}
      {'evidence' in photo ? <Seen app={app} photo={photo} slot={slot} /> : null}
      {isOpen ? <Asking app={app} shown={shown} /> : null}
      {'evidence' in photo ? <Onward app={app} photo={photo} slot={slot} /> : null}
    </>
  );
}

/** A photo on its way, or held: it can be sent once more, or another one taken in its place. */
function Meanwhile({ app, slot, photo }: { readonly app: App; readonly slot: Slot; readonly photo: Photo }) {
  const { texts, uploads } = app;
  return (
    <>
      {photo.at === 'held' ? (
        <div class="actions">
          <Button icon={icons.redo} onPress={() => uploads.again(slot)}>
            {texts.capture.again}
          </Button>
        </div>
      ) : null}
      <details class="small">
        <summary>
          <Icon d={icons.chev} />
          {texts.capture.another}
        </summary>
        <Input app={app} slot={slot} />
      </details>
    </>
  );
}

/** Before a photo is there: what helps, the two buttons, the other way. */
function Asking({ app, shown }: { readonly app: App; readonly shown: ShownSlot }) {
  const { texts } = app;
  const { slot } = shown;
  const tips =
    slot === 'selfie' || slot === 'selfie_with_document' ? texts.capture.tipsFace : texts.capture.tipsDocument;
  return (
    <>
      <Ticks lines={tips.map((text) => ({ icon: icons.check, text }))} />
      {shown.pausedUntil ? null : <Input app={app} slot={slot} />}
      <p class="small muted">
        {texts.capture.free} {texts.capture.formats}
      </p>
      <Notice icon={icons.chat}>
        <b>{texts.capture.otherWay}</b> {texts.capture.otherWayNote} <a href="#/help">{texts.askPerson}</a>
      </Notice>
    </>
  );
}

function Input({ app, slot, takeLabel }: { readonly app: App; readonly slot: Slot; readonly takeLabel?: string }) {
  return (
    <PictureInput
      app={app}
      camera={slot === 'selfie' || slot === 'selfie_with_document' ? 'user' : 'environment'}
      {...(takeLabel ? { takeLabel } : {})}
      onPicture={(blob, provenance) => app.uploads.add(slot, blob, provenance)}
    />
  );
}

type SeenProps = {
  readonly app: App;
  readonly photo: Extract<Photo, { evidence: ShownEvidence }>;
  readonly slot: Slot;
};

/** The picture as the server sees it, every place outlined, every finding in words. */
function Seen({ app, photo, slot }: SeenProps) {
  const { texts, locale, say, view } = app;
  const { evidence } = photo;
  const findings = byWeight(evidence.findings);
  const marks = findings.flatMap(({ region, verdict }) => (region && verdict !== 'advice' ? [{ region }] : []));
  const facts = findings.map((finding) => say?.(finding, view).fact ?? '').join(' ');
  const isFine = (photo.at === 'fine' || photo.at === 'judged') && evidence.outline !== null && isSide(slot);
  const outline = isFine && evidence.outline ? [{ region: evidence.outline, tone: 'ok' as const }] : [];
  const alt = texts.capture.pictureAlt(slotName(app, slot));
  return (
    <>
      <Evidence
        app={app}
        source={evidence.id}
        label={marks.length > 0 ? `${alt} ${texts.capture.outlined(facts)}` : alt}
        caption={texts.capture.yoursAt(formatWhen(locale, evidence.receivedAt))}
        marks={[...outline, ...marks]}
      />
      {findings.length > 0 ? (
        <section class="card" data-tone={photo.at === 'problem' ? 'act' : undefined}>
          {findings.map((finding, index) => (
            <div key={index} class="card__body">
              <FindingText
                app={app}
                finding={finding}
                nth={texts.finding.nth(index + 1, findings.length, slotName(app, slot))}
              />
            </div>
          ))}
        </section>
      ) : null}
    </>
  );
}

/** Where it goes on from here: forward when it will do, again when not, and on demand with it anyway. */
function Onward({ app, photo, slot }: SeenProps) {
  const { texts } = app;
  const { evidence } = photo;
  if (photo.at === 'problem') {
    return (
      <>
        <Input app={app} slot={slot} takeLabel={texts.capture.retake(slotName(app, slot))} />
        {evidence.mayUseAnyway ? (
          <div class="stack-s">
            <Button kind="quiet" wide onPress={() => void app.change((client) => client.useAnyway(evidence.id))}>
              {texts.capture.useAnyway}
            </Button>
            <p class="small muted">{texts.capture.useAnywayNote}</p>
          </div>
        ) : null}
      </>
    );
  }
  return (
    <>
      <div class="actions actions--stick">
        <Button icon={icons.right} onPress={() => app.next()}>
          {texts.continue}
        </Button>
      </div>
      <details class="small">
        <summary>
          <Icon d={icons.chev} />
          {texts.capture.another}
        </summary>
        <Input app={app} slot={slot} />
      </details>
    </>
  );
}
