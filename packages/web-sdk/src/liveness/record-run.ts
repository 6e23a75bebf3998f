import type { LivenessAction } from '@candor/core/liveness/actions.ts';
import { chooseFrames } from '@candor/core/liveness/choose-frames.ts';
import { type RunFileFrame, runFileLimits } from '@candor/core/liveness/run-file.ts';

/** What is asked for now: looking ahead before a movement, or the movement. */
export type Cue = { readonly step: number; readonly part: 'ahead' | 'move' };

export type Recording = {
  readonly video: HTMLVideoElement;
  readonly steps: readonly { readonly action: LivenessAction; readonly pauseMs: number }[];
  /** How long each movement may take, ms. */
  readonly moveMs: number;
  readonly onCue: (cue: Cue) => void;
  readonly signal: AbortSignal;
};

/** px of the longer side, and ms between two frames: what the server looks at. */
const frameSide = 480;
const frameMs = 100;
/** Side of the small grey picture by which two frames are compared, px: an eye that closes still changes it. */
const thumbSide = 48;

type Recorded = { readonly at: number; readonly change: number; readonly jpeg: Uint8Array };

/** Films step after step and keeps of each the frames that show its movement. Null when the camera stopped, turned, or the signal came. */
export async function recordRun({ video, steps, moveMs, onCue, signal }: Recording): Promise<RunFileFrame[] | null> {
  const film = openFilm(video);
  const began = performance.now();
  const kept: RunFileFrame[] = [];
  for (const [step, { pauseMs }] of steps.entries()) {
    const frames: Recorded[] = [];
    for (const part of ['ahead', 'move'] as const) {
      onCue({ step, part });
      const until = performance.now() + (part === 'ahead' ? pauseMs : moveMs);
      while (performance.now() < until) {
        const due = performance.now() + frameMs;
        const at = Math.round(performance.now() - began);
        const shot = await film.shoot();
        if (!shot || signal.aborted) return null;
        if (shot.jpeg.length <= runFileLimits.frameBytes) frames.push({ at, ...shot });
        await new Promise((resolve) => setTimeout(resolve, Math.max(1, due - performance.now())));
      }
    }
    kept.push(...chooseFrames(frames).map(({ at, jpeg }) => ({ at, step, jpeg })));
  }
  return signal.aborted ? null : kept;
}

function openFilm(video: HTMLVideoElement) {
  const { videoWidth, videoHeight } = video;
  const scale = Math.min(1, frameSide / Math.max(1, videoWidth, videoHeight));
  const size = { width: Math.round(videoWidth * scale), height: Math.round(videoHeight * scale) };
  const canvas = Object.assign(document.createElement('canvas'), size);
  const thumb = Object.assign(document.createElement('canvas'), { width: thumbSide, height: thumbSide });
  const [wide, small] = [canvas.getContext('2d'), thumb.getContext('2d', { willReadFrequently: true })];
  let before: Uint8ClampedArray | null = null;

  return {
    async shoot(): Promise<Omit<Recorded, 'at'> | null> {
      // A phone that was turned over in the middle films another shape: the run begins anew.
      const isSame = video.videoWidth === videoWidth && video.videoHeight === videoHeight;
      if (!isSame || videoWidth === 0 || video.paused || !wide || !small) return null;
      wide.drawImage(video, 0, 0, size.width, size.height);
      const middle = [size.width / 4, size.height / 8, size.width / 2, (size.height * 3) / 4] as const;
      small.drawImage(canvas, ...middle, 0, 0, thumbSide, thumbSide);
      const { data } = small.getImageData(0, 0, thumbSide, thumbSide);
      const change = before ? difference(before, data) : 0;
      before = data;
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82));
      return blob ? { change, jpeg: new Uint8Array(await blob.arrayBuffer()) } : null;
    },
  };
}

/** Sum of the differences of the green channel, which carries most of the brightness. */
function difference(one: Uint8ClampedArray, other: Uint8ClampedArray): number {
  let sum = 0;
  for (let i = 1; i < one.length; i += 4) sum += Math.abs((one[i] ?? 0) - (other[i] ?? 0));
  return sum;
}
