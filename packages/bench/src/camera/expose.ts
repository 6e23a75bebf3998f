import { invert, type Point, project, type Quad, squareToQuad } from './homography.ts';
import { type Canvas, type Levels, levelOf } from './light-values.ts';
import { bounds, quadWidth } from './pose.ts';
import type { Shot } from './shot.ts';

type Glare = NonNullable<Shot['glare']>;
type SoftGlare = NonNullable<Shot['softGlare']>;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Light that a lamp adds at a pixel of the picture. */
type Reflection = (x: number, y: number) => number;

/** Light falls on the scene, passes the lens and is clipped by the sensor. `quad` is where the document lies, `null` for none. */
export function expose(canvas: Canvas, quad: Quad | null, shot: Shot): Levels {
  if (quad !== null && shot.shadow !== null) castShadow(canvas, quad, shot.shadow);
  const { width, height, light } = canvas;
  const lightX = (shot.gradient * Math.cos(radians(shot.lightFrom))) / width;
  const lightY = (shot.gradient * Math.sin(radians(shot.lightFrom))) / height;
  const fall = shot.vignette / ((width * width + height * height) / 4);
  const [red, green, blue] = shot.whiteBalance;
  const reflected = quad === null ? null : reflectionOn(quad, shot);
  // Tables of other modules are looked up afresh at each mention where modules are loaded unbundled.
  const table = levelOf;
  const levelFor = (value: number): number => (value >= 1 ? 255 : (table[(value * 4095 + 0.5) | 0] ?? 0));
  const data = new Uint8Array(light.length);
  for (let y = 0, at = 0; y < height; y++) {
    const offY = y - height / 2;
    for (let x = 0; x < width; x++, at += 3) {
      const offX = x - width / 2;
      const gain = shot.exposure * (1 + lightX * offX + lightY * offY) * (1 - fall * (offX * offX + offY * offY));
      const added = reflected === null ? 0 : reflected(x + 0.5, y + 0.5);
      data[at] = levelFor((light[at] ?? 0) * gain * red + added);
      data[at + 1] = levelFor((light[at + 1] ?? 0) * gain * green + added);
      data[at + 2] = levelFor((light[at + 2] ?? 0) * gain * blue + added);
    }
  }
  return { width, height, data };
}

/** Half of the picture lies in shadow; the edge is a logistic step two hundredths of the document wide. */
function castShadow(
  { width, height, light }: Canvas,
  quad: Quad,
  { left, towards, offset }: NonNullable<Shot['shadow']>,
): void {
  const scale = quadWidth(quad);
  const across: Point = [Math.cos(radians(towards)), Math.sin(radians(towards))];
  const centre = project(squareToQuad(quad), [0.5, 0.5]);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += 3) {
      const distance = ((x - centre[0]) * across[0] + (y - centre[1]) * across[1]) / scale - offset;
      const factor = left + (1 - left) / (1 + Math.exp(-distance / 0.012));
      for (let channel = 0; channel < 3; channel++) light[at + channel] = (light[at + channel] ?? 0) * factor;
    }
}

/** Radii of the clipped ellipse in document widths, from the share of the document it covers. */
function radii(glare: Glare, aspect: number): readonly [along: number, across: number] {
  const round = Math.sqrt(glare.area / aspect / Math.PI);
  return [round * Math.sqrt(glare.stretch), round / Math.sqrt(glare.stretch)];
}

/** Distance from the lamp's centre, 1 on the rim of the clipped ellipse, for a point given in fractions of the document. */
function lampDistance(glare: Glare, aspect: number): (u: number, v: number) => number {
  const [along, across] = radii(glare, aspect);
  const cos = Math.cos(radians(glare.turn));
  const sin = Math.sin(radians(glare.turn));
  return (u, v) => {
    const x = u - glare.at[0];
    const y = (v - glare.at[1]) / aspect;
    return Math.hypot((x * cos + y * sin) / along, (y * cos - x * sin) / across);
  };
}

const aspectOf = ([tl, tr, , bl]: Quad): number =>
  Math.hypot(tr[0] - tl[0], tr[1] - tl[1]) / Math.hypot(bl[0] - tl[0], bl[1] - tl[1]);

/** What the document mirrors: nothing outside of it. */
function reflectionOn(quad: Quad, { glare, softGlare }: Shot): Reflection | null {
  if (glare === null && softGlare === null) return null;
  const toDocument = invert(squareToQuad(quad));
  const aspect = aspectOf(quad);
  const [left, right, top, bottom] = bounds(quad);
  const lamp = glare === null ? () => 0 : lampLight(glare, aspect);
  const sky = softGlare === null ? () => 0 : softLight(softGlare, aspect);
  return (x, y) => {
    if (x < left || x > right || y < top || y > bottom) return 0;
    const [u, v] = project(toDocument, [x, y]);
    return u < 0 || v < 0 || u > 1 || v > 1 ? 0 : lamp(u, v) + sky(u, v);
  };
}

/** A lamp mirrored in the laminate: full white out to the rim, then a soft fall. In fractions of the document, as below. */
function lampLight(glare: Glare, aspect: number): Reflection {
  const distanceAt = lampDistance(glare, aspect);
  return (u, v) => {
    const distance = distanceAt(u, v);
    return distance > 3 ? 0 : Math.min(2, Math.exp(1.3 * (1 - distance * distance)));
  };
}

/** A bright window or sky mirrored weakly: a Gaussian of light that lifts print without drowning it. */
function softLight({ at, light, radius }: SoftGlare, aspect: number): Reflection {
  return (u, v) => {
    const distance = Math.hypot(u - at[0], (v - at[1]) / aspect) / radius;
    return light * Math.exp(-0.5 * distance * distance);
  };
}

/** Where a soft highlight is at least 60 % of its strength, px. */
export function softGlareRegion(quad: Quad, { at, radius }: SoftGlare): Point[] {
  const aspect = aspectOf(quad);
  const toPicture = squareToQuad(quad);
  return Array.from({ length: 24 }, (_, step) => {
    const angle = (step * Math.PI) / 12;
    return project(toPicture, [at[0] + radius * Math.cos(angle), at[1] + radius * Math.sin(angle) * aspect]);
  });
}

/** The rim of the clipped ellipse, px. */
export function glareRegion(quad: Quad, glare: Glare): Point[] {
  const aspect = aspectOf(quad);
  const [along, across] = radii(glare, aspect);
  const toPicture = squareToQuad(quad);
  return Array.from({ length: 24 }, (_, step) => {
    const angle = (step * Math.PI) / 12;
    const x = along * Math.cos(angle);
    const y = across * Math.sin(angle);
    const cos = Math.cos(radians(glare.turn));
    const sin = Math.sin(radians(glare.turn));
    return project(toPicture, [glare.at[0] + x * cos - y * sin, glare.at[1] + (x * sin + y * cos) * aspect]);
  });
}
