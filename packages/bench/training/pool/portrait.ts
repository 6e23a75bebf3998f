import type { Random } from '../../src/random/random.ts';
import { bar, hsl } from './ink.ts';

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A drawn head and shoulders: nobody. */
export function portrait(random: Random, { x, y, width, height }: Box, isGrey: boolean): string {
  const tone = (
    hue: readonly [number, number],
    saturation: readonly [number, number],
    light: readonly [number, number],
  ) => hsl(random.between(...hue), isGrey ? 0 : random.between(...saturation), random.between(...light));
  const skin = tone([15, 35], [25, 60], [28, 80]);
  const hair = tone([10, 45], [5, 60], [8, 60]);
  const coat = tone([0, 360], [0, 60], [10, 60]);
  const wall = tone([0, 360], [0, 25], [65, 96]);
  const faceX = x + width * random.between(0.44, 0.56);
  const faceY = y + height * random.between(0.4, 0.48);
  const rx = width * random.between(0.2, 0.27);
  const ry = height * random.between(0.2, 0.27);
  const ellipse = (cx: number, cy: number, a: number, b: number, fill: string) =>
    `<ellipse cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" rx="${a.toFixed(1)}" ry="${b.toFixed(1)}" fill="${fill}"/>`;
  const id = `portrait${Math.round(x * 7 + y * 13)}`;
  const eye = (side: number) => ellipse(faceX + side * rx * 0.4, faceY - ry * 0.1, width * 0.03, width * 0.03, '#222');
  return (
    bar(x, y, width, height, wall) +
    `<clipPath id="${id}"><rect x="${x}" y="${y}" width="${width}" height="${height}"/></clipPath><g clip-path="url(#${id})">` +
    ellipse(faceX, y + height * 1.05, width * random.between(0.42, 0.55), height * random.between(0.3, 0.38), coat) +
    ellipse(
      faceX,
      faceY - ry * random.between(0.1, 0.35),
      rx * random.between(1.05, 1.4),
      ry * random.between(1.05, 1.4),
      hair,
    ) +
    bar(faceX - rx * 0.4, faceY + ry * 0.5, rx * 0.8, ry * 0.8, skin) +
    ellipse(faceX, faceY, rx, ry, skin) +
    eye(-1) +
    eye(1) +
    `<path d="M${faceX - rx * 0.3} ${faceY + ry * 0.5}q${rx * 0.3} ${ry * 0.15} ${rx * 0.6} 0" stroke="#733" stroke-width="${width * 0.025}" fill="none"/></g>` +
    (random.chance(0.3)
      ? `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="none" stroke="#888"/>`
      : '')
  );
}
