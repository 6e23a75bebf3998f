import type { JourneyView } from '@candor/core/verification/journey-view.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { App } from '../app-context.ts';
import type { UploadQueue } from './queue.ts';

type UploadsDeps = {
  readonly verification: string | null;
  readonly view: JourneyView | null;
  readonly token: () => string;
  readonly renewToken: () => Promise<void>;
  readonly onArrived: () => void;
};

/** The upload queue is loaded when it is first needed: on the first photo, or when an earlier visit left one behind. */
export function useUploads(deps: UploadsDeps): App['uploads'] {
  const [, draw] = useState(0);
  const [isDurable, setDurable] = useState(true);
  const queue = useRef<Promise<UploadQueue> | null>(null);
  const loaded = useRef<UploadQueue | null>(null);
  const latest = useRef(deps);
  latest.current = deps;

  function open(verification: string): Promise<UploadQueue> {
    queue.current ??= Promise.all([import('./queue.ts'), import('./store.ts')]).then(
      async ([{ createUploadQueue }, stores]) => {
        const store = await stores.openPictureStore().catch(() => {
          setDurable(false);
          return stores.memoryPictureStore();
        });
        loaded.current = createUploadQueue({
          store,
          verification,
          token: () => latest.current.token(),
          renewToken: () => latest.current.renewToken(),
          onArrived: () => latest.current.onArrived(),
          onChange: () => draw((count) => count + 1),
        });
        return loaded.current;
      },
    );
    return queue.current;
  }

  useEffect(() => {
    const { verification, view } = deps;
    if (!verification || !view || view.slots.length === 0) return;
    const timer = setTimeout(() => void open(verification).then((opened) => opened.resume(view)), 300);
    return () => clearTimeout(timer);
  }, [deps.verification]);

  useEffect(() => {
    if (deps.view) loaded.current?.settle(deps.view);
  }, [deps.view]);

  return {
    sending: (slot) => loaded.current?.sending(slot) ?? null,
    kept: (slot) => loaded.current?.kept(slot) ?? null,
    isDurable,
    add: (slot, blob, provenance) => {
      if (deps.verification) void open(deps.verification).then((opened) => opened.add(slot, blob, provenance));
    },
  };
}
