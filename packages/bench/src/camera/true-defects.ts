import type { Region } from '@candor/core/findings/region.ts';
import type { CaptureDefect, DefectTruth } from './capture-truth.ts';
import { areaOf, clipToFrame, type Point } from './homography.ts';
import type { PhotoTruth } from './photograph.ts';
import type { Shot } from './shot.ts';

/** The defect that was ordered, with its strength and its place. */
export function defectsIn(truth: PhotoTruth, shot: Shot, defect: CaptureDefect | null): DefectTruth[] {
  if (defect === null) return [];
  return [{ defect, strength: strengthOf(defect, truth, shot), region: regionOf(defect, truth) }];
}

function regionOf(defect: CaptureDefect, truth: PhotoTruth): Region {
  const { width, height } = truth.size;
  const inFractions = (points: readonly Point[]): Region => ({
    points: points.map(([x, y]) => [x / width, y / height]),
  });
  const whole = inFractions(truth.corners);
  const named = (name: string): Region => truth.defects.find((one) => one.defect === name)?.region ?? whole;
  if (defect === 'glare' || defect === 'covered') return named(defect);
  if (defect === 'object') return truth.object ?? whole;
  if (defect === 'soft_glare') return truth.softGlare ?? whole;
  if (defect === 'two_documents') return around([...whole.points, ...(truth.companion?.points ?? [])]);
  return whole;
}

function around(points: readonly Point[]): Region {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return {
    points: [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ],
  };
}

function strengthOf(defect: CaptureDefect, { corners, size }: PhotoTruth, shot: Shot): number {
  const visible = areaOf(clipToFrame(corners, size.width, size.height));
  const strengths: Readonly<Record<CaptureDefect, number>> = {
    defocus: shot.defocus,
    motion: shot.motion?.length ?? 0,
    glare: shot.glare?.area ?? 0,
    soft_glare: shot.softGlare?.light ?? 0,
    dark: shot.exposure,
    bright: shot.exposure,
    shadow: shot.shadow?.left ?? 1,
    cut_off: 1 - visible / areaOf(corners),
    covered: shot.thumb?.reach ?? 0,
    object: shot.object?.width ?? 0,
    small: shot.fill,
    angle: shot.tilt,
    black_and_white: shot.grey,
    screen: shot.screen?.pixels ?? 0,
    mirrored: shot.mirrored ? 1 : 0,
    two_documents: 2,
  };
  return strengths[defect];
}
