import type { Slot } from '@candor/core/evidence/slots.ts';
import { Problem } from '@candor/core/problem.ts';
import type {} from '@fastify/swagger';
import { Server } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type BlobStore, newObjectName } from '../blobs/blob-store.ts';
import type { KeyStore } from '../keys/key-store.ts';
import { createFinisher, type FinishedUpload } from './upload-finish.ts';
import { expireUploads, forgetUploads, replaceUnfinished, unfinishedButWhole } from './upload-keeping.ts';
import { maxUploadBytes, readUploadLength, readUploadMetadata } from './upload-metadata.ts';
import { openUploadRecords, type UploadRecord, uploadsFolder } from './upload-records.ts';
import { EncryptedUploads, offsetOf } from './upload-store.ts';

export type { FinishedUpload };
export type UploadOwner = { readonly verification: string; readonly applicant: string };

export type UploadDeps = {
  readonly dataDir: string;
  readonly blobs: BlobStore;
  readonly keys: KeyStore;
  readonly now: () => number;
  /** Who this request's bearer token speaks for; throws Problem `unauthorised` or `token_expired`. */
  readonly authorise: (request: FastifyRequest) => Promise<UploadOwner>;
  /** May a new picture for this slot begin: consent, state, budget, room in the queues. Throws a Problem when not. */
  readonly admit: (owner: UploadOwner, slot: Slot) => Promise<void>;
  /** One transaction: evidence row, job, event. Safe to run twice for the same evidence id. */
  readonly onFinished: (upload: FinishedUpload) => Promise<void>;
};

export type Uploads = {
  /** Adds the tus routes under `path`. */
  readonly mount: (app: FastifyInstance) => void;
  /** After a start: finishes what was whole when the process died. Answers how many. */
  readonly recover: () => Promise<number>;
  readonly expire: () => Promise<number>;
  readonly forget: (applicant: string) => Promise<void>;
};

export const uploadsPath = '/v1/journey/uploads';

/** Resumable uploads by the tus protocol 1.0.0, encrypted as they arrive, owned by one verification each. */
export function createUploads(deps: UploadDeps): Uploads {
  const { blobs, keys, now } = deps;
  const records = openUploadRecords(uploadsFolder(deps.dataDir));
  const kept = { records, blobs };
  const finish = createFinisher({ records, blobs, keys, onFinished: deps.onFinished });
  const began = new WeakMap<Request, string>();
  const tus = new Server({
    path: uploadsPath,
    relativeLocation: true,
    allowedOrigins: [],
    maxSize: maxUploadBytes,
    disableTerminationForFinishedUploads: true,
    datastore: new EncryptedUploads(records, blobs, keys),
    namingFunction: (request) => began.get(request) ?? newObjectName(),
  });

  /** The owner's own upload; anybody else's does not exist. */
  async function ownUpload(request: FastifyRequest): Promise<UploadRecord> {
    const owner = await deps.authorise(request);
    const upload = records.read(request.url.split('/').pop()?.split('?')[0] ?? '');
    if (!upload || upload.verification !== owner.verification || upload.applicant !== owner.applicant)
      throw new Problem('not_found');
    return upload;
  }

  async function finishIfWhole(upload: UploadRecord): Promise<void> {
    if (!upload.finished && (await offsetOf(upload, blobs)) >= upload.bytes) await finish(upload);
  }

  async function begin(request: FastifyRequest, reply: FastifyReply) {
    const { verification, applicant } = await deps.authorise(request);
    const owner = { verification, applicant };
    const said = readUploadMetadata(oneHeader(request, 'upload-metadata'));
    const bytes = readUploadLength(oneHeader(request, 'upload-length'));
    await deps.admit(owner, said.slot);
    await replaceUnfinished(kept, owner.verification, said.slot);
    const object = newObjectName();
    const upload = { ...owner, ...said, object, evidence: `ev_${object}`, bytes, createdAt: now(), finished: false };
    await blobs.create(upload);
    records.write(upload);
    const toTus = webRequest(request);
    began.set(toTus, object);
    const response = await tus.handleWeb(toTus);
    if (response.status >= 400) await forgetOne(upload);
    else await finishIfWhole(upload);
    return answer(reply, response, upload);
  }

  async function forgetOne(upload: UploadRecord) {
    await blobs.delete(upload);
    records.remove(upload.object);
  }

  /** HEAD, PATCH and DELETE. What was whole when the process died is finished before its state is told. */
  async function goOn(request: FastifyRequest, reply: FastifyReply) {
    const upload = await ownUpload(request);
    if (request.method !== 'DELETE') await finishIfWhole(upload);
    const response = await tus.handleWeb(webRequest(request));
    if (request.method === 'PATCH' && response.ok) await finishIfWhole(upload);
    return answer(reply, response, upload);
  }

  return {
    mount(app) {
      app.register(async (scope) => {
        scope.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null));
        const schema = { hide: true };
        scope.route({ method: 'POST', url: uploadsPath, schema, handler: begin });
        scope.route({ method: ['HEAD', 'PATCH', 'DELETE'], url: `${uploadsPath}/:id`, schema, handler: goOn });
      });
    },
    async recover() {
      const whole = await unfinishedButWhole(kept);
      for (const upload of whole) await finish(upload).catch(ignoreBroken);
      return whole.length;
    },
    expire: () => expireUploads(kept, now()),
    forget: (applicant) => forgetUploads(kept, applicant),
  };
}

/** Broken bytes were removed; the client learns it when it asks and sends them again. */
function ignoreBroken(error: unknown): void {
  if (!(error instanceof Problem && error.code === 'upload_broken')) throw error;
}

const oneHeader = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

/** tus 2 speaks web requests. The body is read piece by piece, never gathered. */
function webRequest(request: FastifyRequest): Request {
  const headers = new Headers();
  for (const name of Object.keys(request.headers)) {
    const value = oneHeader(request, name);
    if (value !== undefined && name !== 'authorization') headers.set(name, value);
  }
  const hasBody = request.method === 'PATCH' || request.method === 'POST';
  const init: RequestInit & { duplex: 'half' } = { method: request.method, headers, duplex: 'half' };
  return new Request(`http://uploads${request.url}`, hasBody ? { ...init, body: pieces(request.raw) } : init);
}

/** Not destroyed when tus stops reading: the refusal must still reach the client. */
function pieces(raw: AsyncIterable<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const source = raw[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await source.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

const problemOf: Readonly<Record<number, 'bad_request' | 'not_found' | 'stale' | 'too_large'>> = {
  400: 'bad_request',
  404: 'not_found',
  409: 'stale',
  413: 'too_large',
};

/** tus' answer through our reply; its refusals become problems like everybody else's. */
async function answer(reply: FastifyReply, response: Response, upload: UploadRecord) {
  const problem = problemOf[response.status];
  if (problem) throw new Problem(problem);
  for (const [name, value] of response.headers) reply.header(name, value);
  reply.header('Candor-Evidence', upload.evidence);
  return reply.code(response.status).send(response.status === 204 ? undefined : await response.text());
}
