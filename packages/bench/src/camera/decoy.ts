import { createRandom, type Random } from '../random/random.ts';
import type { Canvas } from './light-values.ts';
import type { Shot } from './shot.ts';
import { drawOver } from './things.ts';

/** Rectangles that lie on desks and are no documents, drawn `tall` high and 1 wide from 0,0. */
type Decoy = { readonly tall: number; readonly draw: (random: Random, tall: number) => string };

const tint = (random: Random, saturation: number, light: number): string =>
  `hsl(${random.integer(0, 359)},${saturation}%,${light}%)`;
const slab = (tall: number, radius: number, fill: string): string =>
  `<rect width="1" height="${tall}" rx="${radius}" fill="${fill}"/>`;

const decoys: readonly Decoy[] = [
  {
    // A phone, its screen on.
    tall: 0.5,
    draw: (random, tall) =>
      `${slab(tall, 0.06, '#0e0f12')}<rect x="0.03" y="0.03" width="0.94" height="${tall - 0.06}" rx="0.04" fill="${tint(random, 30, 22)}"/>` +
      Array.from(
        { length: 12 },
        (_, app) =>
          `<rect x="${0.12 + (app % 6) * 0.135}" y="${0.1 + Math.floor(app / 6) * 0.15}" width="0.08" height="0.08" rx="0.02" fill="${tint(random, 60, 55)}"/>`,
      ).join(''),
  },
  {
    // A notebook with an elastic band.
    tall: 0.68,
    draw: (random, tall) =>
      `${slab(tall, 0.03, tint(random, 35, 28))}<rect x="0.9" width="0.025" height="${tall}" fill="#0008"/><rect x="0.02" y="0.02" width="0.01" height="${tall - 0.04}" fill="#fff2"/>`,
  },
  {
    // A keyboard.
    tall: 0.4,
    draw: (_random, tall) =>
      slab(tall, 0.02, '#8d8f92') +
      Array.from(
        { length: 48 },
        (_, key) =>
          `<rect x="${0.02 + (key % 12) * 0.081}" y="${0.025 + Math.floor(key / 12) * 0.09}" width="0.07" height="0.075" rx="0.01" fill="#d4d4d0"/>`,
      ).join(''),
  },
  {
    // A ruled sheet of paper without a word on it.
    tall: 0.7,
    draw: (_random, tall) =>
      slab(tall, 0, '#f4f2ea') +
      Array.from(
        { length: 11 },
        (_, line) => `<path d="M0.06 ${0.07 + line * 0.055}h0.88" stroke="#9fb4cf" stroke-width="0.003"/>`,
      ).join(''),
  },
  {
    // The cover of a book.
    tall: 0.66,
    draw: (random, tall) =>
      `${slab(tall, 0.005, tint(random, 45, 40))}<rect x="0.1" y="0.1" width="0.8" height="${tall - 0.2}" fill="none" stroke="#fffa" stroke-width="0.008"/><circle cx="0.5" cy="${tall / 2}" r="0.13" fill="${tint(random, 50, 60)}"/>`,
  },
  {
    // An envelope.
    tall: 0.52,
    draw: (_random, tall) =>
      `${slab(tall, 0, '#e8dfca')}<path d="M0 0L0.5 ${tall * 0.6}L1 0" fill="#ded3b8" stroke="#b9ab88" stroke-width="0.004"/><rect x="0.8" y="0.04" width="0.14" height="0.12" fill="#8aa6c1"/>`,
  },
  {
    // A playing card on its back.
    tall: 0.7,
    draw: (random, tall) =>
      `${slab(tall, 0.05, '#f6f5f2')}<rect x="0.06" y="0.06" width="0.88" height="${tall - 0.12}" rx="0.03" fill="${tint(random, 60, 38)}"/><circle cx="0.5" cy="${tall / 2}" r="0.2" fill="none" stroke="#fff9" stroke-width="0.02"/>`,
  },
  {
    // A laptop's lid.
    tall: 0.66,
    draw: (_random, tall) =>
      `${slab(tall, 0.03, '#a9acb0')}<circle cx="0.5" cy="${tall / 2}" r="0.05" fill="#d9dbde"/>`,
  },
];

/** Puts one of them into the picture, somewhat turned, with a shadow. */
export async function drawDecoy(
  canvas: Canvas,
  { seed }: Shot,
  { what, width }: NonNullable<Shot['decoy']>,
): Promise<void> {
  const random = createRandom(what ^ seed);
  const decoy = random.pick(decoys);
  const scale = width * canvas.width;
  const x = random.between(0.05, Math.max(0.06, 0.95 - width)) * canvas.width;
  const y = random.between(0.08, 0.4) * canvas.height;
  const turn = random.normal() * 12;
  const drawing = decoy.draw(random, decoy.tall);
  const placed = (offX: number, offY: number): string =>
    `translate(${x + offX} ${y + offY}) rotate(${turn}) scale(${scale})`;
  const shadow = `<rect transform="${placed(scale * 0.012, scale * 0.018)}" width="1" height="${decoy.tall}" rx="0.04" fill="#000" opacity="0.35"/>`;
  await drawOver(canvas, `${shadow}<g transform="${placed(0, 0)}">${drawing}</g>`, [0, canvas.width, 0, canvas.height]);
}
