import '@candor/design/camera.css';
import '../live/live.css';
import './liveness.css';
import { packRun } from '@candor/core/liveness/run-file.ts';
import * as icons from '@candor/design/icons.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DrawnChallenge } from '../api/client.ts';
import type { App } from '../app-context.ts';
import { useCamera } from '../live/use-camera.ts';
import { Icon } from '../parts/icon.tsx';
import { Button } from '../parts/plain.tsx';
import { type Cue, recordRun } from './record-run.ts';
import type { Voice } from './voice.ts';

type GuidedRunProps = {
  readonly app: App;
  readonly challenge: DrawnChallenge;
  readonly voice: Voice;
  readonly isSlow: boolean;
  readonly onRun: (file: Blob) => void;
  /** `isCut`: the camera stopped in the middle. */
  readonly onClose: (isCut: boolean) => void;
};

/** Most people need one second and a half for a movement; with the sentence read out or more time asked for, twice as long is waited. */
const moveMs = { usual: 3_500, slow: 7_000 } as const;

/** The camera over the whole page: says each movement in its turn and films it. A dialog, so that Escape closes it. */
export function GuidedRun({ app, challenge, voice, isSlow, onRun, onClose }: GuidedRunProps) {
  const { live, liveness } = app.texts;
  const dialog = useRef<HTMLDialogElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const [state, change] = useCamera('user');
  const [cue, setCue] = useState<Cue | null>(null);
  const filming = useRef<AbortController | null>(null);
  const camera = state.at === 'live' ? state.camera : null;

  useEffect(() => {
    dialog.current?.showModal();
    return () => {
      filming.current?.abort();
      dialog.current?.close();
    };
  }, []);
  useEffect(() => {
    if (camera && video.current) video.current.srcObject = camera.stream;
    if (!camera) filming.current?.abort();
  }, [camera]);
  useEffect(() => voice?.(guideOf(app, challenge, cue)), [cue, camera !== null]);

  function close(isCut: boolean): void {
    filming.current?.abort();
    dialog.current?.close();
    onClose(isCut);
  }

  async function begin(): Promise<void> {
    if (!video.current || filming.current) return;
    const stop = new AbortController();
    filming.current = stop;
    const frames = await recordRun({
      video: video.current,
      steps: challenge.steps,
      moveMs: isSlow || voice ? moveMs.slow : moveMs.usual,
      onCue: setCue,
      signal: stop.signal,
    });
    if (frames) {
      dialog.current?.close();
      return onRun(new Blob([packRun({ nonce: challenge.nonce, frames })]));
    }
    if (!stop.signal.aborted) close(true);
    filming.current = null;
    setCue(null);
  }

  const done = cue ? cue.step + (cue.part === 'move' ? 0.5 : 0) : 0;
  return (
    <dialog
      ref={dialog}
      class="lens live"
      aria-labelledby="liveness-title"
      onCancel={(event) => {
        event.preventDefault();
        close(false);
      }}
    >
      <header class="live__top">
        <button type="button" class="lens-btn" onClick={() => close(false)}>
          <Icon d={icons.left} />
          <span>{live.close}</span>
        </button>
        <h2 id="liveness-title">{app.texts.slots.liveness}</h2>
      </header>
      {state.at === 'trouble' ? (
        <section class="live__trouble stack">
          <div class="stack-s" role="alert">
            <h3>{live.trouble[state.trouble].heading}</h3>
            <p>{liveness.troubleNote}</p>
          </div>
          <Button wide icon={icons.redo} onPress={() => change(null)}>
            {app.texts.trouble.retry}
          </Button>
        </section>
      ) : (
        <>
          <div class="finder live__finder" aria-hidden="true" data-wide>
            <video ref={video} class="live__video oval-video" muted playsInline autoPlay />
            <svg class="live__marks" viewBox="0 0 400 300" aria-hidden="true">
              <ellipse class="frame" data-tone={cue ? 'ok' : undefined} cx="200" cy="148" rx="82" ry="112" />
            </svg>
          </div>
          <div role="status" aria-live="polite" aria-atomic="true">
            <p class="guide">{camera ? guideOf(app, challenge, cue) : live.opening}</p>
          </div>
          {cue ? (
            <div class="live__tip">
              <p>{liveness.step(cue.step + 1, challenge.steps.length)}</p>
              <progress class="sending__bar" max={challenge.steps.length} value={done} aria-hidden="true" />
            </div>
          ) : (
            <div class="controls controls--one">
              <Button icon={icons.camera} onPress={() => camera && void begin()}>
                {liveness.begin}
              </Button>
            </div>
          )}
        </>
      )}
    </dialog>
  );
}

function guideOf({ texts: { liveness } }: App, { steps }: DrawnChallenge, cue: Cue | null): string {
  if (!cue) return liveness.place;
  const action = steps[cue.step]?.action;
  return cue.part === 'ahead' || !action ? liveness.ahead : liveness.moves[action];
}
