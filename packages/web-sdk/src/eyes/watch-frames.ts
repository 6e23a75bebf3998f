import { pictureOf } from '@candor/vision/browser/decode-picture.ts';
import { type LiveLook, lookAtFrame } from '@candor/vision/browser/live-frame.ts';
import type { CornerModel } from '@candor/vision/models.ts';
import type { Answer, Order } from './messages.ts';
import { afterLook, framesForShot, noStreak } from './streak.ts';

/** Live frames are looked at with their longer side at most this, px: the document then has about as many as it is judged in. */
const frameSide = 640;
/** The network is asked in every third frame in which the guide shows nothing. */
const askEvery = 3;
const jpegQuality = 0.92;

type LookOrder = Extract<Order, { do: 'look' }>;
type Looked = Extract<Answer, { did: 'look' }>;

/** Looks at frame after frame and keeps the sharpest of the good ones in a row, at full size, until there are enough for a photo. */
export function createWatch(corners: () => CornerModel | null) {
  let streak = noStreak;
  let kept: ImageBitmap | null = null;
  let seen = 0;

  function rest(): void {
    kept?.close();
    kept = null;
    streak = noStreak;
  }

  async function look({ frame, shape, policy }: LookOrder): Promise<Looked> {
    const { frames } = streak;
    const live = await lookAtFrame(pictureOf(frame, frameSide), {
      shape,
      limits: policy.picture,
      corners: corners(),
      // Where a row of good frames begins, and before it ends in a photo.
      when: { empty: seen++ % askEvery === 0, good: frames === 0 || frames === framesForShot - 1 },
    });
    return { did: 'look', look: live, shot: await keep(frame, live) };
  }

  async function keep(frame: ImageBitmap, live: LiveLook): Promise<Blob | null> {
    const after = afterLook(streak, live);
    if (after.streak.frames === 0) rest();
    if (after.isSharpest) {
      kept?.close();
      kept = frame;
    } else frame.close();
    streak = after.streak;
    if (streak.frames < framesForShot || !kept) return null;
    const shot = await encode(kept);
    rest();
    return shot;
  }

  return { look, rest };
}

async function encode(frame: ImageBitmap): Promise<Blob> {
  const canvas = new OffscreenCanvas(frame.width, frame.height);
  canvas.getContext('2d', { alpha: false })?.drawImage(frame, 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: jpegQuality });
}
