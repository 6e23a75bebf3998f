import type { CapturePolicy } from '@candor/core/policy/policy.ts';
import type { LiveLook } from '@candor/vision/browser/live-frame.ts';
import type { Shape } from '@candor/vision/document/shape.ts';
import type { Eyes } from '../eyes/eyes.ts';

export type Watch = {
  readonly video: HTMLVideoElement;
  readonly eyes: Eyes;
  readonly shape: Shape;
  readonly policy: CapturePolicy;
  readonly onLook: (look: LiveLook) => void;
  readonly onShot: (photo: Blob) => void;
};

/** Shows frame after frame to the eyes, the next one when the last was answered, until the returned function is called. */
export function watch({ video, eyes, shape, policy, onLook, onShot }: Watch): () => void {
  let isOver = false;

  async function go(): Promise<void> {
    while (!isOver) {
      await nextFrame(video);
      if (isOver) break;
      const frame = await createImageBitmap(video).catch(() => null);
      if (!frame) continue;
      const looked = await eyes.look({ frame, shape, policy });
      // Without eyes the shutter is left.
      if (!looked || isOver) break;
      if (looked.look) onLook(looked.look);
      if (looked.shot) onShot(looked.shot);
    }
  }

  void go();
  return () => {
    isOver = true;
    eyes.rest();
  };
}

function nextFrame(video: HTMLVideoElement): Promise<void> {
  return new Promise((resolve) => {
    if ('requestVideoFrameCallback' in video) video.requestVideoFrameCallback(() => resolve());
    else requestAnimationFrame(() => resolve());
  });
}

/** What the camera shows now, at its full size, as a JPEG. Null while it shows nothing. */
export function takeStill(video: HTMLVideoElement): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  if (canvas.width === 0) return Promise.resolve(null);
  canvas.getContext('2d', { alpha: false })?.drawImage(video, 0, 0);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.92));
}
