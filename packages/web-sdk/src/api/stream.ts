import type { Client } from './client.ts';
import { createEventReader } from './sse.ts';

export type StreamHooks = {
  /** Something changed: read the journey again. */
  readonly onChange: () => void;
  readonly onConnection: (isConnected: boolean) => void;
};

/** Milliseconds to wait before the nth reconnection: 1, 2, 4 … 30 seconds. */
export function reconnectDelay(failures: number): number {
  return Math.min(30_000, 1000 * 2 ** failures);
}

/** Follows the status stream until stopped. After every break it continues behind the last event, and asks for the journey once to miss nothing. */
export function followEvents(client: Client, hooks: StreamHooks): () => void {
  const stop = new AbortController();
  let lastEventId: string | null = null;
  let failures = 0;

  async function readOnce(): Promise<void> {
    const response = await client.events(lastEventId, stop.signal);
    if (!response.ok || !response.body) throw new Error(`stream ${response.status}`);
    hooks.onConnection(true);
    if (failures > 0) hooks.onChange();
    failures = 0;
    const read = createEventReader((event) => {
      lastEventId = event.id ?? lastEventId;
      hooks.onChange();
    });
    const decoder = new TextDecoder();
    const pieces = response.body.getReader();
    for (;;) {
      const { done, value } = await pieces.read();
      if (done) return;
      read(decoder.decode(value, { stream: true }));
    }
  }

  async function run(): Promise<void> {
    while (!stop.signal.aborted) {
      await readOnce().catch(() => undefined);
      if (stop.signal.aborted) return;
      hooks.onConnection(false);
      await new Promise((resolve) => setTimeout(resolve, reconnectDelay(failures)));
      failures += 1;
    }
  }

  void run();
  return () => stop.abort();
}
