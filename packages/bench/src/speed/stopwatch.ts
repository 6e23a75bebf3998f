/** CPU ms per stage. A stage inside another is taken off the outer one, so that all stages add up to the whole. */
export type Stopwatch<Stage extends string> = {
  readonly time: <Result>(stage: Stage, work: () => Promise<Result> | Result) => Promise<Result>;
  /** What was counted since the last call. */
  readonly take: () => ReadonlyMap<Stage, number>;
};

/** User and system time of all threads of this process, ms: what a core was busy for, whatever else the machine does. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** For work that goes one step after the other; two stages at the same time would be told apart wrongly. */
export function createStopwatch<Stage extends string>(): Stopwatch<Stage> {
  let laps = new Map<Stage, number>();
  const inner: number[] = [0];
  return {
    async time(stage, work) {
      const began = cpuMs();
      inner.push(0);
      try {
        return await work();
      } finally {
        const whole = cpuMs() - began;
        const nested = inner.pop() ?? 0;
        laps.set(stage, (laps.get(stage) ?? 0) + whole - nested);
        inner.push((inner.pop() ?? 0) + whole);
      }
    },
    take() {
      const taken = laps;
      laps = new Map();
      return taken;
    },
  };
}
