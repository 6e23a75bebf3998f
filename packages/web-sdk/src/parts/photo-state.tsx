import * as icons from '@candor/design/icons.ts';
import type { App } from '../app-context.ts';
import { byWeight, type Photo } from '../journey/photo.ts';
import { formatBytes, formatTime, formatWhen } from '../texts/format.ts';
import { Notice } from './plain.tsx';

type PhotoStateProps = { readonly app: App; readonly photo: Photo; readonly pausedUntil: string | null };

/** One line about the photo, in a region that is always in the page so that its changes are heard. Percentages are shown, not said. */
export function PhotoState({ app, photo, pausedUntil }: PhotoStateProps) {
  return (
    <div>
      <div role="status">
        <Line app={app} photo={photo} pausedUntil={pausedUntil} />
      </div>
      {photo.at === 'sending' && photo.sending.at === 'sending' ? <SendingBar app={app} {...photo.sending} /> : null}
    </div>
  );
}

function Line({ app, photo, pausedUntil }: PhotoStateProps) {
  const { texts, locale } = app;
  const { capture } = texts;
  switch (photo.at) {
    case 'none':
      if (!pausedUntil) return null;
      return (
        <Notice tone="hold" icon={icons.pause}>
          {capture.paused(formatWhen(locale, pausedUntil))}
        </Notice>
      );
    case 'sending':
      return <SendingLine app={app} photo={photo} />;
    case 'refused':
      return (
        <Notice tone="act" icon={icons.alert}>
          <b>{texts.trouble.problems[photo.sending.code === 'offline' ? 'unavailable' : photo.sending.code]}</b>{' '}
          {photo.sending.until ? formatWhen(locale, photo.sending.until) : null}
        </Notice>
      );
    case 'held':
      return (
        <Notice tone="act" icon={icons.pause}>
          <b>{heldSentence(app, photo.sending)}</b> {capture.held}
        </Notice>
      );
    case 'measuring':
      return (
        <Notice tone="wait" icon={icons.eye}>
          <b>{capture.checking}</b> {capture.checkingNote}
        </Notice>
      );
    case 'judged':
      return (
        <Notice tone="ok" icon={icons.check}>
          <b>{capture.reading}</b> {capture.checkingNote}
        </Notice>
      );
    case 'problem': {
      const count = photo.evidence.findings.filter(({ verdict }) => verdict === 'fail').length;
      const first = byWeight(photo.evidence.findings)[0];
      return (
        <Notice tone="act" icon={icons.pen}>
          <b>{capture.problem(count)}</b> {first && app.say ? app.say(first, app.view).fact : null}
        </Notice>
      );
    }
    case 'person':
      return (
        <Notice tone="wait" icon={icons.user}>
          <b>{capture.person}</b>
        </Notice>
      );
    case 'used_anyway':
      return (
        <Notice tone="wait" icon={icons.user}>
          <b>{capture.used}</b>
        </Notice>
      );
    case 'fine':
      return (
        <Notice tone="ok" icon={icons.check}>
          <b>{capture.fine}</b> {capture.fineNote}
        </Notice>
      );
  }
}

function heldSentence({ texts, locale }: App, { code, until }: Extract<Photo, { at: 'held' }>['sending']): string {
  if (code === 'paused' && until) return texts.capture.paused(formatWhen(locale, until));
  return texts.trouble.problems[code === 'offline' ? 'unavailable' : code];
}

function SendingLine({ app, photo }: { readonly app: App; readonly photo: Extract<Photo, { at: 'sending' }> }) {
  const { texts, locale, uploads } = app;
  const { capture } = texts;
  const { sending } = photo;
  switch (sending.at) {
    case 'keeping':
      return (
        <Notice tone="wait" icon={icons.lock}>
          {capture.keeping}
        </Notice>
      );
    case 'sending':
      return uploads.isDurable ? null : (
        <Notice tone="act" icon={icons.alert}>
          {capture.notKept}
        </Notice>
      );
    case 'arrived':
      return (
        <Notice tone="wait" icon={icons.eye}>
          <b>{capture.checking}</b> {capture.checkingNote}
        </Notice>
      );
    case 'waiting':
      return (
        <Notice tone="wait" icon={icons.wifi}>
          <b>{capture.waiting}</b> {capture.waitingNote}
        </Notice>
      );
    case 'busy':
      return (
        <Notice tone="wait" icon={icons.hourglass}>
          {capture.busy(formatTime(locale, sending.until))}
        </Notice>
      );
  }
}

function SendingBar({ app, sent, total }: { readonly app: App; readonly sent: number; readonly total: number }) {
  const { texts, locale } = app;
  const percent = total > 0 ? Math.floor((sent / total) * 100) : 0;
  return (
    <div class="sending">
      <progress class="sending__bar" max={100} value={percent} aria-label={texts.capture.sending(percent)} />
      <p class="small muted num">
        {texts.capture.sending(percent)} · {texts.capture.sent(formatBytes(locale, sent), formatBytes(locale, total))}
      </p>
    </div>
  );
}
