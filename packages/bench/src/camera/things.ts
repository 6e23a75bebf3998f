import sharp from 'sharp';
import { createRandom, type Random } from '../random/random.ts';
import type { Specimen } from '../specimen/specimen.ts';
import { type Point, project, type Quad, squareToQuad } from './homography.ts';
import { type Canvas, linearOf } from './light-values.ts';
import { quadWidth } from './pose.ts';
import type { Shot } from './shot.ts';

/** Where a thing lies: px of the picture. */
export type Lying = { readonly outline: readonly Point[] };

/** Lays drawings (SVG in px of the picture) over the picture so far. Only the rectangle from `left`, `top` is touched. */
export async function drawOver(
  canvas: Canvas,
  svg: string,
  [left, right, top, bottom]: readonly [number, number, number, number],
): Promise<void> {
  const x0 = Math.max(0, Math.floor(left));
  const y0 = Math.max(0, Math.floor(top));
  const width = Math.min(canvas.width, Math.ceil(right)) - x0;
  const height = Math.min(canvas.height, Math.ceil(bottom)) - y0;
  if (width <= 0 || height <= 0) return;
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x0} ${y0} ${width} ${height}">${svg}</svg>`;
  const data = await sharp(Buffer.from(page)).ensureAlpha().raw().toBuffer();
  const { light } = canvas;
  for (let y = 0, from = 0; y < height; y++)
    for (let x = 0; x < width; x++, from += 4) {
      const alpha = (data[from + 3] ?? 0) / 255;
      if (alpha === 0) continue;
      const at = ((y0 + y) * canvas.width + x0 + x) * 3;
      for (let channel = 0; channel < 3; channel++)
        light[at + channel] =
          (light[at + channel] ?? 0) * (1 - alpha) + (linearOf[data[from + channel] ?? 0] ?? 0) * alpha;
    }
}

/** Half-width, half-height (of the width) and drawing of what people leave on documents, drawn 2 units wide around 0,0. */
const things: readonly { readonly tall: number; readonly draw: (random: Random) => string }[] = [
  {
    tall: 1,
    draw: (random) =>
      `<circle r="1" fill="${random.pick(['#b98d4a', '#a9abad', '#8f5b3a'])}"/><circle r="0.86" fill="none" stroke="#0005" stroke-width="0.05"/><path d="M-0.3 0.4V-0.4L0.3 0.4V-0.4" fill="none" stroke="#0006" stroke-width="0.12"/>`,
  },
  {
    tall: 0.75,
    draw: (random) =>
      `<path d="M-1 -0.72L0.97 -0.75L1 0.7L-0.96 0.75Z" fill="${random.pick(['#e9dc86', '#e6b9c3', '#bcd7e4', '#efe9dd'])}"/><path d="M-0.7 -0.3h1.2M-0.7 0h1M-0.7 0.3h1.3" stroke="#444a" stroke-width="0.06"/>`,
  },
  {
    tall: 0.2,
    draw: (random) =>
      `<rect x="-1" y="-0.17" width="2" height="0.34" rx="0.12" fill="${random.pick(['#8e2024', '#22356e', '#1b1b1d', '#2b6a4c'])}"/><rect x="0.5" y="-0.17" width="0.1" height="0.34" fill="#c9c9c4"/><rect x="-1" y="-0.1" width="2" height="0.06" fill="#fff4"/>`,
  },
];

/** Puts a thing on one printed field of the document; says where it lies. */
export async function coverField(
  canvas: Canvas,
  specimen: Specimen,
  sheetQuad: Quad,
  object: NonNullable<Shot['object']>,
  seed: number,
): Promise<Lying> {
  const boxes = Object.values(specimen.truth.fields).flatMap((field) => (field ? [field.box.points] : []));
  const box = boxes[Math.floor(object.over * boxes.length)] ?? [[0.5, 0.5] as const];
  const middle: Point = [
    box.reduce((sum, [x]) => sum + x, 0) / box.length,
    box.reduce((sum, [, y]) => sum + y, 0) / box.length,
  ];
  const [x, y] = project(squareToQuad(sheetQuad), middle);
  const half = (object.width * quadWidth(sheetQuad)) / 2;
  const thing = things[object.what % things.length] ?? { tall: 1, draw: () => '' };
  const drawing = thing.draw(createRandom(seed));
  const shadow = `<g opacity="0.35" transform="translate(${x + half * 0.06} ${y + half * 0.09}) rotate(${object.turn}) scale(${half})" filter="url(#black)">${drawing}</g>`;
  const black = `<filter id="black"><feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0"/></filter>`;
  const reach = half * 1.5;
  await drawOver(
    canvas,
    `${black}${shadow}<g transform="translate(${x} ${y}) rotate(${object.turn}) scale(${half})">${drawing}</g>`,
    [x - reach, x + reach, y - reach, y + reach],
  );
  const angle = (object.turn * Math.PI) / 180;
  const corner = (along: number, across: number): Point => [
    x + half * (along * Math.cos(angle) - across * thing.tall * Math.sin(angle)),
    y + half * (along * Math.sin(angle) + across * thing.tall * Math.cos(angle)),
  ];
  return { outline: [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)] };
}
