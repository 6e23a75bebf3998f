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
import { drawDecoy } from './decoy.ts';
import { addNoise, defocus, encode, smear } from './develop.ts';
import { expose, glareRegion, softGlareRegion } from './expose.ts';
import { handBehind, thumbInFront } from './hand.ts';
import { type Point, project, type Quad, squareToQuad } from './homography.ts';
import { type DropShadow, layDown } from './lay-down.ts';
import type { Canvas } from './light-values.ts';
import { poseQuad, quadWidth } from './pose.ts';
import { sceneInLight } from './scene.ts';
import { drawBezel, drawPixelGrid } from './screen.ts';
import type { Defect, PictureSize, Shot } from './shot.ts';
import { coverField, type Lying } from './things.ts';
import { coverCorner, coveredRegion } from './thumb.ts';

/** What is to be seen in a photograph, and where. Regions are fractions of the picture. */
export type PhotoTruth = {
  readonly size: PictureSize;
  /** TL, TR, BR, BL of the document as printed, px of the picture; outside of it where the document is cut. */
  readonly corners: Quad;
  readonly defects: readonly { readonly defect: Defect; readonly region: Region }[];
  /** The thing on a field, the highlight and the other document, where the shot has them. */
  readonly object: Region | null;
  readonly softGlare: Region | null;
  readonly companion: Region | null;
  readonly fields: SpecimenTruth['fields'];
  readonly mrz: SpecimenTruth['mrz'];
  readonly barcode: SpecimenTruth['barcode'];
  readonly portrait: Region | null;
};
export type Photo = { readonly jpeg: Buffer; readonly truth: PhotoTruth };

/** Another document in the same picture: where it lies, in the terms of `Shot`. */
export type Companion = { readonly specimen: Specimen; readonly shot: Shot };

/** Takes a picture of a specimen, and says exactly what stands where. */
export async function photograph(specimen: Specimen, shot: Shot, companion?: Companion): Promise<Photo> {
  const sheet = poseQuad(specimen.widthMm, specimen.heightMm, shot);
  const page = pageQuad(specimen, sheet);
  const aspect = specimen.widthMm / specimen.heightMm;
  const random = createRandom(shot.seed);
  const shadow = dropShadow(random);
  const canvas: Canvas = { ...shot.size, light: await sceneInLight(shot) };
  const beside = companion && poseQuad(companion.specimen.widthMm, companion.specimen.heightMm, companion.shot);
  if (companion && beside) await layDown(canvas, companion.specimen, beside, shadow, 0);
  if (shot.hand) await handBehind(canvas, sheet, shot.hand, aspect);
  if (shot.screen) drawBezel(canvas, sheet);
  await layDown(canvas, specimen, sheet, shadow, shot.grey);
  if (shot.screen) drawPixelGrid(canvas, sheet, shot.screen, aspect);
  const lying = shot.object && (await coverField(canvas, specimen, sheet, shot.object, shot.seed));
  if (shot.thumb !== null) coverCorner(canvas, page, shot.thumb);
  if (shot.hand) await thumbInFront(canvas, sheet, shot.hand, aspect);
  const jpeg = await develop(canvas, page, shot, random);
  return { jpeg, truth: truthOf(specimen.truth, { sheet, page, lying, beside: beside ?? null }, shot) };
}

/** The same table and camera, and no document. */
export async function photographTable(shot: Shot): Promise<Buffer> {
  const canvas: Canvas = { ...shot.size, light: await sceneInLight(shot) };
  if (shot.decoy) await drawDecoy(canvas, shot, shot.decoy);
  return develop(canvas, null, shot, createRandom(shot.seed));
}

function pageQuad({ page, widthMm, heightMm }: Specimen, sheet: Quad): Quad {
  const toPicture = squareToQuad(sheet);
  const at = (x: number, y: number): Point => project(toPicture, [x / widthMm, y / heightMm]);
  const [right, bottom] = [page.x + page.width, page.y + page.height];
  return [at(page.x, page.y), at(right, page.y), at(right, bottom), at(page.x, bottom)];
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

type Places = {
  readonly sheet: Quad;
  readonly page: Quad;
  readonly lying: Lying | null;
  readonly beside: Quad | null;
};

function truthOf(printed: SpecimenTruth, { sheet, page, lying, beside }: Places, shot: Shot): PhotoTruth {
  const { width, height } = shot.size;
  const toPicture = squareToQuad(sheet);
  const seen = ([x, y]: Point): Point => [shot.mirrored ? width - x : x, y];
  const inPicture = (points: readonly Point[]): Region => ({
    points: points.map(seen).map(([x, y]): Point => [x / width, y / height]),
  });
  const move = ({ points }: Region): Region => inPicture(points.map((point) => project(toPicture, point)));
  const fields: { [Field in TruthField]?: PrintedField } = {};
  for (const field of [...readingFields, ...billFields]) {
    const content = printed.fields[field];
    if (content !== undefined) fields[field] = { ...content, box: move(content.box) };
  }
  const [tl, tr, br, bl] = page;
  return {
    size: shot.size,
    corners: [seen(tl), seen(tr), seen(br), seen(bl)],
    defects: defectsOf(page, shot).map(({ defect, points }) => ({ defect, region: inPicture(points) })),
    object: lying && inPicture(lying.outline),
    softGlare: shot.softGlare && inPicture(softGlareRegion(page, shot.softGlare)),
    companion: beside && inPicture(beside),
    fields,
    mrz: printed.mrz && { ...printed.mrz, box: move(printed.mrz.box) },
    barcode: printed.barcode && { ...printed.barcode, box: move(printed.barcode.box) },
    portrait: printed.portrait && move(printed.portrait),
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
