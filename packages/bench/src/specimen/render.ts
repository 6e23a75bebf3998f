import sharp from 'sharp';
import { createRandom } from '../random/random.ts';
import { designOf } from './designs.ts';
import { requireFonts } from './fonts.ts';
import { type FaceDrawer, idCardBack, idCardFront } from './id-card.ts';
import { passportPage } from './passport.ts';
import { drawnFace, printedFace } from './portrait.ts';
import { residentCardBack, residentCardFront } from './resident-card.ts';
import { createSheet, type Sheet } from './sheet.ts';
import { type Specimen, type SpecimenOrder, sheetSizes } from './specimen.ts';

/** The width of a rendered specimen in px: 18.7 px/mm on a card, a little finer than a 3-megapixel photograph shows it. */
const widthPx = 1600;
const cornerRadiusMm = 3.18;

/** Prints one side of a specimen. The same order always gives the same pixels on one machine. */
export async function renderSpecimen(order: SpecimenOrder): Promise<Specimen> {
  requireFonts();
  const { widthMm, heightMm } = sheetSizes[order.kind];
  const sheet = createSheet(widthMm, heightMm, cornerRadiusMm);
  layOut(sheet, order, await faceDrawer(order));
  const svg = Buffer.from(sheet.svg());
  // SVG user units are 1/72 inch at density 72: the density sets px per mm.
  const png = await sharp(svg, { density: (72 * widthPx) / widthMm })
    .resize(widthPx, Math.round((widthPx * heightMm) / widthMm), { fit: 'fill' })
    .png({ compressionLevel: 1 })
    .toBuffer();
  return { png, widthMm, heightMm, truth: sheet.truth() };
}

function layOut(sheet: Sheet, { kind, side, person, design: number }: SpecimenOrder, face: FaceDrawer): void {
  const design = designOf(number);
  const random = createRandom(number * 7919 + 17);
  if (kind === 'passport') passportPage(sheet, person, design, random, face);
  else if (kind === 'id_card' && side === 'front') idCardFront(sheet, person, design, random, face);
  else if (kind === 'id_card') idCardBack(sheet, person, design, random);
  else if (side === 'front') residentCardFront(sheet, person, design, random, face);
  else residentCardBack(sheet, person, design, random);
}

/** Portraits are encoded before the layout runs, because a layout is a plain function and encoding is not. */
async function faceDrawer({ kind, portrait, person }: SpecimenOrder): Promise<FaceDrawer> {
  if (portrait === undefined) {
    const random = createRandom(Number.parseInt(person.documentNumber.replace(/\D/g, ''), 10) % 2 ** 31);
    return (x, y, width, height) => drawnFace(random, x, y, width, height);
  }
  const shape = kind === 'passport' ? [34, 43] : kind === 'id_card' ? [23, 30] : [23.5, 29.5];
  const image = await printedFace(portrait, shape[0] ?? 23, shape[1] ?? 30);
  return (x, y, width, height) => `<svg x="${x}" y="${y}" width="${width}" height="${height}">${image}</svg>`;
}
