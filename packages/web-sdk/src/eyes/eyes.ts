import type { LiveLook } from '@candor/vision/browser/live-frame.ts';
import type { Answer, FirstLook, JudgeBy, Order } from './messages.ts';

export type { FirstLook, JudgeBy };

type LookOrder = Omit<Extract<Order, { do: 'look' }>, 'do'>;
type Looked = { readonly look: LiveLook | null; readonly shot: Blob | null };

/** The worker that looks at photos and live frames. Every answer may be null: then the page does as if it had no eyes. */
export type Eyes = {
  readonly judge: (photo: Blob, by: JudgeBy) => Promise<FirstLook | null>;
  /** The frame now belongs to the eyes. Null when they are gone for good. */
  readonly look: (order: LookOrder) => Promise<Looked | null>;
  readonly rest: () => void;
};

/** A photo is looked at within this, ms, or not at all: by then the server has answered. */
const judgeWithin = 30_000;
/** Without anybody who needs them the eyes stay this long, ms: the other side of the document often follows. */
const stayFor = 60_000;

type Open = { readonly eyes: Eyes; readonly close: () => void };
let open: Open | null = null;
let users = 0;
let closing: ReturnType<typeof setTimeout> | undefined;

/** Shared by all that need eyes; call the second function when they are needed no more. Null where there are no workers. */
export function borrowEyes(): readonly [Eyes | null, () => void] {
  clearTimeout(closing);
  open ??= openEyes();
  users += 1;
  let isDone = false;
  const release = () => {
    if (isDone) return;
    isDone = true;
    users -= 1;
    if (users > 0) return;
    closing = setTimeout(() => {
      open?.close();
      open = null;
    }, stayFor);
  };
  return [open?.eyes ?? null, release];
}

function openEyes(): Open | null {
  try {
    return start(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
  } catch {
    return null;
  }
}

function start(worker: Worker): Open {
  let isBroken = false;
  let nextId = 1;
  const judging = new Map<number, (look: FirstLook | null) => void>();
  let looking: ((looked: Looked | null) => void) | null = null;

  const breakOff = () => {
    isBroken = true;
    worker.terminate();
    for (const done of judging.values()) done(null);
    judging.clear();
    looking?.(null);
    looking = null;
  };
  worker.addEventListener('error', breakOff);
  worker.addEventListener('messageerror', breakOff);
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data.did === 'judge') {
      judging.get(data.id)?.(data.look);
      judging.delete(data.id);
      return;
    }
    looking?.(data);
    looking = null;
  });

  const eyes: Eyes = {
    judge: (photo, by) =>
      new Promise((resolve) => {
        if (isBroken) return resolve(null);
        const id = nextId++;
        judging.set(id, resolve);
        setTimeout(() => {
          judging.delete(id);
          resolve(null);
        }, judgeWithin);
        worker.postMessage({ do: 'judge', id, photo, by } satisfies Order);
      }),
    look: (order) =>
      new Promise((resolve) => {
        if (isBroken) {
          order.frame.close();
          return resolve(null);
        }
        looking = resolve;
        worker.postMessage({ do: 'look', ...order } satisfies Order, [order.frame]);
      }),
    rest: () => {
      if (!isBroken) worker.postMessage({ do: 'rest' } satisfies Order);
    },
  };
  return { eyes, close: breakOff };
}
