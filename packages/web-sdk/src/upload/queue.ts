import type { Provenance, Slot } from '@candor/core/evidence/slots.ts';
import type { JourneyView } from '@candor/core/verification/journey-view.ts';
import { Trouble } from '../api/client.ts';
import { isClosed, isShown, mayGoOn } from './release.ts';
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
  /** The server has all of one picture, or does not take it now: read the journey again. */
  readonly onAnswer: () => void;
  /** This device keeps no files: the page says so. */
  readonly onNotKept: () => void;
};

export type UploadQueue = {
  readonly sending: (slot: Slot) => Sending | null;
  /** The picture on this device, until the server shows it. */
  readonly kept: (slot: Slot) => Blob | null;
  readonly add: (slot: Slot, blob: Blob, provenance: Provenance) => Promise<void>;
  /** Sends a held picture once more. */
  readonly again: (slot: Slot) => void;
  /** A new token came: what was held for the want of one goes on. */
  readonly renewed: () => void;
  /** Goes on with what an earlier visit left behind. */
  readonly resume: (view: JourneyView) => Promise<void>;
  /** Forgets, also on this device, what the journey now shows, and sends what nothing holds any more. */
  readonly settle: (view: JourneyView) => void;
};

type Entry = {
  picture: KeptPicture | null;
  blob: Blob;
  sending: Sending;
  stop: AbortController;
  /** How often the server did not take it. */
  holds: number;
};

function entryOf(blob: Blob, picture: KeptPicture | null): Entry {
  return { picture, blob, sending: { at: picture ? 'waiting' : 'keeping' }, stop: new AbortController(), holds: 0 };
}

/** Keeps each picture on the device first, then sends it until the server has it or refuses it. */
export function createUploadQueue(deps: QueueDeps): UploadQueue {
  const entries = new Map<Slot, Entry>();

  function show(entry: Entry, sending: Sending): void {
    entry.sending = sending;
    deps.onChange();
  }

  /** A full or forbidden storage does not stop a picture: it then lives as long as the page. */
  function keep(picture: KeptPicture): Promise<void> {
    return deps.store.put(picture).catch(deps.onNotKept);
  }

  function forget(slot: Slot): Promise<void> {
    return deps.store.remove(deps.verification, slot).catch(() => undefined);
  }

  async function add(slot: Slot, blob: Blob, provenance: Provenance): Promise<void> {
    entries.get(slot)?.stop.abort();
    const entry = entryOf(blob, null);
    entries.set(slot, entry);
    deps.onChange();
    const sha256 = await sha256Hex(blob).catch(() => null);
    // The file went away between choosing and reading, or is a whole one no more.
    if (sha256 === null) return show(entry, { at: 'refused', code: 'file_refused', until: null });
    const { verification } = deps;
    entry.picture = { verification, slot, blob, sha256, provenance, keptAt: Date.now(), uploadUrl: null };
    await keep(entry.picture);
    await send(entry, entry.picture);
  }

  async function send(entry: Entry, first: KeptPicture): Promise<void> {
    let picture = first;
    const keepPlace = (uploadUrl: string | null) => {
      picture = { ...picture, uploadUrl };
      entry.picture = picture;
      return keep(picture);
    };
    let last: Trouble | null = null;
    for (let failures = 0; !entry.stop.signal.aborted; failures++) {
      show(entry, { at: 'sending', sent: 0, total: picture.blob.size });
      const trouble = await attempt(entry, picture, keepPlace);
      if (entry.stop.signal.aborted) return;
      if (!trouble) {
        show(entry, { at: 'arrived' });
        return deps.onAnswer();
      }
      if (trouble.code !== last?.code) failures = 0;
      last = trouble;
      const next = nextTry(trouble, failures, Date.now());
      const { code, until } = trouble;
      if (next.do === 'refuse') {
        await forget(picture.slot);
        return show(entry, { at: 'refused', code, until });
      }
      if (next.do === 'hold') {
        entry.holds += 1;
        show(entry, { at: 'held', code, until });
        if (until !== null) releaseAfter(picture.slot, Math.max(1000, Date.parse(until) - Date.now()));
        return deps.onAnswer();
      }
      if (next.do === 'renew_token') await deps.renewToken();
      if (next.do === 'start_over') await keepPlace(null);
      if (next.do === 'retry') {
        const isBusy = code === 'busy';
        const again = new Date(Date.now() + next.afterMs).toISOString();
        show(entry, isBusy ? { at: 'busy', until: again } : { at: 'waiting' });
        await pause(next.afterMs, isBusy);
      }
    }
  }

  async function attempt(
    entry: Entry,
    picture: KeptPicture,
    keepPlace: (url: string) => Promise<void>,
  ): Promise<Trouble | null> {
    try {
      const { sendPicture } = await import('./send.ts');
      await sendPicture(
        picture,
        {
          token: deps.token,
          onPlace: (url) => void keepPlace(url),
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
    for (const picture of await deps.store.all(deps.verification).catch(() => [])) {
      if (entries.has(picture.slot)) continue;
      if (isClosed(view) || isShown(view, picture)) {
        await forget(picture.slot);
        continue;
      }
      const entry = entryOf(picture.blob, picture);
      entries.set(picture.slot, entry);
      void send(entry, picture);
    }
  }

  function settle(view: JourneyView): void {
    for (const [slot, { picture, sending, stop, holds }] of entries) {
      if (picture && (isClosed(view) || isShown(view, picture))) {
        stop.abort();
        entries.delete(slot);
        void forget(slot);
        deps.onChange();
      } else if (sending.at === 'held' && mayGoOn(view, slot, sending, Date.now())) {
        // Later each time: a journey and a refusal that contradict each other must not chase each other.
        releaseAfter(slot, 500 * 2 ** Math.min(holds, 6));
      }
    }
  }

  function releaseAfter(slot: Slot, ms: number): void {
    void pause(ms, true).then(() => again(slot));
  }

  function again(slot: Slot): void {
    const entry = entries.get(slot);
    if (entry?.picture && entry.sending.at === 'held') void send(entry, entry.picture);
  }

  function renewed(): void {
    for (const [slot, { sending }] of entries) {
      if (sending.at === 'held' && (sending.code === 'token_expired' || sending.code === 'unauthorised')) again(slot);
    }
  }

  return {
    sending: (slot) => entries.get(slot)?.sending ?? null,
    kept: (slot) => entries.get(slot)?.blob ?? null,
    add,
    again,
    renewed,
    resume,
    settle,
  };
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
