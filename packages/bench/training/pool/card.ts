import type { Random } from '../../src/random/random.ts';
import { anyPalette, bar, bold, gradient, hsl, type Palette, paper, sheet, text } from './ink.ts';
import { barcode, crest, fields, guilloche, matrix, zone } from './ornament.ts';
import { portrait } from './portrait.ts';
import { type Drawing, document } from './texture.ts';
import { loud, name, sentence } from './words.ts';

/** ID-1: 85.60 x 53.98 mm (ISO/IEC 7810). */
const card = { width: 320, height: 202, millimetres: 85.6 } as const;
const { width, height } = card;

export function anyCard(random: Random): Drawing {
  return random.chance(0.72) ? front(random) : back(random);
}

const radius = (random: Random): number =>
  height * (random.chance(0.78) ? random.between(0.035, 0.065) : random.between(0, 0.02));

function front(random: Random): Drawing {
  const palette = anyPalette(random);
  const head = random.chance(0.8) ? random.between(0.09, 0.24) : 0.04;
  const lines = random.chance(0.3) ? random.pick([2, 3]) : 0;
  const foot = lines ? 1 - 0.085 * lines - random.between(0, 0.04) : 0.97;
  const body =
    paper +
    (random.chance(0.75) ? guilloche(random, width, height, palette.line, random.integer(4, 40)) : '') +
    (head > 0.05 ? heading(random, head, palette) : '') +
    holder(random, head, foot, palette) +
    extras(random, palette) +
    (lines ? zoneBand(random, foot, lines, lines === 2 ? 36 : 30, palette) : '');
  return document(
    'card',
    card,
    sheet(random, card, { ...laminated(random, body), defs: gradient(random, palette), over: rim(random, palette) }),
  );
}

function heading(random: Random, head: number, { ink, isDark }: Palette): string {
  const size = height * head * random.between(0.32, 0.5);
  const x = width * random.pick([0.04, 0.15, 0.3]);
  const colour = hsl(
    random.between(0, 360),
    random.between(5, 80),
    isDark ? random.between(5, 40) : random.between(25, 90),
  );
  return (
    (random.chance(0.6) ? bar(0, 0, width, height * head, colour, random.between(0.5, 1)) : '') +
    text(x, height * head * 0.6, size, `${loud(random)} ${loud(random)}`, random.chance(0.3) ? '#fff' : ink, bold) +
    (random.chance(0.5) ? text(x, height * head * 0.95, size * 0.55, sentence(random, 2, 4), ink) : '') +
    (random.chance(0.6)
      ? crest(random, width * random.pick([0.08, 0.93]), height * head * 0.5, height * head * 0.35)
      : '')
  );
}

/** The portrait, mostly on the left, and the fields beside it. */
function holder(random: Random, head: number, foot: number, palette: Palette): string {
  const wide = width * random.between(0.2, 0.32);
  const high = Math.min(wide * random.between(1.15, 1.4), height * (foot - head - 0.04));
  const margin = width * random.between(0.03, 0.08);
  const place = random.next();
  const x = place < 0.72 ? margin : place < 0.95 ? width - wide - margin : width * random.between(0.35, 0.45);
  const y = height * (head + 0.02) + random.next() * Math.max(0, height * (foot - head - 0.04) - high) * 0.5;
  const isLeft = place < 0.72;
  const fieldsX = isLeft ? x + wide + width * random.between(0.02, 0.06) : width * random.between(0.03, 0.07);
  const fieldsWidth = isLeft ? width * 0.96 - fieldsX : x - fieldsX - width * 0.02;
  const area = { x: fieldsX, y: height * (head + 0.03), width: fieldsWidth, height: height * (foot - head - 0.05) };
  const ghost = {
    x: width * (isLeft ? random.between(0.74, 0.84) : 0.5),
    y: height * random.between(0.45, 0.6),
    width: width * 0.12,
    height: width * 0.15,
  };
  return (
    (random.chance(0.96) ? portrait(random, { x, y, width: wide, height: high }, random.chance(0.3)) : '') +
    fields(random, area, random.integer(3, 8), palette) +
    (random.chance(0.3)
      ? `<g opacity="${random.between(0.15, 0.5).toFixed(2)}">${portrait(random, ghost, true)}</g>`
      : '')
  );
}

function extras(random: Random, { ink }: Palette): string {
  const chipX = width * random.between(0.05, 0.8);
  const chipY = height * random.between(0.3, 0.5);
  const gold = hsl(45, random.between(20, 70), random.between(55, 75));
  const signature = `<path d="M${width * random.between(0.3, 0.6)} ${height * random.between(0.75, 0.9)}q${width * 0.05} ${-height * 0.12} ${width * 0.1} 0t${width * 0.08} ${-height * 0.03}t${width * 0.09} ${height * 0.04}" stroke="${ink}" stroke-width="${random.between(1, 2.2).toFixed(1)}" fill="none"/>`;
  const chip = `<rect x="${chipX}" y="${chipY}" width="${width * 0.13}" height="${height * 0.17}" rx="5" fill="${gold}"/><path d="M${chipX} ${chipY + height * 0.085}h${width * 0.13}M${chipX + width * 0.065} ${chipY}v${height * 0.17}" stroke="#865"/>`;
  const seal = `<ellipse cx="${random.between(0.1, 0.9) * width}" cy="${random.between(0.1, 0.9) * height}" rx="${width * random.between(0.05, 0.14)}" ry="${height * random.between(0.08, 0.2)}" fill="${hsl(random.between(0, 360), 60, 75)}" opacity="${random.between(0.1, 0.45).toFixed(2)}"/>`;
  const watermark = `<g transform="rotate(${random.between(-35, 35).toFixed(0)} ${width / 2} ${height / 2})">${text(width * 0.2, height * 0.55, height * 0.16, loud(random), ink, 'opacity=".12"')}</g>`;
  return [
    random.chance(0.25) ? signature : '',
    random.chance(0.18) ? chip : '',
    random.chance(0.12)
      ? barcode(
          random,
          width * random.between(0.05, 0.5),
          height * random.between(0.8, 0.88),
          width * random.between(0.25, 0.45),
          height * 0.09,
        )
      : '',
    random.chance(0.1)
      ? matrix(
          random,
          width * random.between(0.7, 0.8),
          height * random.between(0.55, 0.7),
          height * random.between(0.18, 0.26),
        )
      : '',
    random.chance(0.15) ? watermark : '',
    random.chance(0.25) ? seal : '',
  ].join('');
}

function zoneBand(random: Random, foot: number, lines: number, length: number, { from, isDark }: Palette): string {
  const band = random.chance(0.7) ? bar(0, height * foot, width, height, random.chance(0.7) ? '#f8f8f2' : from) : '';
  return band + zone(random, { width, height, top: height * foot }, lines, length, isDark ? '#222' : '#111');
}

/** Some cards are smaller than the plastic they are sealed in. */
function laminated(random: Random, body: string): { body: string; radius: number } {
  if (!random.chance(0.07)) return { body, radius: radius(random) };
  const edge = random.between(0.02, 0.05);
  const inner = `<g transform="translate(${width * edge} ${width * edge}) scale(${1 - 2 * edge} ${1 - (2 * edge * width) / height})">${body}</g>`;
  return { body: `<rect width="${width}" height="${height}" fill="#e9eaea"/>${inner}`, radius: radius(random) };
}

function rim(random: Random, { ink }: Palette): string {
  if (!random.chance(0.12)) return '';
  return `<rect x="1" y="1" width="${width - 2}" height="${height - 2}" rx="${height * 0.05}" fill="none" stroke="${random.chance(0.5) ? '#fff' : ink}" stroke-width="${random.between(1, 4).toFixed(1)}" opacity=".6"/>`;
}

function back(random: Random): Drawing {
  const palette = anyPalette(random);
  const lines = random.chance(0.6) ? 3 : 0;
  const foot = lines ? random.between(0.62, 0.72) : 0.95;
  const area = {
    x: width * random.between(0.04, 0.1),
    y: height * random.between(0.24, 0.32),
    width: width * random.between(0.4, 0.8),
    height: height * (foot - 0.34),
  };
  const body =
    paper +
    (random.chance(0.6) ? guilloche(random, width, height, palette.line, random.integer(3, 25)) : '') +
    (random.chance(0.3)
      ? bar(0, height * random.between(0.04, 0.12), width, height * random.between(0.14, 0.2), '#1a1a1a')
      : '') +
    (random.chance(0.2) ? text(width * 0.06, height * 0.14, height * 0.07, name(random), palette.ink, bold) : '') +
    fields(random, area, random.integer(2, 6), palette) +
    (random.chance(0.5)
      ? barcode(
          random,
          width * random.between(0.05, 0.5),
          height * random.between(0.25, 0.5),
          width * random.between(0.3, 0.45),
          height * random.between(0.08, 0.16),
        )
      : '') +
    (random.chance(0.3)
      ? matrix(random, width * random.between(0.65, 0.78), height * random.between(0.25, 0.4), height * 0.25)
      : '') +
    (lines
      ? (random.chance(0.6) ? bar(0, height * foot, width, height, '#f7f7f4') : '') +
        zone(random, { width, height, top: height * foot }, lines, 30, '#111')
      : '');
  return document('card', card, sheet(random, card, { radius: radius(random), body, defs: gradient(random, palette) }));
}
