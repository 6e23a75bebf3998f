import type { Point, Region } from './region.ts';

/** Whether two convex regions share any ground: no side of either keeps them apart (separating axis theorem). Touching sides do not count. */
export function regionsMeet(one: Region, other: Region): boolean {
  if (one.points.length < 3 || other.points.length < 3) return false;
  return !isApart(one.points, other.points) && !isApart(other.points, one.points);
}

/** One of the sides of `from` has the whole of `other` beyond it. */
function isApart(from: readonly Point[], other: readonly Point[]): boolean {
  return from.some((start, index) => {
    const end = from[(index + 1) % from.length] ?? start;
    const [normalX, normalY] = [end[1] - start[1], start[0] - end[0]];
    if (normalX === 0 && normalY === 0) return false;
    const along = ([x, y]: Point): number => (x - start[0]) * normalX + (y - start[1]) * normalY;
    const own = from.map(along);
    const others = other.map(along);
    return Math.max(...own) <= Math.min(...others) || Math.max(...others) <= Math.min(...own);
  });
}
