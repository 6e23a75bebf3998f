import sharp from 'sharp';
import type { Random } from '../random/random.ts';

/** A face drawn for tests that need none that is real. Returns SVG inside the given box (mm). */
export function drawnFace(random: Random, x: number, y: number, width: number, height: number): string {
  const skin = random.pick(['#f1c9a5', '#dca878', '#a8734c', '#e8b48c']);
  const hair = random.pick(['#2b1d12', '#14110f', '#7b5a33', '#5b5b60']);
  const coat = random.pick(['#31415a', '#5a3131', '#2f4d3a', '#2a2a2e']);
  const wide = random.between(0.92, 1.08);
  return (
    `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="0 0 100 128" preserveAspectRatio="xMidYMid slice">` +
    `<rect width="100" height="128" fill="#dde3e8"/>` +
    `<path d="M8 128Q14 96 50 94Q86 96 92 128Z" fill="${coat}"/><rect x="40" y="78" width="20" height="22" fill="${skin}"/>` +
    `<ellipse cx="50" cy="52" rx="${30 * wide}" ry="37" fill="${hair}"/><ellipse cx="50" cy="58" rx="${24 * wide}" ry="31" fill="${skin}"/>` +
    `<path d="M27 46Q50 22 73 46Q60 34 50 36Q38 34 27 46Z" fill="${hair}"/>` +
    `<ellipse cx="40" cy="56" rx="4.4" ry="2.5" fill="#fff"/><ellipse cx="60" cy="56" rx="4.4" ry="2.5" fill="#fff"/>` +
    `<circle cx="40" cy="56" r="2.2" fill="#2a1c14"/><circle cx="60" cy="56" r="2.2" fill="#2a1c14"/>` +
    `<path d="M33 49q7-4 13-1M54 48q7-3 13 1" stroke="${hair}" stroke-width="2" fill="none"/>` +
    `<path d="M49 58l-3 11q4 3 8 0" stroke="#0003" stroke-width="1.6" fill="none"/><path d="M41 77q9 5 18 0" stroke="#8c3b37" stroke-width="2.6" fill="none"/></svg>`
  );
}

/** Draws a face into a box (mm) and returns the SVG. */
export type FaceDrawer = (x: number, y: number, width: number, height: number) => string;

/** A photograph of a face as printed in a box of the given size (mm): cropped to its shape, slightly faded as print is. */
export async function printedFace(portrait: Buffer, width: number, height: number): Promise<string> {
  const jpeg = await sharp(portrait)
    .resize(Math.round(width * 20), Math.round(height * 20), { fit: 'cover', position: 'top' })
    .modulate({ saturation: 0.85 })
    .jpeg({ quality: 92 })
    .toBuffer();
  return `<image width="${width}" height="${height}" href="data:image/jpeg;base64,${jpeg.toString('base64')}"/>`;
}
