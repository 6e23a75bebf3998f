/** Places on a track in percent of its length: where the measured value stands and which stretch is fine. */
export type Scale = { readonly at: number; readonly fineFrom: number; readonly fineTo: number };

/** Null when there are not two different positive numbers to compare. A value above its limit is fine below it, and the other way round. */
export function scaleOf(measured: number | string | undefined, limit: number | string | undefined): Scale | null {
  if (typeof measured !== 'number' || typeof limit !== 'number') return null;
  if (!(measured >= 0) || !(limit > 0) || measured === limit) return null;
  // The larger of the two stands at four fifths, so that there is always something beyond it; no label leaves the track.
  const place = (value: number) => Math.round((value / Math.max(measured, limit)) * 80);
  const at = Math.min(90, Math.max(8, place(measured)));
  return measured > limit
    ? { at, fineFrom: 0, fineTo: Math.max(2, place(limit)) }
    : { at, fineFrom: place(limit), fineTo: 100 };
}
