import type { Slot } from '@candor/core/evidence/slots.ts';
import type { JourneyView } from '@candor/core/verification/journey-view.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { App } from '../app-context.ts';
import type { UploadQueue } from './queue.ts';

type UploadsDeps = {
  readonly verification: string | null;
  readonly view: JourneyView | null;
  readonly token: () => string;
  readonly renewToken: () => Promise<void>;
  readonly onAnswer: () => void;
};

/** The upload queue is loaded when it is first needed: on the first photo, or when an earlier visit left one behind. */
export function useUploads(deps: UploadsDeps): App['uploads'] {
  const [, draw] = useState(0);
  const [isDurable, setDurable] = useState(true);
  const queue = useRef<Promise<UploadQueue> | null>(null);
  const loaded = useRef<UploadQueue | null>(null);
  /** Photos taken before the queue itself had arrived. */
  const early = useRef(new Map<Slot, Blob>());
  const latest = useRef(deps);
  latest.current = deps;

  function open(verification: string): Promise<UploadQueue> {
    queue.current ??= load(verification).catch(async (thrown) => {
      queue.current = null;
      throw thrown;
    });
    return queue.current;
  }

  async function load(verification: string): Promise<UploadQueue> {
    const [{ createUploadQueue }, stores] = await Promise.all([import('./queue.ts'), import('./store.ts')]);
    const store = await stores.openPictureStore().catch(() => {
      setDurable(false);
      return stores.memoryPictureStore();
    });
    loaded.current = createUploadQueue({
      store,
      verification,
      token: () => latest.current.token(),
      renewToken: () => latest.current.renewToken(),
      onAnswer: () => latest.current.onAnswer(),
      onNotKept: () => setDurable(false),
      onChange: () => draw((count) => count + 1),
    });
    return loaded.current;
  }

  /** Without a network the queue cannot even be loaded: the photo waits in the page until it can. */
  async function openInTheEnd(verification: string): Promise<UploadQueue> {
    for (;;) {
      const opened = await open(verification).catch(() => null);
      if (opened) return opened;
      await new Promise((resolve) => setTimeout(resolve, 2000));
    }
  }

  useEffect(() => {
    const { verification, view } = deps;
    if (!verification || !view || view.slots.length === 0) return;
    const timer = setTimeout(() => void openInTheEnd(verification).then((opened) => opened.resume(view)), 300);
    return () => clearTimeout(timer);
  }, [deps.verification]);

  useEffect(() => {
    if (deps.view) loaded.current?.settle(deps.view);
  }, [deps.view]);

  useEffect(() => loaded.current?.renewed(), [deps.token()]);

  return {
    sending: (slot) => loaded.current?.sending(slot) ?? (early.current.has(slot) ? { at: 'waiting' } : null),
    kept: (slot) => loaded.current?.kept(slot) ?? early.current.get(slot) ?? null,
    isDurable,
    again: (slot) => loaded.current?.again(slot),
    add: (slot, blob, provenance) => {
      if (!deps.verification) return;
      early.current.set(slot, blob);
      draw((count) => count + 1);
      void openInTheEnd(deps.verification).then((opened) => {
        if (early.current.get(slot) !== blob) return;
        early.current.delete(slot);
        void opened.add(slot, blob, provenance);
      });
    },
  };
}
