import { type Rate, type RatesAt, share } from './rates.ts';

const percent = (value: number): string => `${(100 * value).toFixed(2)} %`;

export function describeRate(one: Rate): string {
  return one.of === 0
    ? 'not measured'
    : `${percent(share(one))} (${one.hits} of ${one.of}; ${percent(one.low)} to ${percent(one.high)})`;
}

/** Lines for a set: false matches and false non-matches at each limit, with counts and 95 % intervals. */
export function describeRates(name: string, rates: readonly RatesAt[]): string[] {
  return [
    name,
    ...rates.map(
      ({ limit, fmr, fnmr }) => `  ${limit.toFixed(3)}  FMR ${describeRate(fmr)}  FNMR ${describeRate(fnmr)}`,
    ),
  ];
}
