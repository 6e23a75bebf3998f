import sharp from 'sharp';
import { photograph, photographTable } from '../camera/photograph.ts';
import { goodShot, type PictureSize, type Shot } from '../camera/shot.ts';
import { createRandom } from '../random/random.ts';
import { latinPerson } from '../specimen/person.ts';
import { renderSpecimen } from '../specimen/render.ts';

/** One upright frame, RGB interleaved. */
export type Frame = PictureSize & { readonly data: Uint8Array };

/** What a clip shows, one part after the other. */
export type ClipPart = { readonly shows: 'table' | 'dark' | 'blurred' | 'good'; readonly frames: number };

/** A hand is never quite still: the camera looks through a window that wanders so far, px of the frame's 1280. */
const tremor = 7;

/**
 * Frames of a phone held over a card that lies in the middle, as the on-screen guide asks for. Each part is photographed
 * once, a little larger than the frame, and looked at through a window that trembles. The same seed gives the same clip.
 */
export async function renderClip(seed: number, size: PictureSize, parts: readonly ClipPart[]): Promise<Frame[]> {
  const random = createRandom(seed);
  const room = Math.ceil((tremor * size.width) / 1280) + 1;
  const large = { width: size.width + 2 * room, height: size.height + 2 * room };
  const order = { kind: 'id_card', side: 'front', person: latinPerson(random), design: 1 } as const;
  const specimen = await renderSpecimen(order);
  const held = heldShot(goodShot(random, large), large);
  const frames: Frame[] = [];
  for (const part of parts) {
    const shot = { ...held, ...changes[part.shows] };
    const jpeg = part.shows === 'table' ? await photographTable(shot) : (await photograph(specimen, shot)).jpeg;
    const { data } = await sharp(jpeg).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    for (let i = 0; i < part.frames; i++) {
      const [left, top] = [room + wander(i, 0.9, room), room + wander(i, 1.3, room)];
      frames.push(cut({ ...large, data }, left, top, size));
    }
  }
  return frames;
}

/** In the middle, nearly flat, and as wide as nine tenths of the guide, which takes 88 % of the height. */
function heldShot(shot: Shot, { width, height }: PictureSize): Shot {
  const guide = (0.88 * height * 85.6) / 53.98 / width;
  return {
    ...shot,
    scene: 'wood',
    fill: 0.93 * Math.min(0.88, guide),
    shift: [0, 0],
    turn: 1.2,
    tilt: 4,
    exposure: 0.75,
  };
}

const changes: Readonly<Record<ClipPart['shows'], Partial<Shot>>> = {
  table: {},
  dark: { exposure: 0.1 },
  blurred: { defocus: 6 },
  good: {},
};

const wander = (frame: number, pace: number, room: number): number =>
  Math.round(Math.sin(frame * pace) * (room - 1) * 0.5);

function cut(from: Frame, left: number, top: number, { width, height }: PictureSize): Frame {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const at = ((top + y) * from.width + left) * 3;
    data.set(from.data.subarray(at, at + width * 3), y * width * 3);
  }
  return { width, height, data };
}
