import type { Chip } from './align.ts';
import type { Mesh } from './mesh.ts';
import { coloursAt, typical } from './skin-colour.ts';

/** Forehead and cheek on either side (MediaPipe canonical face model); left as seen on the picture. */
export const halves = {
  left: [117, 118, 50, 205, 108, 69],
  right: [346, 347, 280, 425, 337, 299],
} as const;

/** `ratio`: natural logarithm of how much more light one side of the face has than the other. */
export type SideLight = { readonly ratio: number; readonly darker: keyof typeof halves };

/**
 * Light from the side (ISO/IEC 29794-5, illumination uniformity). Compared is skin on forehead and cheeks only. Above against below is not
 * measured: fringes and beards are as dark as shadows.
 */
export function sideLight(chip: Chip, mesh: Mesh): SideLight {
  const light = (points: readonly number[]): number => luminance(typical(coloursAt(chip, mesh, points))[0]);
  const ratio = Math.log(light(halves.left) / light(halves.right));
  return { ratio: Math.abs(ratio), darker: ratio > 0 ? 'right' : 'left' };
}

/** Relative luminance 0..1 of a CIE lightness; black counts as the least that 8-bit colour shows. */
function luminance(lightness: number): number {
  return Math.max(1 / 4096, ((lightness + 16) / 116) ** 3);
}
