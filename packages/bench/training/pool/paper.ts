import type { Random } from '../../src/random/random.ts';
import { bar, bold, hsl, sheet, text } from './ink.ts';
import { barcode, crest, matrix } from './ornament.ts';
import { type Drawing, document } from './texture.ts';
import { loud, name, sentence, word } from './words.ts';

/** Bills, statements, letters, till rolls: width 300 px, any length. */
export function anyPaper(random: Random): Drawing {
  const width = 300;
  const style = random.next();
  // ISO 216 for most, other sheets, till rolls of 80 mm up to four times as long as wide, and sheets lying across.
  const length =
    style < 0.6
      ? 297 / 210
      : style < 0.75
        ? random.between(1.2, 1.7)
        : style < 0.92
          ? random.between(1.7, 4)
          : random.between(0.45, 0.8);
  const height = Math.round(width * length);
  const size = { width, height, millimetres: length > 1.7 ? 80 : 210 };
  return document('paper', size, sheet(random, size, { body: contents(random, width, height) }));
}

function contents(random: Random, width: number, height: number): string {
  const tint = random.chance(0.7)
    ? hsl(random.between(30, 60), random.between(0, 20), random.between(90, 99))
    : hsl(random.between(0, 360), random.between(5, 40), random.between(80, 95));
  const ink = hsl(random.between(0, 360), random.between(0, 30), random.between(5, 35));
  const style = random.next();
  const body =
    style < 0.1
      ? notebook(random, width, height)
      : style < 0.16
        ? random.chance(0.5)
          ? crest(random, width / 2, height / 2, width * 0.2)
          : text(width * 0.1, height * 0.5, height * 0.08, loud(random), '#222')
        : print(random, width, height, ink, 'loose');
  return (
    bar(0, 0, width, height, tint) +
    body +
    (random.chance(0.4) ? barcode(random, width * 0.1, height * 0.88, width * 0.4, height * 0.04) : '') +
    (random.chance(0.3) ? matrix(random, width * 0.7, height * 0.08, width * 0.16) : '')
  );
}

function notebook(random: Random, width: number, height: number): string {
  const row = height / 26;
  const lines = Array.from({ length: 25 }, (_, i) => bar(0, row * (i + 1), width, 1, hsl(210, 40, 70)));
  const words = Array.from({ length: 18 }, (_, i) =>
    random.chance(0.7) ? text(width * 0.08, row * (i + 2) - 2, height * 0.022, sentence(random, 2, 6), '#224') : '',
  );
  return lines.join('') + words.join('');
}

/** Lines of print with headings, tables and pictures among them. `dense`: nothing but lines, close together. */
export function print(random: Random, width: number, height: number, ink: string, style: 'loose' | 'dense'): string {
  const left = width * random.between(0.04, 0.12);
  const wide = width * random.between(0.88, 0.96) - left;
  const size = width * random.between(0.013, 0.028);
  const areBars = random.chance(0.45);
  const columns = random.chance(0.2) ? 2 : 1;
  let y = height * random.between(0.02, 0.1);
  let drawn = '';
  if (random.chance(0.6)) {
    const title = Array.from({ length: random.integer(1, 4) }, () => name(random)).join(' ');
    drawn += text(left, y + size * 2, size * random.between(1.6, 3), title, ink, bold);
    y += size * 4;
  }
  if (random.chance(0.3)) drawn += crest(random, left + wide * 0.94, height * 0.05, width * 0.05);
  while (y < height * 0.95) {
    const what = random.next();
    if (what < 0.08) y += size * random.between(1, 4);
    else if (what < 0.12 && style === 'loose') {
      const high = size * random.between(6, 14);
      drawn += table(random, left, y, wide, high, ink);
      y += high + size * 2;
    } else if (what < 0.15) {
      const high = size * random.between(4, 12);
      const across = wide * random.between(0.2, 0.6);
      drawn += bar(
        left + random.next() * (wide - across),
        y,
        across,
        high,
        hsl(random.between(0, 360), random.between(0, 50), random.between(40, 85)),
      );
      y += high + size;
    } else {
      drawn += line(random, left, y, wide, size, columns, areBars, ink);
      y += size * (style === 'dense' ? 1.45 : random.between(1.4, 2.4));
    }
  }
  return drawn;
}

function line(
  random: Random,
  left: number,
  y: number,
  wide: number,
  size: number,
  columns: number,
  areBars: boolean,
  ink: string,
): string {
  let drawn = '';
  for (let column = 0; column < columns; column++) {
    const x = left + (wide * column) / columns;
    const length =
      ((wide * 0.94) / columns) * (random.chance(0.2) ? random.between(0.2, 0.9) : random.between(0.85, 1));
    if (areBars) drawn += bar(x, y, length, size * random.between(0.4, 0.75), ink, random.between(0.5, 1));
    else {
      let words = '';
      while (words.length * size * 0.52 < length - size * 4) words += `${word(random, random.integer(2, 10))} `;
      drawn += text(x, y + size, size, words, ink);
    }
  }
  return drawn;
}

function table(random: Random, x: number, y: number, width: number, height: number, ink: string): string {
  const rows = random.integer(3, 7);
  const columns = random.integer(2, 5);
  let drawn = '';
  for (let row = 0; row <= rows; row++) drawn += bar(x, y + (height * row) / rows, width, 0.8, ink);
  for (let column = 0; column <= columns; column++) drawn += bar(x + (width * column) / columns, y, 0.8, height, ink);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      if (random.chance(0.7))
        drawn += bar(
          x + (width * (column + 0.1)) / columns,
          y + (height * (row + 0.35)) / rows,
          (width * random.between(0.2, 0.7)) / columns,
          (height * 0.25) / rows,
          ink,
          0.8,
        );
  return drawn;
}
