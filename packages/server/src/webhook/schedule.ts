/**
 * Seconds to wait before the second, third, … delivery, https://github.com/standard-webhooks/standard-webhooks (retry schedule):
 * 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h. After that the event rests; the host can still read the verification.
 */
const waits = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;

/** When delivery number `number + 1` is due, or null when there is none. `number` counts from 1. */
export function nextDelivery(number: number, now: number): Date | null {
  const wait = waits[number - 1];
  return wait === undefined ? null : new Date(now + wait * 1_000);
}
