import pino from 'pino';

/** What a log line may carry: ids, codes, counts and durations. Everything else that somebody puts into a line is left out. */
const allowed = new Set([
  'level',
  'time',
  'msg',
  'pid',
  'reqId',
  'route',
  'method',
  'status',
  'ms',
  'code',
  'id',
  'queue',
  'count',
  'signal',
  'kind',
  'at',
]);

/** JSON lines to stderr. Names of errors and places in our code, never their words: those may quote a person's values. */
export function createLog(destination: pino.DestinationStream = pino.destination(2)) {
  return pino(
    {
      level: 'info',
      base: null,
      formatters: { log: (line) => Object.fromEntries(Object.entries(line).flatMap(allow)) },
      hooks: {
        logMethod(given, method) {
          // Only our own constant sentences: a message that comes with an error is the error's.
          const [first, ...rest] = given;
          method.apply(this, first instanceof Error ? [{ err: first }, 'error'] : [first, ...rest]);
        },
      },
    },
    destination,
  );
}

function allow([name, value]: [string, unknown]): [string, unknown][] {
  if (value instanceof Error)
    return [
      ['code', value.name],
      ['at', placeOf(value)],
    ];
  return allowed.has(name) ? [[name, value]] : [];
}

/** The first frames of the stack without the message. */
function placeOf({ stack = '', message }: Error): string {
  // The stack begins with the message, and a line of that may look like a frame.
  const start = stack.indexOf(message);
  const frames =
    start < 0
      ? []
      : stack
          .slice(start + message.length)
          .split('\n')
          .filter((line) => /^\s+at /.test(line));
  return frames
    .slice(0, 4)
    .map((line) => line.trim())
    .join(' < ');
}

/** Tells an error of one kind and place at most once a minute: an outage is asked about by many, many times a second. */
export function sparingly(tell: (error: Error) => void, now: () => number = Date.now): (error: Error) => void {
  const told = new Map<string, number>();
  return (error) => {
    const kind = `${error.name} ${placeOf(error)}`;
    if (now() - (told.get(kind) ?? Number.NEGATIVE_INFINITY) < 60_000) return;
    told.set(kind, now());
    tell(error);
  };
}
