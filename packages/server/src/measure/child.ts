import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { fromChild } from './messages.ts';

export type ChildOptions = {
  /** JavaScript file of the process. */
  readonly entry: string;
  /** What the process is told when it starts; it has no environment. */
  readonly args?: readonly string[];
  /** A job that computes longer ends with the process, ms of CPU: a busy machine is no reason to give up. */
  readonly jobCpuMs: number;
  /** A job that takes longer by the clock ends with the process too: it may be stuck without computing, ms. */
  readonly jobMs: number;
  /** Starting (loading models) may take this long, ms. */
  readonly startMs: number;
  /** Resident bytes beyond which the process is ended at once. */
  readonly maxRss: number;
  /** 0 normal, 19 last in line for the CPU. */
  readonly niceness: number;
};

/** The job could not be done; says why in a word. `lost`: the process crashed, hung or grew too big. */
export class JobFailed extends Error {
  constructor(readonly why: 'failed' | 'crashed' | 'too_slow' | 'too_big' | 'closed') {
    super(`job ${why}`);
  }
}

export type Child = {
  readonly start: () => Promise<void>;
  /** One at a time. */
  readonly run: (job: unknown, note: (note: unknown) => void) => Promise<unknown>;
  readonly stop: () => void;
  readonly rss: () => number;
  readonly pid: () => number | null;
};

type Current = {
  readonly note: (note: unknown) => void;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: JobFailed) => void;
};

/** One process without our environment, restarted when it is needed after it died. */
export function createChild(options: ChildOptions): Child {
  let child: ChildProcess | null = null;
  let ready: Promise<void> | null = null;
  let current: Current | null = null;
  let lastId = 0;

  function end(dead: ChildProcess, why: JobFailed['why']) {
    if (child !== dead) return;
    child = null;
    ready = null;
    dead.kill('SIGKILL');
    const job = current;
    current = null;
    job?.reject(new JobFailed(why));
  }

  function launch(): Promise<void> {
    // A bare environment: no secret, no setting, no debugging flag reaches a process that reads strangers' bytes.
    const env = { MALLOC_ARENA_MAX: '2' };
    const started = fork(options.entry, [...(options.args ?? [])], {
      env,
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child = started;
    if (options.niceness > 0 && started.pid !== undefined) setPriority(started.pid, options.niceness);
    return new Promise((resolve, reject) => {
      const slow = setTimeout(() => end(started, 'too_slow'), options.startMs);
      const gone = () => {
        clearTimeout(slow);
        end(started, 'crashed');
        reject(new JobFailed('crashed'));
      };
      started.on('exit', gone);
      started.on('error', gone);
      started.on('message', (raw: unknown) => {
        const message = fromChild.parse(raw);
        if ('ready' in message) {
          clearTimeout(slow);
          return resolve();
        }
        if (message.id !== lastId || !current) return;
        if ('note' in message) return current.note(message.note);
        const job = current;
        current = null;
        if ('failed' in message) job.reject(new JobFailed('failed'));
        else job.resolve(message.done);
      });
    });
  }

  const rss = () => residentBytes(child?.pid);
  const start = () => {
    ready ??= launch();
    return ready;
  };

  return {
    start,
    rss,
    pid: () => child?.pid ?? null,
    async run(job, note) {
      await start();
      const running = child;
      if (!running) throw new JobFailed('crashed');
      const id = ++lastId;
      const slow = setTimeout(() => end(running, 'too_slow'), options.jobMs);
      const spentBefore = cpuMs(running.pid);
      const watch = setInterval(() => {
        if (rss() > options.maxRss) end(running, 'too_big');
        else if (cpuMs(running.pid) - spentBefore > options.jobCpuMs) end(running, 'too_slow');
      }, 100);
      try {
        return await new Promise((resolve, reject) => {
          current = { note, resolve, reject };
          running.send({ id, job }, (error) => error && end(running, 'crashed'));
        });
      } finally {
        clearTimeout(slow);
        clearInterval(watch);
      }
    },
    stop() {
      if (child) end(child, 'closed');
    },
  };
}

/** From /proc (proc(5): statm field 2, pages of 4 kB); 0 where there is none, which leaves only the limit by the clock. */
function residentBytes(pid: number | undefined): number {
  return Number(processFile(pid, 'statm').split(' ')[1] ?? 0) * 4096;
}

/** User and system time of all threads (proc(5): stat fields 14 and 15, hundredths of a second), ms. */
function cpuMs(pid: number | undefined): number {
  const afterName = processFile(pid, 'stat').split(') ')[1]?.split(' ') ?? [];
  return (Number(afterName[11] ?? 0) + Number(afterName[12] ?? 0)) * 10;
}

function processFile(pid: number | undefined, name: 'stat' | 'statm'): string {
  try {
    return pid === undefined ? '' : readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
