import sharp from 'sharp';
import { createRandom } from '../random/random.ts';
import { precedingPage } from './booklet.ts';
import type { DocumentDesign } from './design.ts';
import { type DocumentDesignName, documentDesigns } from './design-table.ts';
import { requireFonts } from './fonts.ts';
import { type Layout, sheets } from './layout.ts';
import { layouts } from './layouts.ts';
import type { Person } from './person.ts';
import { drawnFace, type FaceDrawer, printedFace } from './portrait.ts';
import { printDocument } from './print-document.ts';
import { createSheet, type Sheet } from './sheet.ts';
import type { Specimen, SpecimenOrder } from './specimen.ts';

/** The width of a rendered specimen in px: 18.7 px/mm on a card, a little finer than a 3-megapixel photograph shows it. */
const usualWidthPx = 1600;

/** Prints one side of a specimen. The same order always gives the same pixels on one machine. */
export function renderSpecimen({ person, design, portrait, ...wanted }: SpecimenOrder): Promise<Specimen> {
  return renderDesign({
    design: usualDesign(wanted, design),
    person,
    seed: design * 7919 + 17,
    ...(portrait && { portrait }),
  });
}

const usualColours = ['azure', 'sand', 'mint'] as const;

function usualDesign({ kind, side }: Pick<SpecimenOrder, 'kind' | 'side'>, number: number): DocumentDesignName {
  const colour = usualColours[((number % 3) + 3) % 3] ?? 'azure';
  if (kind === 'passport') return `${colour}-passport`;
  return kind === 'id_card' ? `${colour}-card-${side}` : `resident-${colour}-${side}`;
}

export type DesignOrder = {
  readonly design: DocumentDesignName;
  readonly person: Person;
  /** Of the lines of the ground, of the drawn face and of words that nobody asks for. */
  readonly seed: number;
  readonly portrait?: Buffer;
  readonly widthPx?: number;
};

/** Prints one design of the table for one holder. */
export async function renderDesign({ design: name, person, seed, portrait, widthPx }: DesignOrder): Promise<Specimen> {
  requireFonts();
  const design: DocumentDesign = documentDesigns[name];
  const layout: Layout = layouts[design.layout];
  const sheet = createSheet(design.open ? 'open booklet' : layout.sheet);
  const random = createRandom(seed);
  const face = portrait === undefined ? drawnFaceOf(seed) : await printedFaceOf(portrait, layout);
  printDocument(sheet, design, person, random, face);
  if (design.open) sheet.draw(precedingPage(design, sheet.page));
  return press(sheet, widthPx ?? usualWidthPx);
}

/** SVG user units are 1/72 inch at density 72: the density sets px per mm. */
export async function press(sheet: Sheet, widthPx: number): Promise<Specimen> {
  const { widthMm, heightMm } = sheets[sheet.name];
  const heightPx = Math.round((widthPx * heightMm) / widthMm);
  const png = await sharp(Buffer.from(sheet.svg()), { density: (72 * widthPx) / widthMm })
    .resize(widthPx, heightPx, { fit: 'fill' })
    .png({ compressionLevel: 1 })
    .toBuffer();
  return { png, widthMm, heightMm, page: sheet.page, truth: sheet.truth() };
}

function drawnFaceOf(seed: number): FaceDrawer {
  return (x, y, width, height) => drawnFace(createRandom(seed ^ 0xface), x, y, width, height);
}

/** Portraits are encoded before the layout runs, because a layout is a plain function and encoding is not. */
async function printedFaceOf(portrait: Buffer, { portrait: place }: Layout): Promise<FaceDrawer> {
  if (place === null) return () => '';
  const image = await printedFace(portrait, place.width, place.height);
  return (x, y, width, height) => `<svg x="${x}" y="${y}" width="${width}" height="${height}">${image}</svg>`;
}
