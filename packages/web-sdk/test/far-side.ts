import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { capturePolicy, defaultPolicy } from '@candor/core/policy/policy.ts';
import type { JourneyView } from '@candor/core/verification/journey-view.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** As strict as the server's own: nothing inline, nothing from elsewhere. */
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; img-src 'self' blob:; media-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'";

export type Call = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};

type Answer = (call: Call) => { status: number; body: unknown } | null;

/** The far side of the network: the built pages, one journey, and tus uploads kept in memory. */
export async function startFarSide(dist: string, picture: Buffer | (() => Buffer)) {
  let view: JourneyView | null = null;
  let answer: Answer | null = null;
  let uploadAnswer: Answer | null = null;
  let caseAnswer: object | null = null;
  let cutAfter = Number.POSITIVE_INFINITY;
  const calls: Call[] = [];
  const uploads = new Map<string, { size: number; bytes: Buffer; metadata: string }>();
  const streams = new Set<ServerResponse>();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path.startsWith('/v1/journey/uploads')) {
      const refused = uploadAnswer?.({ method: request.method ?? '', path, headers: request.headers, body: '' });
      if (!refused) return upload(request, response, path);
      request.resume();
      return json(response.setHeader('tus-resumable', '1.0.0'), refused.status, refused.body);
    }
    const body = (await bytesOf(request)).toString();
    const call = { method: request.method ?? 'GET', path, headers: request.headers, body };
    if (path.startsWith('/v1/')) calls.push(call);
    const special = path.startsWith('/v1/') ? answer?.(call) : null;
    if (special) return json(response, special.status, special.body);
    if (path === '/v1/journey/events') return openStream(response);
    if (path === '/v1/journey/capture-policy') return json(response, 200, capturePolicy(defaultPolicy));
    if (path === '/v1/journey/token')
      return json(response, 200, { token: 'ct_renewed', expiresAt: '2030-01-01T00:00:00.000Z' });
    if (path.startsWith('/v1/journey/cases/'))
      return json(response, caseAnswer ? 200 : 404, caseAnswer ?? { code: 'not_found' });
    if (path.endsWith('/picture'))
      return void response
        .writeHead(200, { 'content-type': 'image/jpeg' })
        .end(typeof picture === 'function' ? picture() : picture);
    if (path.startsWith('/v1/'))
      return view ? json(response, 200, view) : json(response, 401, { code: 'token_expired' });
    return page(response, path);
  }

  function openStream(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write(': open\n\n');
    streams.add(response);
    response.on('close', () => streams.delete(response));
  }

  async function page(response: ServerResponse, path: string): Promise<void> {
    const name = path.replace(/^\/v\//, '') || 'index.html';
    const file = await readFile(join(dist, name)).catch(() => null);
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': types[extname(name)] ?? 'application/octet-stream',
      'content-security-policy': policy,
    });
    response.end(file);
  }

  /** tus 1.0: create, ask how far it came, go on. `cutAfter` bytes the line drops once. */
  async function upload(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    response.setHeader('tus-resumable', '1.0.0');
    if (request.method === 'POST') {
      const id = `up_${uploads.size + 1}`;
      const metadata = String(request.headers['upload-metadata'] ?? '');
      uploads.set(id, { size: Number(request.headers['upload-length']), bytes: Buffer.alloc(0), metadata });
      return void response.writeHead(201, { location: `/v1/journey/uploads/${id}` }).end();
    }
    const kept = uploads.get(path.split('/').at(-1) ?? '');
    if (!kept) return void response.writeHead(404).end();
    if (request.method === 'PATCH') {
      const bytes = await bytesOf(request);
      if (kept.bytes.length + bytes.length > cutAfter) {
        cutAfter = Number.POSITIVE_INFINITY;
        return void request.socket.destroy();
      }
      kept.bytes = Buffer.concat([kept.bytes, bytes]);
      return void response.writeHead(204, { 'upload-offset': kept.bytes.length }).end();
    }
    response
      .writeHead(200, { 'upload-offset': kept.bytes.length, 'upload-length': kept.size, 'cache-control': 'no-store' })
      .end();
  }

  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    uploads,
    show(next: JourneyView | null): void {
      view = next;
      for (const stream of streams) stream.write(`id: ${Date.now()}\nevent: journey\ndata: {}\n\n`);
    },
    answerWith(next: Answer | null): void {
      answer = next;
    },
    answerUploadsWith(next: Answer | null): void {
      uploadAnswer = next;
    },
    answerCaseWith(next: object | null): void {
      caseAnswer = next;
    },
    /** Dies with everything open, as after a kill; what was written stays. */
    async die(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
    /** Starts again at the same address. */
    async rise(): Promise<void> {
      await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    },
    cutLineAfter(bytes: number): void {
      cutAfter = bytes;
    },
    async stop(): Promise<void> {
      for (const stream of streams) stream.end();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces);
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
