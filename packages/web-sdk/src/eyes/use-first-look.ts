import type { Slot } from '@candor/core/evidence/slots.ts';
import { useEffect, useState } from 'preact/hooks';
import type { App } from '../app-context.ts';
import { isSide } from '../journey/page.ts';
import type { FirstLook } from './messages.ts';

/**
 * What this device sees on a photo that it still keeps; null until it has looked, and for good where it cannot. The eyes are
 * loaded as soon as a side of a document is asked for, so that they are there when the photo is.
 */
export function useFirstLook(app: App, slot: Slot, kept: Blob | null): FirstLook | null {
  const [look, setLook] = useState<FirstLook | null>(null);
  const isLooking = isSide(slot);

  useEffect(() => {
    if (!isLooking) return;
    let release: (() => void) | null = null;
    let isGone = false;
    void import('./eyes.ts').then(
      ({ borrowEyes }) => {
        if (!isGone) release = borrowEyes()[1];
      },
      () => undefined,
    );
    return () => {
      isGone = true;
      release?.();
    };
  }, [isLooking]);

  useEffect(() => {
    if (!isLooking || !kept) return;
    let isPast = false;
    setLook(null);
    void firstLookAt(app, slot, kept).then((seen) => {
      if (!isPast && seen) setLook(seen);
    });
    return () => {
      // Kept when the photo leaves the device: it is shown until the server has judged.
      isPast = true;
    };
  }, [isLooking, kept]);

  return look;
}

async function firstLookAt({ readCapturePolicy }: App, slot: Slot, photo: Blob): Promise<FirstLook | null> {
  const [part, policy] = await Promise.all([import('./eyes.ts').catch(() => null), readCapturePolicy()]);
  if (!part || !policy) return null;
  const [eyes, release] = part.borrowEyes();
  const look = await eyes?.judge(photo, { policy, slot });
  release();
  return look ?? null;
}
