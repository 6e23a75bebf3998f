import type { Slot } from '@candor/core/evidence/slots.ts';
import type { ShownEvidence, ShownSlot } from '@candor/core/verification/journey-view.ts';
import * as icons from '@candor/design/icons.ts';
import type { App, PageProps } from '../app-context.ts';
import type { FirstLook } from '../eyes/messages.ts';
import { useFirstLook } from '../eyes/use-first-look.ts';
import { isSide } from '../journey/page.ts';
import { byWeight, type Photo, photoOf } from '../journey/photo.ts';
import { AddressRule, KeptFile, ReadFromPaper } from '../parts/address-proof.tsx';
import { FirstLookLine, isStopped, OnThisDevice } from '../parts/first-look.tsx';
import { Icon } from '../parts/icon.tsx';
import { lazyPart } from '../parts/lazy-part.tsx';
import { PhotoState } from '../parts/photo-state.tsx';
import { PictureInput } from '../parts/picture-input.tsx';
import { Pictured } from '../parts/pictured.tsx';
import { Button, Heading, Notice, Ticks } from '../parts/plain.tsx';
import { slotName } from '../parts/slot-name.ts';
import { formatWhen } from '../texts/format.ts';
import { pdfType } from '../upload/sending.ts';

const LivenessPage = lazyPart(() => import('../liveness/liveness-page.tsx'));

/** One photo: take or choose it, see at once whether it will do, and where not. */
export function CapturePage({ app, slot }: PageProps & { readonly slot: Slot }) {
  const shown = app.view.slots.find((candidate) => candidate.slot === slot);
  if (slot === 'liveness')
    return (
      <>
        <Heading>{slotName(app, slot)}</Heading>
        <LivenessPage app={app} shown={shown ?? { slot, asked: false, evidence: null, pausedUntil: null }} />
      </>
    );
  return shown ? <Capture app={app} shown={shown} /> : <Heading>{app.texts.title}</Heading>;
}

function Capture({ app, shown }: { readonly app: App; readonly shown: ShownSlot }) {
  const { texts, uploads } = app;
  const { slot } = shown;
  const photo = photoOf(shown, uploads.sending(slot));
  const kept = uploads.kept(slot);
  const look = useFirstLook(app, slot, kept);
  const isOpen = photo.at === 'none' || photo.at === 'refused';
  const isOnItsWay = kept !== null && (photo.at === 'sending' || photo.at === 'held');
  const isBeingJudged = photo.at === 'measuring' && photo.evidence.sha256 === look?.sha256;
  const shownLook = isOnItsWay || isBeingJudged ? look : null;
  return (
    <>
      <Heading>{slotName(app, slot)}</Heading>
      {isOpen ? <p class="lead">{texts.capture.lead[slot]}</p> : null}
      <PhotoState app={app} photo={photo} pausedUntil={shown.pausedUntil} />
      <FirstLookLine app={app} look={shownLook} />
      {isOnItsWay && kept ? (
        <>
          {kept.type === pdfType ? (
            <KeptFile app={app} file={kept} />
          ) : (
            <OnThisDevice app={app} slot={slot} photo={kept} look={look} />
          )}
          <Meanwhile app={app} slot={slot} photo={photo} isStopped={isStopped(look)} />
        </>
      ) : null}
      {'evidence' in photo ? <Seen app={app} photo={photo} slot={slot} look={shownLook} /> : null}
      {'evidence' in photo && slot === 'proof_of_address' ? (
        <ReadFromPaper app={app} evidence={photo.evidence} />
      ) : null}
      {isOpen ? <Asking app={app} shown={shown} /> : null}
      {'evidence' in photo ? <Onward app={app} photo={photo} slot={slot} /> : null}
    </>
  );
}

type MeanwhileProps = {
  readonly app: App;
  readonly slot: Slot;
  readonly photo: Photo;
  /** This device sees already that it will not do. */
  readonly isStopped: boolean;
};

/** A photo on its way, or held: it can be sent once more, or another one taken in its place. */
function Meanwhile({ app, slot, photo, isStopped: mustRetake }: MeanwhileProps) {
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
      {mustRetake ? (
        <Input app={app} slot={slot} takeLabel={texts.capture.retake(slotName(app, slot))} />
      ) : (
        <details class="small">
          <summary>
            <Icon d={icons.chev} />
            {texts.capture.another}
          </summary>
          <Input app={app} slot={slot} />
        </details>
      )}
    </>
  );
}

/** Before a photo is there: what helps, the two buttons, the other way. */
function Asking({ app, shown }: { readonly app: App; readonly shown: ShownSlot }) {
  const { texts } = app;
  const { slot } = shown;
  const tips =
    slot === 'selfie' || slot === 'selfie_with_document' ? texts.capture.tipsFace : texts.capture.tipsDocument;
  const isPaper = slot === 'proof_of_address';
  return (
    <>
      {isPaper ? <AddressRule app={app} /> : <Ticks lines={tips.map((text) => ({ icon: icons.check, text }))} />}
      {shown.pausedUntil ? null : <Input app={app} slot={slot} />}
      <p class="small muted">
        {isPaper ? texts.addressProof.free : texts.capture.free}{' '}
        {isPaper ? texts.addressProof.formats : texts.capture.formats}
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
      mayBePdf={slot === 'proof_of_address'}
      live={isSide(slot) ? { title: slotName(app, slot), shape: shapeOf(app) } : undefined}
      {...(takeLabel ? { takeLabel } : {})}
      onPicture={(blob, provenance) => app.uploads.add(slot, blob, provenance)}
    />
  );
}

/** What the frame of the live camera looks like. */
function shapeOf({ view }: App): 'card' | 'passport' {
  return view.document?.kind === 'passport' ? 'passport' : 'card';
}

type SeenProps = {
  readonly app: App;
  readonly photo: Extract<Photo, { evidence: ShownEvidence }>;
  readonly slot: Slot;
};

/** The picture as the server sees it; until it has seen anything, as this device did. */
function Seen({ app, photo, slot, look }: SeenProps & { readonly look: FirstLook | null }) {
  const { texts, locale } = app;
  const { evidence } = photo;
  const isFine = (photo.at === 'fine' || photo.at === 'judged') && isSide(slot);
  return (
    <Pictured
      app={app}
      source={evidence.id}
      what={slotName(app, slot)}
      caption={look ? texts.firstLook.caption : texts.capture.yoursAt(formatWhen(locale, evidence.receivedAt))}
      outline={look ? look.outline : isFine ? evidence.outline : null}
      findings={byWeight(look ? look.findings : evidence.findings)}
      isFirstLook={look !== null}
    />
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
