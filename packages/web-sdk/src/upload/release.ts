import type { Slot } from '@candor/core/evidence/slots.ts';
import type { JourneyView } from '@candor/core/verification/journey-view.ts';
import type { Sending } from './sending.ts';
import type { KeptPicture } from './store.ts';

/** The journey shows this very picture: the server has every byte of it. */
export function isShown(view: JourneyView, picture: Pick<KeptPicture, 'slot' | 'sha256'>): boolean {
  return view.slots.some(({ slot, evidence }) => slot === picture.slot && evidence?.sha256 === picture.sha256);
}

/** Nothing is sent any more: pictures of identity documents then leave the device. */
export function isClosed({ state }: JourneyView): boolean {
  return state === 'approved' || state === 'declined' || state === 'withdrawn' || state === 'expired';
}

/** What held a picture back is gone, as far as the journey tells. */
export function mayGoOn(
  view: JourneyView,
  slot: Slot,
  { code }: Extract<Sending, { at: 'held' }>,
  nowMs: number,
): boolean {
  const pausedUntil = view.slots.find((shown) => shown.slot === slot)?.pausedUntil ?? null;
  switch (code) {
    case 'consent_missing':
      return view.consent.givenAt !== null;
    case 'on_hold':
      return view.hold === null;
    case 'paused':
      return pausedUntil === null || Date.parse(pausedUntil) <= nowMs;
    default:
      return false;
  }
}
