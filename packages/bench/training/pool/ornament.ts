import type { Random } from '../../src/random/random.ts';
import { bar, bold, hsl, type Palette, text } from './ink.ts';
import { name, value, zoneLine } from './words.ts';

/** Fine waves across the paper, sometimes a rosette. */
export function guilloche(random: Random, width: number, height: number, colour: string, lines: number): string {
  const waves = Array.from({ length: lines }, () => {
    const swing = random.between(2, height * 0.2);
    const times = random.between(0.5, 5);
    const level = random.between(-0.1, 1.1) * height;
    const phase = random.between(0, 2 * Math.PI);
    const points = Array.from({ length: 25 }, (_, k) => {
      const y = level + swing * Math.sin((times * 2 * Math.PI * k) / 24 + phase);
      return `${k ? 'L' : 'M'}${((width * k) / 24).toFixed(0)} ${y.toFixed(1)}`;
    });
    const weight = random.between(0.4, 1.6).toFixed(1);
    return `<path d="${points.join('')}" fill="none" stroke="${colour}" stroke-width="${weight}" opacity="${random.between(0.3, 1).toFixed(2)}"/>`;
  });
  return waves.join('') + (random.chance(0.3) ? rosette(random, width, height, colour) : '');
}

function rosette(random: Random, width: number, height: number, colour: string): string {
  const [x, y] = [random.between(0.2, 0.8) * width, random.between(0.2, 0.8) * height];
  const flat = random.between(0.02, 0.04);
  const ring = (_: unknown, k: number) =>
    `<ellipse cx="${x}" cy="${y}" rx="${(k + 1) * width * 0.04}" ry="${(k + 1) * width * flat}" fill="none" stroke="${colour}" stroke-width=".8"/>`;
  return Array.from({ length: 8 }, ring).join('');
}

/** A coat of arms, a flag or a star of no state. */
export function crest(random: Random, x: number, y: number, size: number): string {
  const colour = hsl(random.between(0, 360), random.between(30, 90), random.between(25, 60));
  const second = hsl(random.between(0, 360), 70, 45);
  const shield = `M${x} ${y - size}L${x + size * 0.8} ${y - size * 0.5}L${x + size * 0.7} ${y + size * 0.4}L${x} ${y + size}L${x - size * 0.7} ${y + size * 0.4}L${x - size * 0.8} ${y - size * 0.5}Z`;
  const ray = (_: unknown, i: number) => {
    const length = i % 2 ? size * 0.45 : size;
    return `${i ? 'L' : 'M'}${(x + length * Math.sin((i * Math.PI) / 5)).toFixed(1)} ${(y - length * Math.cos((i * Math.PI) / 5)).toFixed(1)}`;
  };
  const stripe = (at: number, fill: string, across: boolean) =>
    across
      ? bar(x - size * 1.2, y + size * at, size * 2.4, size * 0.53, fill)
      : bar(x + size * at * 1.5, y - size * 0.8, size * 0.8, size * 1.6, fill);
  const flag = (across: boolean) =>
    stripe(-0.8, colour, across) + stripe(-0.27, '#eee', across) + stripe(0.26, second, across);
  return random.pick([
    () =>
      `<circle cx="${x}" cy="${y}" r="${size}" fill="${colour}"/><circle cx="${x}" cy="${y}" r="${size * 0.6}" fill="none" stroke="#fff" stroke-width="${size * 0.12}"/>`,
    () => `<path d="${shield}" fill="${colour}"/>`,
    () => `<path d="${Array.from({ length: 10 }, ray).join('')}Z" fill="${colour}"/>`,
    () => flag(true),
    () => flag(false),
  ])();
}

export function barcode(random: Random, x: number, y: number, width: number, height: number): string {
  let bars = bar(x, y, width, height, '#fff');
  for (let at = x + width * 0.03; at < x + width * 0.96; ) {
    const thick = width * random.between(0.004, 0.02);
    bars += bar(at, y + height * 0.05, thick, height * 0.9, '#111');
    at += thick + width * random.between(0.004, 0.02);
  }
  return bars;
}

/** Squares like those of a two-dimensional code; nothing is encoded. */
export function matrix(random: Random, x: number, y: number, size: number): string {
  const count = 14;
  const cell = (size * 0.9) / count;
  let cells = bar(x, y, size, size, '#fff');
  for (let row = 0; row < count; row++)
    for (let column = 0; column < count; column++)
      if (random.chance(0.5))
        cells += bar(x + size * 0.05 + column * cell, y + size * 0.05 + row * cell, cell, cell, '#111');
  return cells;
}

/** Labels and values in rows, one or two columns. */
export function fields(
  random: Random,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  rows: number,
  { ink }: Palette,
): string {
  const pitch = height / rows;
  const isInline = random.chance(0.25);
  const label = pitch * random.between(0.22, 0.34);
  const size = pitch * random.between(0.36, 0.55);
  const columns = random.chance(0.25) ? 2 : 1;
  const weight = random.chance(0.6) ? bold : '';
  let drawn = '';
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (columns === 2 && random.chance(0.15)) continue;
      const left = x + (column * width) / 2;
      const top = y + row * pitch;
      drawn += isInline
        ? text(left, top + pitch * 0.7, label, `${name(random)}:`, ink, 'opacity=".7"') +
          text(left + (width * 0.3) / columns, top + pitch * 0.7, size * 0.8, value(random), ink, weight)
        : text(
            left,
            top + pitch * 0.32,
            label,
            random.chance(0.4) ? `${name(random)} / ${name(random)}` : name(random),
            ink,
            'opacity=".65"',
          ) + text(left, top + pitch * 0.85, size, value(random), ink, weight);
    }
  return drawn;
}

/** A machine-readable zone from `top` to the lower border. */
export function zone(
  random: Random,
  { width, height, top }: { width: number; height: number; top: number },
  lines: number,
  length: number,
  ink: string,
): string {
  const pitch = (height - top) / (lines + 0.6);
  const wide = (width * random.between(0.88, 0.94)).toFixed(0);
  const face = `font-family="DejaVu Sans Mono" textLength="${wide}" lengthAdjust="spacingAndGlyphs"`;
  return Array.from({ length: lines }, (_, line) =>
    text(width * 0.03, top + pitch * (line + 0.9), pitch * 0.72, zoneLine(random, length), ink, face),
  ).join('');
}
