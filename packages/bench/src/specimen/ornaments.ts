import type { Random } from '../random/random.ts';
import { backgroundPrint } from './background-print.ts';
import type { Colours } from './colours.ts';
import type { Sheet } from './sheet.ts';

/** Paper colour and line print, edge to edge of the page. */
export function ground(sheet: Sheet, { paper, lines, pattern }: Colours, random: Random): void {
  const { width, height } = sheet.page;
  sheet.draw(
    `<defs><linearGradient id="tint" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${paper[0]}"/>` +
      `<stop offset="1" stop-color="${paper[1]}"/></linearGradient></defs><rect width="${width}" height="${height}" fill="url(#tint)"/>`,
  );
  if (pattern !== 'none') sheet.draw(backgroundPrint(random, pattern, width, height, lines));
}

/** Says across the whole page, faintly and in both scripts, that it is a specimen. */
export function stamp(sheet: Sheet, { tone, band, bandInk }: Colours): void {
  const { width, height } = sheet.page;
  const size = Math.min(width, height * 1.5);
  const ink = tone === 'dark' ? bandInk : tone === 'pale' ? '#7a3b40' : band;
  sheet.draw(
    `<g opacity="0.13" fill="${ink}" transform="rotate(-20 ${width / 2} ${height / 2})" text-anchor="middle">` +
      `<text x="${width / 2}" y="${height * 0.6}" font-size="${size * 0.125}" font-family="DejaVu Sans" font-weight="bold">SPECIMEN</text>` +
      `<text x="${width / 2}" y="${height * 0.85}" font-size="${size * 0.1}" font-family="Noto Sans CJK SC" font-weight="bold">样本</text></g>`,
  );
}

/** Utopia's emblem: a sun over an island. `x`, `y` centre, `radius` mm. */
export function emblem(x: number, y: number, radius: number, ink: string): string {
  const rays = Array.from({ length: 24 }, (_, ray) => {
    const angle = (ray * Math.PI) / 12;
    const outer = radius * (ray % 2 === 0 ? 1 : 0.86);
    return `M${(x + radius * 0.56 * Math.cos(angle)).toFixed(2)} ${(y + radius * 0.56 * Math.sin(angle)).toFixed(2)}L${(x + outer * Math.cos(angle)).toFixed(2)} ${(y + outer * Math.sin(angle)).toFixed(2)}`;
  });
  return (
    `<path d="${rays.join('')}" stroke="${ink}" stroke-width="${radius * 0.06}"/>` +
    `<circle cx="${x}" cy="${y}" r="${radius * 0.5}" fill="none" stroke="${ink}" stroke-width="${radius * 0.07}"/>` +
    `<path d="M${x - radius * 0.42} ${y + radius * 0.16}Q${x} ${y - radius * 0.5} ${x + radius * 0.42} ${y + radius * 0.16}Z" fill="${ink}"/>` +
    `<path d="M${x - radius * 0.36} ${y + radius * 0.28}h${radius * 0.72}" stroke="${ink}" stroke-width="${radius * 0.06}"/>`
  );
}

/** The contacts of a chip card. `x`, `y` top left, `size` mm of its width. */
export function chip(x: number, y: number, size: number): string {
  const height = size * 0.8;
  const line = `M${x} ${y + height / 3}h${size * 0.35}M${x} ${y + (height * 2) / 3}h${size * 0.35}M${x + size * 0.65} ${y + height / 3}h${size * 0.35}M${x + size * 0.65} ${y + (height * 2) / 3}h${size * 0.35}`;
  return (
    `<rect x="${x}" y="${y}" width="${size}" height="${height}" rx="${size * 0.12}" fill="#d8b65a" stroke="#8a6f2c" stroke-width="0.15"/>` +
    `<rect x="${x + size * 0.35}" y="${y + height * 0.2}" width="${size * 0.3}" height="${height * 0.6}" fill="none" stroke="#8a6f2c" stroke-width="0.15"/>` +
    `<path d="${line}" stroke="#8a6f2c" stroke-width="0.15"/>`
  );
}
