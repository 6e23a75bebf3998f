import { Problem } from '@candor/core/problem.ts';
import { type Child, type ChildOptions, createChild, JobFailed } from './child.ts';

export type PoolOptions = ChildOptions & {
  readonly size: number;
  /** Jobs that may wait; one more is refused with a time. */
  readonly maxWaiting: number;
  /** A process that has grown beyond this is replaced between two jobs, bytes. */
  readonly recycleRss: number;
  readonly now: () => number;
};

export type Pool = {
  readonly run: (job: unknown, note?: (note: unknown) => void) => Promise<unknown>;
  /** When there may be room again, epoch ms; null while there is room. */
  readonly busyUntil: () => number | null;
  /** Starts the processes, so that the first picture does not wait for models. */
  readonly warm: () => Promise<void>;
  readonly processes: () => readonly { readonly pid: number; readonly rss: number }[];
  readonly close: () => void;
};

type Waiting = {
  readonly job: unknown;
  readonly note: (note: unknown) => void;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
};

/** A bounded queue in front of a few processes. A full queue is told at once, with a time. */
export function createPool(options: PoolOptions): Pool {
  const children = Array.from({ length: options.size }, () => createChild(options));
  const idle: Child[] = [...children];
  const waiting: Waiting[] = [];
  let closed = false;
  /** Running mean of a job, ms. */
  let meanMs = 1000;

  const busyUntil = () =>
    idle.length > 0 || waiting.length < options.maxWaiting
      ? null
      : options.now() + Math.max(1000, (meanMs * (waiting.length + 1)) / options.size);

  async function work(child: Child, next: Waiting) {
    const began = options.now();
    try {
      next.resolve(await child.run(next.job, next.note));
    } catch (error) {
      next.reject(error);
    }
    meanMs = meanMs * 0.8 + (options.now() - began) * 0.2;
    if (child.rss() > options.recycleRss) child.stop();
    const after = waiting.shift();
    if (after && !closed) work(child, after);
    else idle.push(child);
  }

  return {
    busyUntil,
    run(job, note = () => {}) {
      return new Promise((resolve, reject) => {
        if (closed) return reject(new JobFailed('closed'));
        const full = busyUntil();
        if (full !== null) return reject(new Problem('busy', { retryAt: new Date(full).toISOString() }));
        const next = { job, note, resolve, reject };
        const child = idle.shift();
        if (child) work(child, next);
        else waiting.push(next);
      });
    },
    async warm() {
      await Promise.all(children.map((child) => child.start().catch(() => {})));
    },
    processes: () =>
      children.flatMap((child) => ({ pid: child.pid() ?? 0, rss: child.rss() })).filter(({ pid }) => pid > 0),
    close() {
      closed = true;
      for (const { reject } of waiting.splice(0)) reject(new JobFailed('closed'));
      for (const child of children) child.stop();
    },
  };
}
