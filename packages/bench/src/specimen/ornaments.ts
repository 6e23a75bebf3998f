import type { Random } from '../random/random.ts';
import { backgroundPrint } from './background-print.ts';
import type { Design } from './designs.ts';
import type { Sheet } from './sheet.ts';

/** Paper colour and line print, edge to edge. */
export function ground(sheet: Sheet, design: Design, random: Random, width: number, height: number): void {
  sheet.draw(
    `<defs><linearGradient id="tint" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${design.paper[0]}"/>` +
      `<stop offset="1" stop-color="${design.paper[1]}"/></linearGradient></defs><rect width="${width}" height="${height}" fill="url(#tint)"/>`,
  );
  sheet.draw(backgroundPrint(random, design.pattern, width, height, design.lines));
}

/** The small line above a value. */
export function label(sheet: Sheet, design: Design, words: string, x: number, y: number): void {
  sheet.text(words, { x, y, size: 1.9, ink: design.labelInk, family: words > '\u2e80' ? 'chinese' : 'latin' });
}

/** Says across the whole paper, faintly and in both scripts, that it is a specimen. */
export function stamp(sheet: Sheet, design: Design, width: number, height: number): void {
  sheet.draw(
    `<g opacity="0.13" fill="${design.band}" transform="rotate(-20 ${width / 2} ${height / 2})" text-anchor="middle">` +
      `<text x="${width / 2}" y="${height * 0.6}" font-size="${width * 0.125}" font-family="DejaVu Sans" font-weight="bold">SPECIMEN</text>` +
      `<text x="${width / 2}" y="${height * 0.85}" font-size="${width * 0.1}" font-family="Noto Sans CJK SC" font-weight="bold">样本</text></g>`,
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
