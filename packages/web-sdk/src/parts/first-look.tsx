import type { Slot } from '@candor/core/evidence/slots.ts';
import * as icons from '@candor/design/icons.ts';
import type { App } from '../app-context.ts';
import type { FirstLook } from '../eyes/messages.ts';
import { byWeight } from '../journey/photo.ts';
import { Pictured } from './pictured.tsx';
import { Notice } from './plain.tsx';
import { slotName } from './slot-name.ts';

/** This device sees already that the photo will not do. */
export const isStopped = (look: FirstLook | null) => look?.findings.some(({ verdict }) => verdict === 'fail') ?? false;

/** What this device saw, in one sentence, in a region that is always in the page so that it is heard. */
export function FirstLookLine({ app, look }: { readonly app: App; readonly look: FirstLook | null }) {
  const { firstLook } = app.texts;
  const count = look?.findings.filter(({ verdict }) => verdict === 'fail').length ?? 0;
  return (
    <div role="status">
      {count > 0 ? (
        <Notice tone="act" icon={icons.pen}>
          {firstLook.problem(count)}
        </Notice>
      ) : look?.outline ? (
        <Notice tone="wait" icon={icons.check}>
          {firstLook.fine}
        </Notice>
      ) : null}
    </div>
  );
}

type OnThisDeviceProps = {
  readonly app: App;
  readonly slot: Slot;
  readonly photo: Blob;
  readonly look: FirstLook | null;
};

/** The photo as it lies on this device, with what this device sees on it. */
export function OnThisDevice({ app, slot, photo, look }: OnThisDeviceProps) {
  return (
    <Pictured
      app={app}
      source={photo}
      what={slotName(app, slot)}
      caption={look ? app.texts.firstLook.caption : app.texts.capture.yours}
      outline={look?.outline ?? null}
      findings={byWeight(look?.findings ?? [])}
      isFirstLook
    />
  );
}
