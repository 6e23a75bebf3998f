import type { Blocker, ShownSlot } from '@candor/core/verification/journey-view.ts';
import * as icons from '@candor/design/icons.ts';
import type { App, PageProps } from '../app-context.ts';
import { photoOf } from '../journey/photo.ts';
import { Attempts } from '../parts/attempts.tsx';
import { shownValue } from '../parts/detail-input.tsx';
import { Thumb } from '../parts/evidence.tsx';
import { Heading, Pill, Ticks, Tile, type Tone } from '../parts/plain.tsx';
import { ResultFoot } from '../parts/result-foot.tsx';
import { slotName } from '../parts/slot-name.ts';
import { SubmitButton } from '../parts/submit-button.tsx';
import { formatWhen } from '../texts/format.ts';

/** Everything once, what was found, and what the button costs. */
export function ReviewPage({ app }: PageProps) {
  const { texts, view, locale } = app;
  const { budget, submit } = view;
  return (
    <>
      <Heading>{submit.open ? texts.review.heading : texts.review.headingNot}</Heading>
      {submit.open ? <p class="lead">{texts.review.lead}</p> : <OpenPoints app={app} blockers={submit.blockers} />}
      <section class="card" aria-labelledby="items">
        <div class="card__body">
          <h2 id="items">{texts.review.items}</h2>
        </div>
        <ul class="rows rows--line">
          {view.slots.map((slot) => (
            <PhotoRow key={slot.slot} app={app} shown={slot} />
          ))}
          <DetailsRow app={app} />
        </ul>
      </section>
      <section class="card" aria-labelledby="cost">
        <div class="card__body stack">
          <Attempts budget={budget}>
            <h2 id="cost">{texts.attempts.uses(budget.used + 1, budget.total)}</h2>
          </Attempts>
          <Ticks
            lines={[
              { icon: icons.lock, text: texts.review.partOnly },
              { icon: icons.redo, text: texts.review.once },
            ]}
          />
        </div>
      </section>
      {view.consent.givenAt ? (
        <p class="small muted">{texts.review.consent(formatWhen(locale, view.consent.givenAt))}</p>
      ) : null}
      <SubmitButton app={app} label={texts.review.submit} why={whyNot(app, submit.blockers)} />
      <ResultFoot app={app} canWithdraw />
    </>
  );
}

/** One sentence beside the button: the first thing that is open, and how many more there are. */
function whyNot(app: App, [first, ...more]: readonly Blocker[]): string {
  return first ? app.texts.review.why(blockerText(app, first), more.length) : '';
}

function OpenPoints({ app, blockers }: { readonly app: App; readonly blockers: readonly Blocker[] }) {
  return (
    <div class="lead">
      <p>{app.texts.review.leadNot}</p>
      <ul>
        {blockers.map((blocker, index) => (
          <li key={index}>{blockerText(app, blocker)}</li>
        ))}
      </ul>
    </div>
  );
}

export function blockerText(app: App, blocker: Blocker): string {
  const { blocked } = app.texts.review;
  switch (blocker.kind) {
    case 'consent':
    case 'document_choice':
    case 'hold':
    case 'state':
      return blocked[blocker.kind];
    case 'lockout':
      return blocked.locked(formatWhen(app.locale, blocker.until));
    case 'detail':
      return blocked.field(app.texts.details.fields[blocker.field]);
    case 'slot':
      if (app.uploads.sending(blocker.slot)) return blocked.sending(slotName(app, blocker.slot));
      return blocked[blocker.why](slotName(app, blocker.slot));
  }
}

function PhotoRow({ app, shown }: { readonly app: App; readonly shown: ShownSlot }) {
  const { texts } = app;
  const { slot, evidence } = shown;
  const name = slotName(app, slot);
  const kept = slot === 'liveness' ? null : app.uploads.kept(slot);
  const source = kept ?? evidence?.id ?? null;
  const standing = standingOf(app, shown);
  return (
    <li>
      {source ? <Thumb app={app} source={source} /> : <Tile icon={icons.camera} />}
      <div class="grow">
        <b>{name}</b>
        <Pill tone={standing.tone} icon={standing.icon}>
          {standing.text}
        </Pill>
      </div>
      {evidence?.accepted && !shown.asked ? null : (
        <button type="button" class="btn btn--quiet" onClick={() => app.go({ at: 'capture', slot })}>
          {source ? texts.review.retake : texts.review.add}
          <span class="sr"> {name}</span>
        </button>
      )}
    </li>
  );
}

function standingOf(app: App, shown: ShownSlot): { readonly text: string; readonly tone: Tone; readonly icon: string } {
  const { review, fix } = app.texts;
  if (shown.evidence?.accepted && !shown.asked) return { text: fix.kept, tone: 'ok', icon: icons.lock };
  if (shown.byPerson) return { text: review.person, tone: 'wait', icon: icons.user };
  switch (photoOf(shown, app.uploads.sending(shown.slot)).at) {
    case 'held':
      return { text: review.held, tone: 'act', icon: icons.alert };
    case 'none':
    case 'refused':
      return { text: review.missing, tone: 'act', icon: icons.alert };
    case 'sending':
    case 'measuring':
    case 'judged':
      return { text: review.checking, tone: 'wait', icon: icons.eye };
    case 'problem':
      return { text: review.toFix, tone: 'act', icon: icons.pen };
    case 'person':
    case 'used_anyway':
      return { text: review.person, tone: 'wait', icon: icons.user };
    case 'fine':
      return { text: review.received, tone: 'ok', icon: icons.check };
  }
}

function DetailsRow({ app }: { readonly app: App }) {
  const { texts, view } = app;
  const values = view.requiredDetails.flatMap((field) => {
    const value = view.details[field];
    return value ? [shownValue(app, field, value)] : [];
  });
  return (
    <li>
      <Tile tone={values.length > 0 ? 'ok' : undefined} icon={icons.pen} />
      <div class="grow">
        <b>{texts.steps.details}</b>
        <span class="small muted">{values.length > 0 ? values.join(' · ') : texts.review.missing}</span>
      </div>
      <button type="button" class="btn btn--quiet" onClick={() => app.go({ at: 'details' })}>
        {texts.review.edit}
        <span class="sr"> {texts.steps.details}</span>
      </button>
    </li>
  );
}
