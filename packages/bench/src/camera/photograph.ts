import { readingFields } from '@candor/core/document/reading.ts';
import type { Region } from '@candor/core/findings/region.ts';
import { createRandom, type Random } from '../random/random.ts';
import {
  billFields,
  type PrintedField,
  type Specimen,
  type SpecimenTruth,
  type TruthField,
} from '../specimen/specimen.ts';
import { addNoise, defocus, encode, smear } from './develop.ts';
import { expose, glareRegion } from './expose.ts';
import { type Point, project, type Quad, squareToQuad } from './homography.ts';
import { type DropShadow, layDown } from './lay-down.ts';
import { type Canvas, linearOf } from './light-values.ts';
import { poseQuad, quadWidth } from './pose.ts';
import { drawScene } from './scene.ts';
import type { Defect, PictureSize, Shot } from './shot.ts';
import { coverCorner, coveredRegion } from './thumb.ts';

/** What is to be seen in a photograph, and where. Regions are fractions of the picture. */
export type PhotoTruth = {
  readonly size: PictureSize;
  /** TL, TR, BR, BL of the document as printed, px of the picture; outside of it where the document is cut. */
  readonly corners: Quad;
  readonly defects: readonly { readonly defect: Defect; readonly region: Region }[];
  readonly fields: SpecimenTruth['fields'];
  readonly mrz: SpecimenTruth['mrz'];
  readonly barcode: SpecimenTruth['barcode'];
  readonly portrait: Region | null;
};
export type Photo = { readonly jpeg: Buffer; readonly truth: PhotoTruth };

/** Takes a picture of a specimen, and says exactly what stands where. */
export async function photograph(specimen: Specimen, shot: Shot): Promise<Photo> {
  const quad = poseQuad(specimen.widthMm, specimen.heightMm, shot);
  const random = createRandom(shot.seed);
  const canvas = await sceneInLight(shot);
  await layDown(canvas, specimen, quad, dropShadow(random));
  if (shot.thumb !== null) coverCorner(canvas, quad, shot.thumb);
  const jpeg = await develop(canvas, quad, shot, random);
  return { jpeg, truth: truthOf(specimen.truth, quad, shot) };
}

/** The same table and camera, and no document. */
export async function photographTable(shot: Shot): Promise<Buffer> {
  return develop(await sceneInLight(shot), null, shot, createRandom(shot.seed));
}

async function sceneInLight(shot: Shot): Promise<Canvas> {
  const scene = await drawScene(shot);
  const light = new Float32Array(scene.data.length);
  const table = linearOf;
  for (let at = 0; at < light.length; at++) light[at] = table[scene.data[at] ?? 0] ?? 0;
  return { ...shot.size, light };
}

async function develop(canvas: Canvas, quad: Quad | null, shot: Shot, random: Random): Promise<Buffer> {
  const documentWidth = quad === null ? canvas.width * shot.fill : quadWidth(quad);
  const exposed = expose(canvas, quad, shot);
  const sharpOrNot = await defocus(exposed, (shot.defocus * documentWidth) / 1000);
  const { motion } = shot;
  const moved =
    motion === null ? sharpOrNot : smear(sharpOrNot, (motion.length * documentWidth) / 1000, motion.towards);
  return encode(addNoise(moved, shot.noise, random), shot);
}

function dropShadow(random: Random): DropShadow {
  const from = random.between(0, 2 * Math.PI);
  const reach = random.between(0.6, 1.9);
  const offset = [reach * Math.cos(from), reach * Math.sin(from)] as const;
  return { offset, softness: random.between(0.6, 1.4), depth: random.between(0.3, 0.6) };
}

function truthOf(printed: SpecimenTruth, quad: Quad, shot: Shot): PhotoTruth {
  const { width, height } = shot.size;
  const toPicture = squareToQuad(quad);
  const fraction = ([x, y]: Point): Point => [x / width, y / height];
  const move = (region: Region): Region => ({
    points: region.points.map((point) => fraction(project(toPicture, point))),
  });
  const fields: { [Field in TruthField]?: PrintedField } = {};
  for (const field of [...readingFields, ...billFields]) {
    const content = printed.fields[field];
    if (content !== undefined) fields[field] = { ...content, box: move(content.box) };
  }
  return {
    size: shot.size,
    corners: quad,
    defects: defectsOf(quad, shot).map(({ defect, points }) => ({ defect, region: { points: points.map(fraction) } })),
    fields,
    mrz: printed.mrz === null ? null : { ...printed.mrz, box: move(printed.mrz.box) },
    barcode: printed.barcode === null ? null : { ...printed.barcode, box: move(printed.barcode.box) },
    portrait: printed.portrait === null ? null : move(printed.portrait),
  };
}

/** What is wrong on purpose, and where, px. Blur, darkness and the like are all over the document. */
function defectsOf(quad: Quad, shot: Shot): { defect: Defect; points: readonly Point[] }[] {
  const found: { defect: Defect; points: readonly Point[] }[] = [];
  if (shot.glare !== null) found.push({ defect: 'glare', points: glareRegion(quad, shot.glare) });
  if (shot.thumb !== null) found.push({ defect: 'covered', points: coveredRegion(quad, shot.thumb) });
  const everywhere = {
    blur: shot.defocus > 4 || shot.motion !== null,
    dark: shot.exposure < 0.1,
    bright: shot.exposure > 1.5,
    cut_off: shot.cut !== null,
    shadow: shot.shadow !== null,
    small: shot.fill < 0.3,
    angle: shot.tilt > 35,
  } as const;
  const names = ['blur', 'dark', 'bright', 'cut_off', 'shadow', 'small', 'angle'] as const;
  for (const defect of names) if (everywhere[defect]) found.push({ defect, points: quad });
  return found;
}
