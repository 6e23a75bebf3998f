/** z of a two-sided interval of 95 %. */
const z = 1.959964;

/** The interval of E. B. Wilson (1927) around `hits` of `of`, as shares: honest for few pictures and for shares near 0 and 1. */
export function wilson(hits: number, of: number): readonly [low: number, high: number] {
  if (of === 0) return [0, 1];
  const share = hits / of;
  const scale = 1 + (z * z) / of;
  const middle = (share + (z * z) / (2 * of)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return [hits === 0 ? 0 : middle - half, hits === of ? 1 : middle + half];
}
