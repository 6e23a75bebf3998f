import type { Provenance } from '@candor/core/evidence/slots.ts';
import * as icons from '@candor/design/icons.ts';
import { useRef, useState } from 'preact/hooks';
import type { App } from '../app-context.ts';
import { maxBytes, refuseFile } from '../upload/sending.ts';
import { Button, Notice } from './plain.tsx';

type PictureInputProps = {
  readonly app: App;
  readonly camera: 'environment' | 'user';
  readonly takeLabel?: string;
  readonly onPicture: (blob: Blob, provenance: Provenance) => void;
};

/** File inputs instead of a live camera: they work on plain http and in every browser of a chat app. */
export function PictureInput({ app, camera, takeLabel, onPicture }: PictureInputProps) {
  const { texts } = app;
  const photo = useRef<HTMLInputElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string | null>(null);

  function receive(input: HTMLInputElement, provenance: Provenance): void {
    const picked = input.files?.[0];
    // The same file can be picked again after a refusal.
    if (!picked) return;
    const why = refuseFile(picked);
    setRefused(why === 'tooLarge' ? texts.capture.tooLarge(maxBytes / 1024 / 1024) : why ? texts.capture[why] : null);
    if (!why) onPicture(picked, provenance);
    input.value = '';
  }

  const accept = 'image/jpeg,image/png,image/webp';
  return (
    <div class="stack">
      <div role="status">
        {refused ? (
          <Notice tone="act" icon={icons.alert}>
            {refused}
          </Notice>
        ) : null}
      </div>
      <div class="btns">
        <input
          ref={photo}
          class="sr"
          type="file"
          tabIndex={-1}
          aria-label={takeLabel ?? texts.capture.take}
          aria-hidden="true"
          accept={accept}
          capture={camera}
          data-input="camera"
          onChange={(event) => receive(event.currentTarget, 'camera_input')}
        />
        <input
          ref={file}
          class="sr"
          type="file"
          tabIndex={-1}
          aria-label={texts.capture.choose}
          aria-hidden="true"
          accept={accept}
          data-input="file"
          onChange={(event) => receive(event.currentTarget, 'file')}
        />
        <Button wide icon={icons.camera} onPress={() => photo.current?.click()}>
          {takeLabel ?? texts.capture.take}
        </Button>
        <Button wide kind="second" icon={icons.file} onPress={() => file.current?.click()}>
          {texts.capture.choose}
        </Button>
      </div>
    </div>
  );
}
