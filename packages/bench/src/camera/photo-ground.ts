import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import type { Random } from '../random/random.ts';

/**
 * Photographs that lie on this machine: `CANDOR_PHOTOS` (a folder), and where Debian's `*-backgrounds` packages put theirs. They are asked
 * of the machine like the type faces, not shipped; without any, a scene is drawn in their place.
 */
const folders = [process.env.CANDOR_PHOTOS, '/usr/share/backgrounds', '/usr/share/wallpapers'];
let found: readonly string[] | null = null;

/** Paths in the order of their names, so that the same machine draws the same pictures. */
export function photographsHere(): readonly string[] {
  found ??= folders
    .filter((folder) => folder !== undefined)
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)))
    .filter((path) => /\.(jpe?g|webp|png)$/i.test(path))
    .filter(isChosenSize)
    .sort();
  return found;
}

/** Desktops bring the same photograph in many sizes, named after them: one is enough. */
function isChosenSize(path: string): boolean {
  const name = basename(path);
  return !/^\d+x\d+\./.test(name) || name.startsWith('1920x1080.');
}

/** A part of a photograph as the ground of a picture, sRGB, RGB interleaved. */
export async function photoGround(random: Random, width: number, height: number): Promise<Uint8Array> {
  const photographs = photographsHere();
  const turned = random.chance(0.3);
  const path = photographs.length === 0 ? null : random.pick(photographs);
  const picture = path === null ? sharp(scenery(random, width, height)) : sharp(path, { failOn: 'none' });
  return picture
    .flop(turned)
    .resize(width, height, { fit: 'cover', position: random.pick(['centre', 'left', 'right', 'top', 'bottom']) })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer();
}

/** A street with houses and trees in soft focus: edges of all lengths and directions, and many colours. */
function scenery(random: Random, width: number, height: number): Buffer {
  const hue = (low: number, high: number, saturation: number, light: number): string =>
    `hsl(${random.integer(low, high)},${saturation}%,${Math.round(light * random.between(0.7, 1.2))}%)`;
  const horizon = height * random.between(0.3, 0.6);
  const parts = [
    `<linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${hue(190, 230, 50, 60)}"/><stop offset="1" stop-color="${hue(20, 60, 40, 80)}"/></linearGradient>`,
    `<rect width="${width}" height="${height}" fill="url(#sky)"/><rect y="${horizon}" width="${width}" height="${height}" fill="${hue(25, 120, 18, 42)}"/>`,
  ];
  for (let x = -20; x < width; ) {
    const wide = width * random.between(0.06, 0.17);
    const tall = height * random.between(0.15, 0.45);
    parts.push(
      `<rect x="${x}" y="${horizon - tall}" width="${wide}" height="${tall * 1.3}" fill="${hue(0, 60, 28, 48)}"/>`,
    );
    for (let row = 0; row < 5; row++)
      for (let column = 0; column < 4; column++)
        if (random.chance(0.7))
          parts.push(
            `<rect x="${x + wide * (0.1 + column * 0.23)}" y="${horizon - tall * (0.92 - row * 0.21)}" width="${wide * 0.13}" height="${tall * 0.11}" fill="${hue(40, 220, 25, random.pick([25, 70]))}"/>`,
          );
    x += wide * random.between(0.8, 1.3);
  }
  for (let leaf = 0; leaf < 260; leaf++) {
    const cluster = Math.floor(leaf / 40);
    const x = width * ((cluster * 0.37 + 0.11) % 1) + random.normal() * width * 0.05;
    const y = horizon + random.normal() * height * 0.09;
    parts.push(
      `<circle cx="${x}" cy="${y}" r="${width * random.between(0.004, 0.016)}" fill="${hue(70, 140, 40, 30)}"/>`,
    );
  }
  for (let stripe = 0; stripe < 40; stripe++) {
    const y = horizon + (height - horizon) * random.next();
    parts.push(
      `<path d="M${random.between(0, width)} ${y}l${random.normal() * width * 0.2} ${random.normal() * 20}" stroke="${hue(0, 360, 20, 50)}" stroke-width="${random.between(1, 6)}" opacity="0.6"/>`,
    );
  }
  const soft = random.between(0.3, 2.2);
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><filter id="soft" x="0" y="0" width="1" height="1"><feGaussianBlur stdDeviation="${soft}"/></filter><g filter="url(#soft)">${parts.join('')}</g></svg>`,
  );
}
