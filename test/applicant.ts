import { createHash } from 'node:crypto';
import type { Details } from '@candor/core/details/fields.ts';
import type { DocumentKind } from '@candor/core/document/kinds.ts';
import type { Slot } from '@candor/core/evidence/slots.ts';
import type { JourneyView, ShownEvidence } from '@candor/core/verification/journey-view.ts';

/** An answer with a 2xx, as the server gave it: what it must still know after a restart. */
export type Acknowledged = { readonly call: string; readonly answer: unknown };

/** The server did not answer: it is gone, or going. */
export class NoAnswer extends Error {}
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: { readonly code?: string; readonly [key: string]: unknown },
  ) {
    super(`${status} ${body.code}`);
  }
}

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** An applicant's phone without the pages: the same calls, in the same order, with every acknowledged answer written down. */
export function createApplicant(start: { readonly url: string }) {
  let url = start.url;
  let token = '';
  const acknowledged: Acknowledged[] = [];
  /** Where each upload continues; a phone keeps this beside the picture. */
  const places = new Map<string, string>();

  async function send(
    method: string,
    path: string,
    options: { body?: BodyInit; headers?: Record<string, string> } = {},
  ) {
    const response = await fetch(new URL(path, url), {
      method,
      headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...options.headers },
      ...(options.body === undefined ? {} : { body: options.body }),
    }).catch(() => {
      throw new NoAnswer(`${method} ${path}`);
    });
    const text = await response.text().catch(() => {
      throw new NoAnswer(`${method} ${path}`);
    });
    if (!response.ok) throw new Refusal(response.status, text.startsWith('{') ? JSON.parse(text) : {});
    return { response, answer: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text };
  }

  async function call<Answer>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const json =
      body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } };
    const { answer } = await send(method, path, { headers, ...json });
    if (method !== 'GET') acknowledged.push({ call: `${method} ${path}`, answer });
    return answer;
  }

  const journey = () => call<JourneyView>('GET', '/v1/journey');

  /** Sends the bytes in parts, from wherever the server says it has them. Safe to call again after a cut. */
  async function upload(slot: Slot, bytes: Uint8Array<ArrayBuffer>, partBytes = 200_000): Promise<void> {
    const tus = { 'tus-resumable': '1.0.0' };
    const base64 = (text: string) => Buffer.from(text).toString('base64');
    const hash = sha256(bytes);
    let place = places.get(`${slot} ${hash}`);
    let offset = 0;
    if (place) {
      const { response } = await send('HEAD', place, { headers: tus });
      offset = Number(response.headers.get('upload-offset'));
    } else {
      const said = `slot ${base64(slot)},sha256 ${base64(hash)},provenance ${base64('file')}`;
      const { response } = await send('POST', '/v1/journey/uploads', {
        headers: { ...tus, 'upload-length': String(bytes.length), 'upload-metadata': said },
      });
      place = new URL(response.headers.get('location') ?? '', new URL('/v1/journey/uploads', url)).pathname;
      places.set(`${slot} ${hash}`, place);
      acknowledged.push({ call: 'POST upload', answer: { slot, place } });
    }
    while (offset < bytes.length) {
      const part = bytes.subarray(offset, offset + partBytes);
      const { response } = await send('PATCH', place, {
        body: part,
        headers: { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
      });
      offset = Number(response.headers.get('upload-offset'));
      acknowledged.push({
        call: 'PATCH upload',
        answer: { slot, place, offset, whole: offset === bytes.length, sha256: hash },
      });
    }
  }

  async function measured(slot: Slot, bytes: Uint8Array, seconds = 60): Promise<ShownEvidence> {
    const hash = sha256(bytes);
    for (let tries = 0; tries < seconds * 5; tries++) {
      const found = (await journey()).slots.find((one) => one.slot === slot)?.evidence;
      if (found?.status === 'measured' && found.sha256 === hash) return found;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`${slot} was not measured within ${seconds} s`);
  }

  return {
    acknowledged,
    authorization: () => ({ authorization: `Bearer ${token}` }),
    journey,
    upload,
    measured,
    call,
    /** The same phone finds the server at another port after its restart. */
    meet(server: { readonly url: string }) {
      url = server.url;
    },
    async begin(wish: { level: 1 | 2 | 3; locale: string; email: string }) {
      const made = await call<{ url: string }>('POST', '/try/verifications', wish);
      token = new URLSearchParams(new URL(made.url, url).hash.slice(1)).get('token') ?? '';
    },
    consent: async () =>
      call<JourneyView>('PUT', '/v1/journey/consent', { version: (await journey()).consent.version }),
    details: (details: Details) => call<JourneyView>('PUT', '/v1/journey/details', details),
    document: (country: string, kind: DocumentKind) =>
      call<JourneyView>('PUT', '/v1/journey/document', { country, kind }),
    submit: (key: string) => call<JourneyView>('POST', '/v1/journey/submit', undefined, { 'idempotency-key': key }),
  };
}
export type Applicant = ReturnType<typeof createApplicant>;
