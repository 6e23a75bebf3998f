import type { Random } from '../../src/random/random.ts';
import { anyPalette, bar, bold, gradient, hsl, type Palette, paper, sheet, text } from './ink.ts';
import { crest, fields, guilloche, zone } from './ornament.ts';
import { portrait } from './portrait.ts';
import { type Drawing, document } from './texture.ts';
import { loud, sentence } from './words.ts';

/** ID-3: 125 x 88 mm (ISO/IEC 7810). */
const width = 320;
const height = 225;
const page = { width, height, millimetres: 125 } as const;

/** A data page, or an open booklet of which the data page is the document. */
export function anyPassport(random: Random): Drawing {
  const palette = anyPalette(random);
  const data = dataPage(random, palette);
  if (random.chance(0.45)) {
    const radius = random.chance(0.6) ? height * 0.025 : 0;
    return document('passport', page, sheet(random, page, { radius, body: data, defs: gradient(random, palette) }));
  }
  return openBooklet(random, data, otherPage(random, palette), palette);
}

function dataPage(random: Random, palette: Palette): string {
  const foot = random.between(0.72, 0.8);
  const wide = width * random.between(0.2, 0.29);
  const isLeft = random.chance(0.9);
  const x = isLeft ? width * random.between(0.03, 0.07) : width * 0.95 - wide;
  const face = { x, y: height * random.between(0.14, 0.24), width: wide, height: wide * random.between(1.2, 1.36) };
  const area = {
    x: isLeft ? x + wide + width * 0.04 : width * 0.05,
    y: height * 0.14,
    width: width * 0.58,
    height: height * (foot - 0.18),
  };
  const ghost = { x: width * 0.8, y: height * 0.45, width: width * 0.13, height: width * 0.16 };
  const band = bar(
    0,
    height * foot,
    width,
    height,
    random.chance(0.6) ? '#f6f5ee' : palette.from,
    random.between(0.6, 1),
  );
  return (
    paper +
    guilloche(random, width, height, palette.line, random.integer(5, 45)) +
    (random.chance(0.5) ? band : '') +
    text(
      width * random.between(0.05, 0.4),
      height * random.between(0.07, 0.12),
      height * 0.06,
      `${loud(random)} ${loud(random)}`,
      palette.ink,
      bold,
    ) +
    portrait(random, face, random.chance(0.3)) +
    fields(random, area, random.integer(5, 8), palette) +
    zone(random, { width, height, top: height * foot }, 2, 44, palette.isDark && random.chance(0.5) ? '#eee' : '#111') +
    (random.chance(0.3) ? `<g opacity=".3">${portrait(random, ghost, true)}</g>` : '') +
    (random.chance(0.3)
      ? crest(
          random,
          width * random.between(0.5, 0.9),
          height * random.between(0.2, 0.6),
          height * random.between(0.08, 0.2),
        )
      : '')
  );
}

/** The page across the fold: text, stamps, a crest, or a page that looks much like the data page. */
function otherPage(random: Random, palette: Palette): string {
  const own = anyPalette(random);
  const tint = random.chance(0.6) ? palette.from : own.isDark ? '#efe9dc' : own.from;
  const lines = () =>
    Array.from({ length: random.integer(4, 10) }, (_, i) =>
      text(
        width * 0.1,
        height * (0.15 + i * 0.08),
        height * random.between(0.03, 0.05),
        sentence(random, 3, 8),
        palette.isDark ? '#333' : palette.ink,
      ),
    ).join('');
  const stamp = () => {
    const ink = hsl(random.between(0, 360), 60, 40);
    const x = random.between(0.05, 0.6) * width;
    const y = random.between(0.1, 0.6) * height;
    return (
      `<g transform="rotate(${random.between(-30, 30).toFixed(0)} ${width / 2} ${height / 2})"><rect x="${x}" y="${y}" width="${width * 0.3}" height="${height * 0.25}" fill="none" stroke="${ink}" stroke-width="2"/>` +
      `${text(x + width * 0.03, y + height * 0.14, height * 0.06, loud(random), ink)}</g>`
    );
  };
  const likeData = () =>
    portrait(random, { x: width * 0.6, y: height * 0.3, width: width * 0.2, height: width * 0.26 }, true) +
    fields(random, { x: width * 0.08, y: height * 0.2, width: width * 0.5, height: height * 0.6 }, 5, palette);
  const content = random.pick([
    lines,
    () => Array.from({ length: random.integer(0, 3) }, stamp).join(''),
    () => crest(random, width * 0.5, height * 0.45, height * random.between(0.15, 0.3)),
    likeData,
  ])();
  return (
    bar(0, 0, width, height, tint) + guilloche(random, width, height, palette.line, random.integer(3, 30)) + content
  );
}

/** Two pages in their cover, the data page below the fold; a shadow lies in the fold. */
function openBooklet(random: Random, data: string, other: string, palette: Palette): Drawing {
  const margin = Math.round(width * random.between(0.005, 0.02));
  const size = { width: width + 2 * margin, height: 2 * height + 2 * margin };
  const cover = hsl(random.between(0, 360), random.between(20, 70), random.between(10, 35));
  const fold = `<linearGradient id="fold" x1="0" y1="0" x2="0" y2="1"><stop offset=".8" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity="${random.between(0.1, 0.5).toFixed(2)}"/></linearGradient>`;
  const inner = (y: number, body: string) =>
    `<svg x="${margin}" y="${y}" width="${width}" height="${height}">${body}</svg>`;
  const shaded = random.chance(0.7) ? `${fold}<rect width="${width}" height="${height}" fill="url(#fold)"/>` : '';
  const line = random.chance(0.6) ? bar(0, 0, width, random.between(1, 3), '#000', random.between(0.2, 0.7)) : '';
  const body = `<rect width="100%" height="100%" fill="${cover}"/>${inner(margin, other + shaded)}${inner(margin + height, data + line)}`;
  const svg = sheet(random, size, { radius: height * 0.05, body, defs: gradient(random, palette) });
  const drawn = document('passport', { ...size, millimetres: 125 }, svg);
  return { ...drawn, rectangle: [margin, margin + height, margin + width, margin + 2 * height] };
}
