import type { ServerResponse } from 'node:http';
import { Problem } from '@candor/core/problem.ts';
import { and, asc, desc, eq, gt } from 'drizzle-orm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { journeyEvent } from '../db/schema/verifications.ts';
import type { Deps } from '../deps.ts';
import type { TokenHolder } from '../verification/token.ts';

/** The streams that are open now. They are ended when the server stops, since they would keep it from stopping. */
export function createStatusStreams(deps: Pick<Deps, 'database' | 'now'>) {
  const streams = new Map<ServerResponse, string>();
  return {
    open(holder: StreamHolder, request: FastifyRequest, reply: FastifyReply) {
      const own = [...streams.values()].filter((one) => one === holder.verification).length;
      if (own >= ownMax || streams.size >= allMax)
        throw new Problem('busy', { retryAt: new Date(deps.now() + comeBackMs).toISOString() });
      streamStatus(deps, holder, request, reply, streams);
    },
    end: () => {
      for (const stream of streams.keys()) stream.end();
    },
  };
}

type StreamHolder = Pick<TokenHolder, 'verification' | 'expiresAt'>;
/** Starting values: a phone and a computer with some tabs each; and what one server holds open beside its work. */
const ownMax = 6;
const allMax = 1_000;
const comeBackMs = 10_000;

/** Proxies cut silent connections after 30 s or more. */
const keepAliveMs = 15_000;
/** Events of other processes are seen this late; those of this one at once. */
const lookAgainMs = 3_000;

type Event = typeof journeyEvent.$inferSelect;

/**
 * Server-sent events of one verification. Ids grow, so after a break `Last-Event-ID` gives what was missed; without it the stream
 * starts now. Events carry ids and codes: whoever gets one reads the journey again.
 */
function streamStatus(
  { database, now }: Pick<Deps, 'database' | 'now'>,
  { verification, expiresAt }: StreamHolder,
  request: FastifyRequest,
  reply: FastifyReply,
  streams: Map<ServerResponse, string>,
): void {
  const asked = Number(request.headers['last-event-id']);
  let last: number | null = Number.isSafeInteger(asked) && asked >= 0 ? asked : null;
  let reading: Promise<void> = Promise.resolve();
  let ended = false;

  reply.hijack();
  const { raw } = reply;
  streams.set(raw, verification);
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
  raw.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    connection: 'close',
  });
  raw.write('retry: 2000\n\n');

  const look = async () => {
    if (ended) return;
    // The stream lasts as long as the token that opened it; the page comes back with a fresh one.
    if (now() >= expiresAt) {
      raw.end();
      return;
    }
    const events = await database.transaction(async (tx): Promise<Event[]> => {
      const of = eq(journeyEvent.verification, verification);
      if (last === null) return tx.select().from(journeyEvent).where(of).orderBy(desc(journeyEvent.id)).limit(1);
      return tx
        .select()
        .from(journeyEvent)
        .where(and(of, gt(journeyEvent.id, last)))
        .orderBy(asc(journeyEvent.id))
        .limit(500);
    });
    const isFirst = last === null;
    last = events.at(-1)?.id ?? last ?? 0;
    if (!isFirst && !ended) for (const event of events) raw.write(written(event));
  };
  // A look that fails ends the stream: the page comes back with the last id it saw.
  const lookNext = () => {
    reading = reading.then(look).catch(() => {
      raw.end();
    });
  };
  const forget = database.onChange(verification, lookNext);
  const again = setInterval(lookNext, lookAgainMs);
  const alive = setInterval(() => raw.write(': still here\n\n'), keepAliveMs);
  raw.on('close', () => {
    ended = true;
    streams.delete(raw);
    forget();
    clearInterval(again);
    clearInterval(alive);
  });
  lookNext();
}

const written = ({ id, type, payload }: Event) => `id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(payload)}\n\n`;
