import sharp from 'sharp';
import { type Canvas, colourAt, drawUpright, encode, paint, smoothStep } from './canvas.ts';
import type { Subject } from './people.ts';

/** How a selfie differs from the portrait: the head turned by `turn` degrees, and light that falls from one side. */
type Conditions = { readonly turn: number; readonly sideLight: number; readonly warmth: number };
const usual: Conditions = { turn: 6, sideLight: 0.15, warmth: 0.05 };

const size = { width: 1200, height: 1600 } as const;
const eyes = [590, 690] as const;
const eyeDistance = 230;

/**
 * A phone's selfie of the subject: turned in depth, lit from the side, before another wall, recompressed.
 * It comes from the same exposure as the portrait, so it is easier to match than two real occasions; it shows that
 * the parts work together and measures nothing about how well faces are told apart.
 */
export async function takeSelfie(subject: Subject, conditions: Conditions = usual): Promise<Buffer> {
  const head = await drawUpright(subject, { ...size, eyes, eyeDistance });
  const before = beforeWall(turnHead(head, conditions.turn), { eyes, eyeDistance });
  const lit = light(before, conditions);
  const photographed = await encode(lit).jpeg({ quality: 88 }).toBuffer();
  return sharp(photographed).blur(0.6).jpeg({ quality: 85 }).toBuffer();
}

/**
 * Turns an ellipsoid around the head's axis: a point of the face that lies `depth` before the axis moves sideways by
 * `depth * sin(turn)`; at the ellipsoid's rim depth is zero, so that the surroundings stay where they are.
 */
function turnHead(canvas: Canvas, degrees: number): Canvas {
  const [centreX, centreY] = [eyes[0], eyes[1] + 0.35 * eyeDistance];
  const halfWidth = 1.35 * eyeDistance;
  const halfHeight = 1.9 * eyeDistance;
  const depth = 1.0 * eyeDistance;
  const sine = Math.sin((degrees * Math.PI) / 180);
  return paint(canvas, (x, y) => {
    const square = 1 - ((x - centreX) / halfWidth) ** 2 - ((y - centreY) / halfHeight) ** 2;
    const shift = square > 0 ? depth * sine * square : 0;
    return colourAt(canvas, x - shift, y);
  });
}

/** Puts a wall with a soft gradient behind head and shoulders, so that nobody else is on the picture. */
export function beforeWall(
  canvas: Canvas,
  { eyes, eyeDistance }: { readonly eyes: readonly [number, number]; readonly eyeDistance: number },
): Canvas {
  return paint(canvas, (x, y) => {
    const across = (x - eyes[0]) / eyeDistance;
    const down = (y - eyes[1]) / eyeDistance;
    const head = Math.hypot(across / 1.6, (down - 0.1) / 2.0);
    const shoulders = Math.hypot(across / 2.1, (down - 4) / 2.5);
    const wall = smoothStep(0.9, 1.15, Math.min(head, shoulders));
    const tone = 150 + 25 * (x / canvas.width) - 30 * (y / canvas.height);
    const [red, green, blue] = colourAt(canvas, x, y);
    return [mix(red, tone + 6, wall), mix(green, tone + 2, wall), mix(blue, tone - 10, wall)];
  });
}

function light(canvas: Canvas, { sideLight, warmth }: Conditions): Canvas {
  return paint(canvas, (x, y) => {
    const strength = 1 + sideLight * ((2 * x) / canvas.width - 1);
    const [red, green, blue] = colourAt(canvas, x, y);
    return [red * strength * (1 + warmth), green * strength, blue * strength * (1 - warmth)];
  });
}

function mix(from: number, to: number, share: number): number {
  return from * (1 - share) + to * share;
}
