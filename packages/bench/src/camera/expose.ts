import { invert, type Point, project, type Quad, squareToQuad } from './homography.ts';
import { type Canvas, type Levels, levelOf } from './light-values.ts';
import { bounds, quadWidth } from './pose.ts';
import type { Shot } from './shot.ts';

type Glare = NonNullable<Shot['glare']>;
type SoftGlare = NonNullable<Shot['softGlare']>;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Light falls on the scene, passes the lens and is clipped by the sensor. `quad` is where the document lies, `null` for none. */
export function expose(canvas: Canvas, quad: Quad | null, shot: Shot): Levels {
  if (quad !== null && shot.shadow !== null) castShadow(canvas, quad, shot.shadow);
  const { width, height, light } = canvas;
  const lightX = (shot.gradient * Math.cos(radians(shot.lightFrom))) / width;
  const lightY = (shot.gradient * Math.sin(radians(shot.lightFrom))) / height;
  const fall = shot.vignette / ((width * width + height * height) / 4);
  const [red, green, blue] = shot.whiteBalance;
  for (let y = 0, at = 0; y < height; y++) {
    const offY = y - height / 2;
    for (let x = 0; x < width; x++, at += 3) {
      const offX = x - width / 2;
      const gain = shot.exposure * (1 + lightX * offX + lightY * offY) * (1 - fall * (offX * offX + offY * offY));
      light[at] = (light[at] ?? 0) * gain * red;
      light[at + 1] = (light[at + 1] ?? 0) * gain * green;
      light[at + 2] = (light[at + 2] ?? 0) * gain * blue;
    }
  }
  if (quad !== null && shot.glare !== null) reflectLamp(canvas, quad, shot.glare);
  if (quad !== null && shot.softGlare !== null) softLight(canvas, quad, shot.softGlare);
  return clip(canvas);
}

function clip({ width, height, light }: Canvas): Levels {
  const data = new Uint8Array(light.length);
  const table = levelOf;
  for (let at = 0; at < light.length; at++) {
    const value = light[at] ?? 0;
    data[at] = value >= 1 ? 255 : (table[(value * 4095 + 0.5) | 0] ?? 0);
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

/** A lamp mirrored in the laminate: full white out to the rim, then a soft fall. */
function reflectLamp({ width, height, light }: Canvas, quad: Quad, glare: Glare): void {
  const toDocument = invert(squareToQuad(quad));
  const distanceAt = lampDistance(glare, aspectOf(quad));
  const [left, right, top, bottom] = bounds(quad);
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, bottom); y++)
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(width, right); x++) {
      const [u, v] = project(toDocument, [x + 0.5, y + 0.5]);
      if (u < 0 || v < 0 || u > 1 || v > 1) continue;
      const distance = distanceAt(u, v);
      if (distance > 3) continue;
      const added = Math.min(2, Math.exp(1.3 * (1 - distance * distance)));
      const at = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel++) light[at + channel] = (light[at + channel] ?? 0) + added;
    }
}

/** A bright window or sky mirrored weakly: a Gaussian of light that lifts print without drowning it. */
function softLight(
  { width, height, light }: Canvas,
  quad: Quad,
  { at: centre, light: added, radius }: SoftGlare,
): void {
  const toDocument = invert(squareToQuad(quad));
  const aspect = aspectOf(quad);
  const [left, right, top, bottom] = bounds(quad);
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, bottom); y++)
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(width, right); x++) {
      const [u, v] = project(toDocument, [x + 0.5, y + 0.5]);
      if (u < 0 || v < 0 || u > 1 || v > 1) continue;
      const distance = Math.hypot(u - centre[0], (v - centre[1]) / aspect) / radius;
      const share = added * Math.exp(-0.5 * distance * distance);
      const at = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel++) light[at + channel] = (light[at + channel] ?? 0) + share;
    }
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
