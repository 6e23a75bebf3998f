import type { Provenance } from '@candor/core/evidence/slots.ts';
import type { CapturePolicy } from '@candor/core/policy/policy.ts';
import * as icons from '@candor/design/icons.ts';
import type { LiveLook } from '@candor/vision/browser/live-frame.ts';
import { guideQuad } from '@candor/vision/document/guide.ts';
import type { Shape } from '@candor/vision/document/shape.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { App } from '../app-context.ts';
import { borrowEyes } from '../eyes/eyes.ts';
import { Icon } from '../parts/icon.tsx';
import type { Camera } from './camera.ts';
import { Finder } from './finder.tsx';
import { type Hearing, hear, nothingHeard } from './hearing.ts';
import { takeStill, watch } from './watch.ts';

type ViewingProps = {
  readonly app: App;
  readonly shape: Shape;
  readonly onPicture: (photo: Blob, provenance: Provenance) => void;
  readonly onFile: () => void;
  readonly camera: Camera | null;
  readonly onCoarse: () => void;
};

/** The live picture, the one sentence about it, and what can be pressed. Without eyes or limits the shutter is left. */
export function Viewing({ app, shape, camera, onCoarse, onPicture, onFile }: ViewingProps) {
  const { live } = app.texts;
  const video = useRef<HTMLVideoElement>(null);
  const isTaken = useRef(false);
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null);
  const [look, setLook] = useState<LiveLook | null>(null);
  const [hearing, setHearing] = useState<Hearing>(nothingHeard);
  const policy = useCapturePolicy(app);

  useEffect(() => {
    if (!video.current || !camera) return;
    video.current.srcObject = camera.stream;
    void video.current.play().catch(() => undefined);
  }, [camera]);

  useEffect(() => {
    if (!video.current || !camera || !policy) return;
    const [eyes, release] = borrowEyes();
    if (!eyes) return release;
    const stop = watch({
      video: video.current,
      eyes,
      shape,
      policy,
      onLook: (seen) => {
        setLook(seen);
        setHearing((before) => hear(before, seen.hint, performance.now()));
      },
      onShot: take,
    });
    return () => {
      stop();
      release();
    };
  }, [camera, policy]);

  function take(photo: Blob | null): void {
    if (!photo || isTaken.current) return;
    isTaken.current = true;
    navigator.vibrate?.(40);
    onPicture(photo, 'live_camera');
  }

  function onSize(): void {
    if (!video.current?.videoWidth) return;
    const { videoWidth: width, videoHeight: height } = video.current;
    setSize({ width, height });
    if (policy && isCoarse({ width, height }, shape, policy)) onCoarse();
  }

  const { said } = hearing;
  return (
    <>
      <Finder video={video} size={size} shape={shape} look={look} said={said} onSize={onSize} />
      <div role="status" aria-live="polite" aria-atomic="true">
        <p class="guide" data-tone={said === 'good' ? 'ok' : said && said !== 'no_document' ? 'act' : undefined}>
          <span>
            <Icon d={said === 'good' ? icons.check : said && said !== 'no_document' ? icons.alert : icons.id} />
            {camera ? live.hints[said ?? 'no_document'] : live.opening}
          </span>
        </p>
      </div>
      <p class="live__tip">{live.tip}</p>
      <div class="controls">
        <button type="button" class="lens-btn" onClick={onFile}>
          <Icon d={icons.file} />
          <span>{app.texts.capture.choose}</span>
        </button>
        <button
          type="button"
          class="shutter"
          aria-label={live.shutter}
          aria-disabled={camera && size ? undefined : 'true'}
          onClick={() => video.current && camera && void takeStill(video.current).then(take)}
        />
        {camera?.lamp ? <Lamp label={live.lamp} lamp={camera.lamp} /> : <span />}
      </div>
    </>
  );
}

/** Even a document that fills the frame would be stopped for its size. */
function isCoarse(size: { readonly width: number; readonly height: number }, shape: Shape, { picture }: CapturePolicy) {
  const [[left], [right]] = guideQuad(size, shape);
  return right - left < (picture.documentWidth?.stop ?? 0);
}

function useCapturePolicy(app: App): CapturePolicy | null {
  const [policy, setPolicy] = useState<CapturePolicy | null>(null);
  useEffect(() => {
    let isGone = false;
    void app.readCapturePolicy().then((read) => {
      if (!isGone) setPolicy(read);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return policy;
}

function Lamp({ label, lamp }: { readonly label: string; readonly lamp: NonNullable<Camera['lamp']> }) {
  const [isOn, setOn] = useState(false);
  return (
    <button
      type="button"
      class="lens-btn"
      aria-pressed={isOn}
      onClick={() => {
        setOn(!isOn);
        void lamp(!isOn);
      }}
    >
      <Icon d={icons.sun} />
      <span>{label}</span>
    </button>
  );
}
