import type { Provenance } from '@candor/core/evidence/slots.ts';
import * as icons from '@candor/design/icons.ts';
import type { Shape } from '@candor/vision/document/shape.ts';
import { useRef, useState } from 'preact/hooks';
import type { App } from '../app-context.ts';
import { mayOpenCamera } from '../live/camera.ts';
import { maxBytes, pdfType, refuseFile } from '../upload/sending.ts';
import { Button, Notice } from './plain.tsx';

type PictureInputProps = {
  readonly app: App;
  readonly camera: 'environment' | 'user';
  readonly takeLabel?: string;
  /** A file may be a PDF here. */
  readonly mayBePdf?: boolean;
  /** A document of these proportions may be photographed in the page itself, where the browser gives it a camera. */
  readonly live?: { readonly title: string; readonly shape: Shape } | undefined;
  readonly onPicture: (blob: Blob, provenance: Provenance) => void;
};

type LiveCamera = typeof import('../live/live-camera.tsx')['default'];

/** The live camera where there is one, and file inputs beside it: those work on plain http and in every browser of a chat app. */
export function PictureInput({ app, camera, takeLabel, mayBePdf = false, live, onPicture }: PictureInputProps) {
  const { texts } = app;
  const photo = useRef<HTMLInputElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [Live, setLive] = useState<LiveCamera | null>(null);

  /** What cannot be loaded is not needed: the file inputs do the same. */
  async function openLive(): Promise<void> {
    const part = await import('../live/live-camera.tsx').catch(() => null);
    if (part) setLive(() => part.default);
    else photo.current?.click();
  }

  function receive(input: HTMLInputElement, provenance: Provenance): void {
    const picked = input.files?.[0];
    // The same file can be picked again after a refusal.
    if (!picked) return;
    const why = refuseFile(picked, mayBePdf);
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
          accept={mayBePdf ? `${accept},${pdfType}` : accept}
          data-input="file"
          onChange={(event) => receive(event.currentTarget, 'file')}
        />
        <Button
          wide
          icon={icons.camera}
          onPress={() => (live && mayOpenCamera() ? void openLive() : photo.current?.click())}
        >
          {takeLabel ?? texts.capture.take}
        </Button>
        <Button wide kind="second" icon={icons.file} onPress={() => file.current?.click()}>
          {texts.capture.choose}
        </Button>
      </div>
      {live && !mayOpenCamera() ? <p class="small muted">{texts.live.unavailable}</p> : null}
      {live && Live ? (
        <Live
          app={app}
          title={live.title}
          shape={live.shape}
          onPicture={(blob, provenance) => {
            setLive(null);
            onPicture(blob, provenance);
            // What opened the camera is gone from the page by now.
            setTimeout(() => document.getElementById('heading')?.focus());
          }}
          onCameraApp={() => photo.current?.click()}
          onFile={() => file.current?.click()}
          onClose={() => setLive(null)}
        />
      ) : null}
    </div>
  );
}
