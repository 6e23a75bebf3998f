import { budgetOf, type Until, untils } from './budgets.ts';
import type { SpeedPicture } from './pictures.ts';
import { type Stage, stages } from './stages.ts';
import { type Eyes, type Lap, timePicture } from './time-picture.ts';

/** Medians of CPU ms for one picture. */
export type SpeedResult = {
  readonly picture: SpeedPicture['name'];
  readonly stages: { readonly [Name in Stage]?: number };
  /** Cumulative, against what each may be. */
  readonly spent: readonly {
    readonly until: Until;
    readonly ms: number;
    readonly budget: number;
  }[];
};
export type SpeedReport = { readonly repeats: number; readonly results: readonly SpeedResult[] };

/** Each picture is looked at once to warm up and then `repeats` times. */
export async function runSpeed(pictures: readonly SpeedPicture[], eyes: Eyes, repeats = 5): Promise<SpeedReport> {
  const results: SpeedResult[] = [];
  for (const picture of pictures) {
    await timePicture(picture, eyes);
    const laps: Lap[] = [];
    while (laps.length < repeats) laps.push(await timePicture(picture, eyes));
    results.push(resultOf(picture, laps));
  }
  return { repeats, results };
}

function resultOf({ name, as }: SpeedPicture, laps: readonly Lap[]): SpeedResult {
  const byStage: { [Name in Stage]?: number } = {};
  for (const stage of stages) {
    const ms = laps.flatMap((lap) => lap.stages.get(stage) ?? []);
    if (ms.length > 0) byStage[stage] = median(ms);
  }
  const budget = budgetOf(as);
  const spent = untils.flatMap((until) => {
    const most = budget[until];
    return most === undefined ? [] : [{ until, ms: median(laps.flatMap((lap) => lap[until] ?? [])), budget: most }];
  });
  return { picture: name, stages: byStage, spent };
}

/** Rounded to a tenth. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return Math.round(middle * 10) / 10;
}

/** A table: a row per stage, a column per picture, then what had been spent against the budget. */
export function describeSpeed({ repeats, results }: SpeedReport): string {
  const row = (title: string, cells: readonly string[]): string =>
    `${title.padEnd(24)}${cells.map((cell) => cell.padStart(20)).join('')}`.trimEnd();
  const against = (until: string) =>
    results.map(({ spent }) => {
      const one = spent.find((at) => at.until === until);
      return one ? `${one.ms.toFixed(0)} of ${one.budget}${one.ms > one.budget ? ' OVER' : ''}` : '';
    });
  return [
    `CPU ms of one 12-megapixel picture, one thread, median of ${repeats}`,
    row(
      '',
      results.map(({ picture }) => picture),
    ),
    ...stages.map((stage) =>
      row(
        stage,
        results.map((one) => one.stages[stage]?.toFixed(0) ?? ''),
      ),
    ),
    row('until quality', against('quality')),
    row('until the zone', against('zone')),
    row('everything', against('everything')),
  ].join('\n');
}
