import type { Luma } from '../geometry/luma.ts';
import type { Point } from '../geometry/quad.ts';
import { logSpectra, meanSpectrum, type Patch, patchAt, patchSide } from './spectrum.ts';

/** Directions that are told apart, over half a turn. */
const sectors = 12;
/** Waves of 5 to 21 px of the view: letters and their strokes. Bins of the spectrum. */
const band = { from: 6, to: 26 } as const;
/** Fewer patches than this do not show the whole document. */
const fewestPatches = 6;

export type Smear = {
  /** How much weaker detail is along the direction of movement than across it, nats. 0 or more. */
  readonly loss: number;
  /** The direction of movement, radians, 0 along the rows, to a twelfth of half a turn. */
  readonly direction: number;
};

/**
 * Movement wipes out detail along its way and leaves it across; a lens out of focus takes it in all directions. So the spectrum of
 * a moved picture is dark in one direction (Cannon 1976, "Blind deconvolution of spatially invariant image blurs with phase").
 */
export function findSmear(view: Luma): Smear | null {
  const patches: Patch[] = [];
  for (let y = patchSide / 2; y <= view.height - patchSide / 2; y += 92) {
    for (let x = patchSide / 2; x <= view.width - patchSide / 2; x += patchSide) {
      const place: Point = [x, y];
      const patch = patchAt(view, place, (at) => view.data[at] ?? 0);
      if (patch) patches.push(patch);
    }
  }
  if (patches.length < fewestPatches) return null;
  const strengths = strengthByDirection(meanSpectrum(logSpectra(patches)));
  let smear: Smear = { loss: 0, direction: 0 };
  for (const [sector, along] of strengths.entries()) {
    const across = strengths[(sector + sectors / 2) % sectors] ?? 0;
    if (across - along > smear.loss) smear = { loss: across - along, direction: ((sector + 0.5) * Math.PI) / sectors };
  }
  return smear;
}

/** Mean over each sector; one half of the spectrum, for the other is its mirror. The axes are left out: JPEG and ruled lines lie there. */
function strengthByDirection(spectrum: Float64Array): Float64Array {
  const sums = new Float64Array(sectors);
  const counts = new Float64Array(sectors);
  for (let y = 2; y <= band.to; y++) {
    for (let x = -band.to; x <= band.to; x++) {
      const radius = Math.hypot(x, y);
      if (radius < band.from || radius > band.to || Math.abs(x) <= 1) continue;
      const sector = Math.floor((Math.atan2(y, x) * sectors) / Math.PI) % sectors;
      sums[sector] = (sums[sector] ?? 0) + (spectrum[y * patchSide + ((x + patchSide) % patchSide)] ?? 0);
      counts[sector] = (counts[sector] ?? 0) + 1;
    }
  }
  return sums.map((sum, sector) => sum / Math.max(1, counts[sector] ?? 0));
}

/** Beyond this it was movement: 30 sharp and 45 defocused captures 0.2 to 1.3, 35 moved ones (6 to 30 permille) 2.0 to 4.6. */
const movedFrom = 1.65;

/** How long the way was, from the width of edges along rows and columns, in their unit; 0 where nothing moved. */
export function movedWidth(smear: Smear | null, axisWidth: number): number {
  if (!smear || smear.loss < movedFrom) return 0;
  return axisWidth / Math.max(Math.abs(Math.cos(smear.direction)), Math.abs(Math.sin(smear.direction)));
}
