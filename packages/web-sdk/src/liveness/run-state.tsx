import type { ShownSlot } from '@candor/core/verification/journey-view.ts';
import * as icons from '@candor/design/icons.ts';
import type { App } from '../app-context.ts';
import type { Photo } from '../journey/photo.ts';
import { Notice, type Tone } from '../parts/plain.tsx';
import { formatTime, formatWhen } from '../texts/format.ts';

type Line = { readonly tone: Tone; readonly icon: string; readonly text: string };

/** One line about the run, in a region that is always in the page so that its changes are heard. */
export function RunState({
  app,
  photo,
  shown,
}: {
  readonly app: App;
  readonly photo: Photo;
  readonly shown: ShownSlot;
}) {
  const line = lineOf(app, photo, shown);
  return (
    <div role="status">
      {line ? (
        <Notice tone={line.tone} icon={line.icon}>
          {line.text}
        </Notice>
      ) : null}
    </div>
  );
}

function lineOf({ texts, locale }: App, photo: Photo, { pausedUntil, byPerson }: ShownSlot): Line | null {
  const { liveness, trouble, capture } = texts;
  if (byPerson) return { tone: 'wait', icon: icons.user, text: liveness.left };
  if (pausedUntil) return { tone: 'hold', icon: icons.pause, text: liveness.paused(formatWhen(locale, pausedUntil)) };
  switch (photo.at) {
    case 'none':
      return null;
    case 'refused':
    case 'held': {
      const { code } = photo.sending;
      const why = trouble.problems[code === 'offline' ? 'unavailable' : code];
      return { tone: 'act', icon: icons.alert, text: photo.at === 'held' ? `${why} ${liveness.held}` : why };
    }
    case 'sending':
      switch (photo.sending.at) {
        case 'keeping':
        case 'arrived':
          return { tone: 'wait', icon: icons.eye, text: liveness.checking };
        case 'sending': {
          const { sent, total } = photo.sending;
          return {
            tone: 'wait',
            icon: icons.wifi,
            text: liveness.sending(Math.floor((sent / Math.max(1, total)) * 100)),
          };
        }
        case 'waiting':
          return { tone: 'wait', icon: icons.wifi, text: liveness.waiting };
        case 'busy':
          return { tone: 'wait', icon: icons.hourglass, text: capture.busy(formatTime(locale, photo.sending.until)) };
      }
      return null;
    case 'measuring':
    case 'judged':
      return { tone: 'wait', icon: icons.eye, text: liveness.checking };
    case 'problem':
      return { tone: 'act', icon: icons.pen, text: liveness.problem };
    case 'person':
      return { tone: 'wait', icon: icons.user, text: liveness.toPerson };
    case 'used_anyway':
      return { tone: 'wait', icon: icons.user, text: liveness.left };
    case 'fine':
      return { tone: 'ok', icon: icons.check, text: liveness.fine };
  }
}
