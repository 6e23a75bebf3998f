import { z } from 'zod';
import type { Golden } from './measure.ts';

const numbers = z.record(z.string(), z.number());
/** What is needed of the file to compare with it. */
export const goldenFile = z.array(
  z.object({ name: z.string(), outline: z.array(z.array(z.number())).nullable(), measurements: numbers }),
);
type Before = Pick<Golden, 'name' | 'outline' | 'measurements'>;

/** px for places; for measures a share of the value, or near zero so much. */
export const tolerance = { px: 0.5, share: 0.02, least: 0.002 } as const;

/**
 * What was measured now, with every number that is as good as the one before replaced by it. Fonts, JPEG and networks give the same
 * pixels and numbers on one machine; another processor adds in another order, which moves the last digits. Whatever is left different is
 * a change of the eyes, or of the pictures.
 */
export function settle(now: readonly Golden[], before: readonly Before[]): Golden[] {
  return now.map((one) => {
    const known = before.find(({ name }) => name === one.name);
    return known ? settleOne(one, known) : one;
  });
}

function settleOne(now: Golden, before: Before): Golden {
  const outline = now.outline?.map((point, corner) =>
    point.map((value, axis) => {
      const known = before.outline?.[corner]?.[axis];
      return known !== undefined && Math.abs(value - known) <= tolerance.px ? known : value;
    }),
  );
  const measurements = Object.entries(now.measurements).map(([measure, value]) => {
    const known = before.measurements[measure];
    return [measure, known !== undefined && isClose(value, known) ? known : value];
  });
  return { ...now, outline: outline ?? null, measurements: Object.fromEntries(measurements) };
}

const isClose = (value: number, known: number): boolean =>
  Math.abs(value - known) <= Math.max(tolerance.least, tolerance.share * Math.abs(known));
