import { pointOf } from '@candor/vision/face/mesh.ts';
import { type Canvas, colourAt, paint, smoothStep } from '../faces/canvas.ts';
import { type Actor, frameSize } from './actor.ts';

/** What an actor does in one moment. Degrees as the applicant turns: `turn` above 0 to the own left, `nod` above 0 down. Shares 0..1. */
export type Moment = {
  readonly turn: number;
  readonly nod: number;
  readonly mouth: number;
  readonly blink: number;
  /** Sway of the whole head, px. */
  readonly sway: readonly [number, number];
};
export const atRest: Moment = { turn: 0, nod: 0, mouth: 0, blink: 0, sway: [0, 0] };

/** Something worn, painted on the face that looks ahead so that it turns with it. */
export type Worn = 'nothing' | 'mask' | 'sunglasses';

const mouthDark = [46, 20, 18] as const;
const lens = [22, 22, 26] as const;
const cloth = [150, 178, 205] as const;
const lidSkin = 0.6;
/** Height of the widest open mouth, eye distances. */
const widest = 0.7;
/** Mesh points of lids from the outer to the inner corner, upper above lower. */
const lids = [
  { upper: [33, 161, 160, 159, 158, 157, 133], lower: [33, 163, 144, 145, 153, 154, 133] },
  { upper: [362, 384, 385, 386, 387, 388, 263], lower: [362, 381, 380, 374, 373, 390, 263] },
] as const;

/** The actor in this moment, as a frame. */
export function poseActor(actor: Actor, moment: Moment, worn: Worn = 'nothing'): Canvas {
  const ahead = (x: number, y: number) => colourAhead(actor, moment, worn, x, y);
  const turned = turnBack(actor, moment);
  return paint(frameSize, (x, y) => ahead(...turned(x, y)));
}

/**
 * From a place of the turned head to the same place of the head that looks ahead: rotation about the head's middle without perspective,
 * solved by going back and forth, fading to nothing outside of the head so that the room stays.
 */
function turnBack({ head, height, eyeDistance }: Actor, { turn, nod, sway }: Moment) {
  const [a, b] = [(turn * Math.PI) / 180, (nod * Math.PI) / 180];
  // The middle of a head lies about an eye distance behind the rim of its face.
  const axis = eyeDistance;
  return (X: number, Y: number): [number, number] => {
    let [x, y] = [X - sway[0], Y - sway[1]];
    const [goalX, goalY] = [x - head.x, y - head.y];
    for (let i = 0; i < 5; i++) {
      const away = Math.hypot((x - head.x) / (1.35 * head.halfWidth), (y - head.y) / (1.3 * head.halfHeight));
      const share = 1 - smoothStep(0.85, 1.25, away);
      const z = Math.max(0, height(x, y)) + axis;
      // Seen from the front a turn to the own left moves the nose to the right of the picture; the axis itself stays.
      const dx = share * (z - axis * Math.cos(a)) * Math.sin(a) + share * axis * Math.sin(a);
      const dy = share * z * Math.sin(b);
      x = head.x + (goalX - dx) / (1 - share * (1 - Math.cos(a)));
      y = head.y + (goalY - dy) / (1 - share * (1 - Math.cos(b)));
    }
    return [x, y];
  };
}

function colourAhead(
  actor: Actor,
  moment: Moment,
  worn: Worn,
  x: number,
  y: number,
): readonly [number, number, number] {
  const covered = worn === 'nothing' ? null : colourWorn(actor, worn, x, y);
  if (covered) return covered;
  const mouth = openMouth(actor, moment.mouth, x, y);
  if (mouth === 'inside') return mouthDark;
  const lid = moment.blink > 0 ? closedLid(actor, moment.blink, x, mouth) : null;
  return colourAt(actor.canvas, x, lid ?? mouth);
}

/** Where this place of the face was before the jaw went down, or that it lies between the lips. */
function openMouth({ mesh, eyeDistance, head }: Actor, open: number, x: number, y: number): number | 'inside' {
  if (open <= 0) return y;
  const [[leftX], [rightX]] = [pointOf(mesh, 61), pointOf(mesh, 291)];
  const line = (pointOf(mesh, 13)[1] + pointOf(mesh, 14)[1]) / 2;
  const across = (2 * (x - (leftX + rightX) / 2)) / (rightX - leftX);
  const chin = pointOf(mesh, 152)[1];
  const gap = open * widest * eyeDistance * Math.max(0, 1 - across ** 2);
  if (y > line && y < line + gap) return 'inside';
  const wide = Math.max(0, 1 - (across / 2.2) ** 2);
  const drop = Math.max(gap, open * widest * eyeDistance * wide * 0.8);
  if (y <= line || y > head.y + 1.5 * head.halfHeight) return y;
  return y - drop * (1 - smoothStep(chin, chin + 0.5 * eyeDistance, y));
}

/** The skin above the eye, drawn down over it; null outside of both eyes. */
function closedLid({ mesh }: Actor, blink: number, x: number, y: number): number | null {
  for (const { upper, lower } of lids) {
    const top = between(
      upper.map((index) => pointOf(mesh, index)),
      x,
    );
    const bottom = between(
      lower.map((index) => pointOf(mesh, index)),
      x,
    );
    if (top === null || bottom === null) continue;
    const rim = top - 1;
    const edge = rim + blink * (bottom + 1 - rim);
    if (y > rim && y < edge) return rim - lidSkin * (edge - y) - 1;
  }
  return null;
}

/** Height of a line through these points at x; null beside it. */
function between(points: readonly (readonly [number, number])[], x: number): number | null {
  for (let i = 0; i + 1 < points.length; i++) {
    const [from, to] = [points[i], points[i + 1]];
    if (!from || !to || x < Math.min(from[0], to[0]) || x > Math.max(from[0], to[0])) continue;
    const share = (x - from[0]) / Math.max(1e-6, to[0] - from[0]);
    return from[1] + share * (to[1] - from[1]);
  }
  return null;
}

function colourWorn({ mesh, eyeDistance, head }: Actor, worn: Worn, x: number, y: number) {
  if (worn === 'sunglasses') {
    const isLens = lids.some(({ upper }) => {
      const [a, b] = [pointOf(mesh, upper[0]), pointOf(mesh, upper[6])];
      return (
        Math.hypot((x - (a[0] + b[0]) / 2) / (0.42 * eyeDistance), (y - (a[1] + b[1]) / 2) / (0.3 * eyeDistance)) < 1
      );
    });
    return isLens ? lens : null;
  }
  const nose = pointOf(mesh, 4)[1];
  const isCloth =
    y > nose && Math.hypot((x - head.x) / (0.97 * head.halfWidth), (y - head.y) / (1.02 * head.halfHeight)) < 1;
  return isCloth ? ([cloth[0] - 12 * Math.sin(y / 3), cloth[1] - 12 * Math.sin(y / 3), cloth[2]] as const) : null;
}
