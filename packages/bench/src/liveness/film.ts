import type { LivenessAction } from '@candor/core/liveness/actions.ts';
import type { Picture } from '@candor/vision/picture.ts';
import sharp from 'sharp';
import { type Canvas, colourAt, encode, paint } from '../faces/canvas.ts';
import type { Random } from '../random/random.ts';
import { type Actor, frameSize } from './actor.ts';
import { atRest, poseActor, type Worn } from './pose-actor.ts';
import { type Cue, writeScript } from './script.ts';

export type FilmFrame = { readonly at: number; readonly step: number; readonly jpeg: Buffer };

/** How a run is made. Each but `honest` is an attack, or a mistake that people make. */
export const filmKinds = {
  honest: 'pass',
  flat_photo: 'never_pass',
  bent_photo: 'never_pass',
  loop: 'never_pass',
  splice: 'refer',
  wrong_order: 'never_pass',
  too_fast: 'repeat',
  not_moving: 'repeat',
  dark: 'repeat',
  two_people: 'repeat',
} as const satisfies Record<string, 'pass' | 'refer' | 'repeat' | 'never_pass'>;
export type FilmKind = keyof typeof filmKinds;

type Set = { readonly actors: readonly [Actor, Actor]; readonly random: Random; readonly worn?: Worn };

/** Films a run of these movements. `actors[0]` plays; the other is who comes in where two are needed. */
export async function film(kind: FilmKind, actions: readonly LivenessAction[], set: Set): Promise<FilmFrame[]> {
  const frames = shoot(kind, actions, set);
  const filmed: FilmFrame[] = [];
  for (const { cue, canvas } of frames) {
    const jpeg = await encode(grain(canvas, set.random)).jpeg({ quality: 82 }).toBuffer();
    filmed.push({ at: cue.at, step: cue.step, jpeg });
  }
  return kind === 'loop' ? looped(filmed) : filmed;
}

export async function asPicture({ jpeg }: Pick<FilmFrame, 'jpeg'>): Promise<Picture> {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8Array(data), scale: 1 };
}

type Shot = { readonly cue: Cue; readonly canvas: Canvas };

function* shoot(kind: FilmKind, actions: readonly LivenessAction[], { actors, random, worn }: Set): Generator<Shot> {
  const [actor, other] = actors;
  const script = writeScript(
    kind === 'wrong_order' ? inOtherOrder(actions) : actions,
    random,
    kind === 'too_fast' ? 12 : 1,
  );
  const still = poseActor(actor, atRest, worn);
  const half = script.length / 2;
  for (const [n, cue] of script.entries()) {
    const { moment } = cue;
    switch (kind) {
      case 'flat_photo':
      case 'bent_photo':
        yield { cue, canvas: turnPhoto(still, moment.turn * 1.4, moment.nod, kind === 'bent_photo' ? 95 : null) };
        break;
      case 'splice':
        yield { cue, canvas: poseActor(n < half ? actor : other, moment, worn) };
        break;
      case 'not_moving':
        yield { cue, canvas: poseActor(actor, { ...atRest, sway: moment.sway }, worn) };
        break;
      case 'dark':
        yield { cue, canvas: paint(frameSize, dimmed(poseActor(actor, moment, worn), 0.07)) };
        break;
      case 'two_people':
        yield { cue, canvas: beside(poseActor(actor, moment, worn), poseActor(other, atRest)) };
        break;
      default:
        yield { cue, canvas: poseActor(actor, moment, worn) };
    }
  }
}

/** What was recorded for another challenge: the same movements, one place later. */
const inOtherOrder = (actions: readonly LivenessAction[]) => [...actions.slice(1), ...actions.slice(0, 1)];

/** The first movement again and again, as a virtual camera plays a short clip. */
function looped(frames: readonly FilmFrame[]): FilmFrame[] {
  const part = frames.filter(({ step }) => step === 0);
  return frames.map(({ at, step }, n) => ({ at, step, jpeg: part[n % part.length]?.jpeg ?? Buffer.alloc(0) }));
}

const dimmed =
  (canvas: Canvas, gain: number) =>
  (x: number, y: number): readonly [number, number, number] => {
    const [red, green, blue] = colourAt(canvas, x, y);
    return [red * gain, green * gain, blue * gain];
  };

/** Both at half width, so that both heads are in the frame. */
function beside(one: Canvas, other: Canvas): Canvas {
  const { width } = frameSize;
  return paint(frameSize, (x, y) =>
    x < width / 2 ? colourAt(one, x + width / 4, y) : colourAt(other, x - width / 4, y),
  );
}

/** A printed picture held before the camera and turned, flat or bent about its upright axis (radius in px); behind it a wall. */
function turnPhoto(photo: Canvas, yaw: number, pitch: number, radius: number | null): Canvas {
  const { width, height } = frameSize;
  const [a, b] = [(yaw * Math.PI) / 180, (pitch * Math.PI) / 180];
  const focal = 1.2 * width;
  const [cosA, sinA, cosB, sinB] = [Math.cos(a), Math.sin(a), Math.cos(b), Math.sin(b)];
  const into = ([x, y, z]: readonly [number, number, number]): readonly [number, number, number] => {
    const [x1, z1] = [cosA * x - sinA * z, sinA * x + cosA * z];
    return [x1, cosB * y + sinB * z1, -sinB * y + cosB * z1];
  };
  const eye = into([0, 0, -focal]);
  return paint(frameSize, (X, Y) => {
    const ray = into([X - width / 2, Y - height / 2, focal]);
    const hit = radius === null ? meetPlane(eye, ray) : meetCylinder(eye, ray, radius);
    const [u, v] = hit ? [hit[0] + width / 2, hit[1] + height / 2] : [-1, -1];
    const isOnPaper = u > 2 && v > 2 && u < width - 2 && v < height - 2;
    return isOnPaper ? colourAt(photo, u, v) : [172 - Y / 12, 168 - Y / 12, 158];
  });
}

type Vector = readonly [number, number, number];

function meetPlane([ox, oy, oz]: Vector, [dx, dy, dz]: Vector): readonly [number, number] | null {
  const t = -oz / dz;
  return t > 0 ? [ox + t * dx, oy + t * dy] : null;
}

/** A cylinder that touches the plane in the middle and bends away from the camera. */
function meetCylinder([ox, oy, oz]: Vector, [dx, dy, dz]: Vector, radius: number): readonly [number, number] | null {
  const a = dx * dx + dz * dz;
  const b = ox * dx + (oz - radius) * dz;
  const root = b * b - a * (ox * ox + (oz - radius) ** 2 - radius * radius);
  if (root < 0) return null;
  const t = (-b - Math.sqrt(root)) / a;
  return [radius * Math.atan2(ox + t * dx, radius - (oz + t * dz)), oy + t * dy];
}

/** Sensor noise, standard deviation about 2 grey levels. */
function grain(canvas: Canvas, random: Random): Canvas {
  const pixels = canvas.pixels.map((value) => value + 3.5 * (random.next() + random.next() - 1));
  return { ...canvas, pixels };
}
