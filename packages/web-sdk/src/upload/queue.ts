import type { Provenance, Slot } from '@candor/core/evidence/slots.ts';
import type { JourneyView } from '@candor/core/verification/journey-view.ts';
import { Trouble } from '../api/client.ts';
import { nextTry, type Sending } from './sending.ts';
import { sha256Hex } from './sha256.ts';
import type { KeptPicture, PictureStore } from './store.ts';

export type QueueDeps = {
  readonly store: PictureStore;
  readonly verification: string;
  readonly token: () => string;
  readonly renewToken: () => Promise<void>;
  /** Something about a sending changed: draw again. */
  readonly onChange: () => void;
  /** The server has all of one picture: read the journey again. */
  readonly onArrived: () => void;
};

export type UploadQueue = {
  readonly sending: (slot: Slot) => Sending | null;
  /** The picture on this device, until the server shows it. */
  readonly kept: (slot: Slot) => Blob | null;
  readonly add: (slot: Slot, blob: Blob, provenance: Provenance) => Promise<void>;
  /** Goes on with what an earlier visit left behind. */
  readonly resume: (view: JourneyView) => Promise<void>;
  /** Forgets, also on this device, what the journey now shows. */
  readonly settle: (view: JourneyView) => void;
};

type Entry = { picture: KeptPicture | null; blob: Blob; sending: Sending; stop: AbortController };

/** Keeps each picture on the device first, then sends it until the server has it or refuses it. */
export function createUploadQueue(deps: QueueDeps): UploadQueue {
  const entries = new Map<Slot, Entry>();

  function show(entry: Entry, sending: Sending): void {
    entry.sending = sending;
    deps.onChange();
  }

  async function add(slot: Slot, blob: Blob, provenance: Provenance): Promise<void> {
    entries.get(slot)?.stop.abort();
    const entry: Entry = { picture: null, blob, sending: { at: 'keeping' }, stop: new AbortController() };
    entries.set(slot, entry);
    deps.onChange();
    const sha256 = await sha256Hex(blob);
    const { verification } = deps;
    entry.picture = { verification, slot, blob, sha256, provenance, keptAt: Date.now(), uploadUrl: null };
    await deps.store.put(entry.picture);
    await send(entry, entry.picture);
  }

  async function send(entry: Entry, first: KeptPicture): Promise<void> {
    let picture = first;
    const keep = (uploadUrl: string | null) => {
      picture = { ...picture, uploadUrl };
      entry.picture = picture;
      return deps.store.put(picture);
    };
    for (let failures = 0; !entry.stop.signal.aborted; failures++) {
      show(entry, { at: 'sending', sent: 0, total: picture.blob.size });
      const trouble = await attempt(entry, picture, keep);
      if (entry.stop.signal.aborted) return;
      if (!trouble) {
        show(entry, { at: 'arrived' });
        return deps.onArrived();
      }
      const next = nextTry(trouble, failures, Date.now());
      if (next.do === 'refuse') {
        await deps.store.remove(picture.verification, picture.slot);
        return show(entry, { at: 'refused', code: trouble.code, until: trouble.until });
      }
      if (next.do === 'renew_token') await deps.renewToken();
      if (next.do === 'start_over') await keep(null);
      if (next.do === 'retry') {
        const isBusy = trouble.code === 'busy';
        const until = new Date(Date.now() + next.afterMs).toISOString();
        show(entry, isBusy ? { at: 'busy', until } : { at: 'waiting' });
        await pause(next.afterMs, isBusy);
      }
    }
  }

  async function attempt(
    entry: Entry,
    picture: KeptPicture,
    keep: (url: string) => Promise<void>,
  ): Promise<Trouble | null> {
    try {
      const { sendPicture } = await import('./send.ts');
      await sendPicture(
        picture,
        {
          token: deps.token,
          onPlace: (url) => void keep(url),
          onProgress: (sent, total) => show(entry, { at: 'sending', sent, total }),
        },
        entry.stop.signal,
      );
      return null;
    } catch (thrown) {
      // The chunk that sends may itself fail to load while the network is down.
      return thrown instanceof Trouble ? thrown : new Trouble('offline');
    }
  }

  async function resume(view: JourneyView): Promise<void> {
    for (const picture of await deps.store.all(deps.verification)) {
      if (entries.has(picture.slot)) continue;
      if (isShown(view, picture)) {
        await deps.store.remove(picture.verification, picture.slot);
        continue;
      }
      const entry: Entry = { picture, blob: picture.blob, sending: { at: 'waiting' }, stop: new AbortController() };
      entries.set(picture.slot, entry);
      void send(entry, picture);
    }
  }

  function settle(view: JourneyView): void {
    for (const [slot, entry] of entries) {
      if (!entry.picture || !isShown(view, entry.picture)) continue;
      entry.stop.abort();
      entries.delete(slot);
      void deps.store.remove(entry.picture.verification, slot);
    }
  }

  return {
    sending: (slot) => entries.get(slot)?.sending ?? null,
    kept: (slot) => entries.get(slot)?.blob ?? null,
    add,
    resume,
    settle,
  };
}

function isShown(view: JourneyView, picture: KeptPicture): boolean {
  return view.slots.some(({ slot, evidence }) => slot === picture.slot && evidence?.sha256 === picture.sha256);
}

/** Waits; the browser's "online" ends the wait early, unless the server asked for patience. */
function pause(ms: number, isBusy: boolean): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    if (isBusy) return;
    addEventListener(
      'online',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
