import '@candor/design/camera.css';
import './live.css';
import type { Provenance } from '@candor/core/evidence/slots.ts';
import * as icons from '@candor/design/icons.ts';
import type { Shape } from '@candor/vision/document/shape.ts';
import { useEffect, useRef } from 'preact/hooks';
import type { App } from '../app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { Button } from '../parts/plain.tsx';
import { useCamera } from './use-camera.ts';
import { Viewing } from './viewing.tsx';

type LiveCameraProps = {
  readonly app: App;
  readonly title: string;
  readonly shape: Shape;
  readonly onPicture: (photo: Blob, provenance: Provenance) => void;
  /** The other ways to a picture, which the page behind has. */
  readonly onCameraApp: () => void;
  readonly onFile: () => void;
  readonly onClose: () => void;
};

/** The camera over the whole page: a dialog, so that focus stays in it and Escape closes it. */
export default function LiveCamera({ app, title, shape, onPicture, onCameraApp, onFile, onClose }: LiveCameraProps) {
  const { live } = app.texts;
  const dialog = useRef<HTMLDialogElement>(null);
  const [state, change] = useCamera();

  useEffect(() => {
    dialog.current?.showModal();
    return () => dialog.current?.close();
  }, []);

  /** The page behind a dialog answers to nothing, so the dialog goes first. */
  const leaveFor = (elsewhere: () => void) => () => {
    dialog.current?.close();
    elsewhere();
    onClose();
  };

  /** Closed before it leaves the page, so that focus goes back to where it was. */
  const close = leaveFor(() => undefined);
  const closeAtOnce = (event: Event) => {
    event.preventDefault();
    close();
  };

  return (
    <dialog ref={dialog} class="lens live" aria-labelledby="live-title" onCancel={closeAtOnce}>
      <header class="live__top">
        <button type="button" class="lens-btn" onClick={close}>
          <Icon d={icons.left} />
          <span>{live.close}</span>
        </button>
        <h2 id="live-title">{title}</h2>
      </header>
      {state.at === 'trouble' ? (
        <section class="live__trouble stack">
          <div class="stack-s" role="alert">
            <h3>{live.trouble[state.trouble].heading}</h3>
            <p>{live.trouble[state.trouble].note}</p>
          </div>
          <Button wide icon={icons.redo} onPress={() => change(null)}>
            {app.texts.trouble.retry}
          </Button>
          <Button wide kind="second" icon={icons.camera} onPress={leaveFor(onCameraApp)}>
            {live.cameraApp}
          </Button>
          <Button wide kind="second" icon={icons.file} onPress={leaveFor(onFile)}>
            {app.texts.capture.choose}
          </Button>
        </section>
      ) : (
        <Viewing
          app={app}
          shape={shape}
          camera={state.at === 'live' ? state.camera : null}
          onCoarse={() => change('coarse')}
          onPicture={onPicture}
          onFile={leaveFor(onFile)}
        />
      )}
    </dialog>
  );
}
