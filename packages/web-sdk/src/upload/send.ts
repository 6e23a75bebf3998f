import { DetailedError, Upload } from 'tus-js-client';
import { Trouble, type TroubleCode, troubleOf } from '../api/client.ts';
import type { KeptPicture } from './store.ts';

export type SendHooks = {
  readonly token: () => string;
  /** The server named the place where this upload goes on: keep it before anything else is sent. */
  readonly onPlace: (url: string) => void;
  readonly onProgress: (sent: number, total: number) => void;
};

const chunkSize = 256 * 1024;

/** Sends one picture in resumable parts (tus 1.0). Rejects with the Trouble that stopped it; the parts that arrived stay. */
export function sendPicture(picture: KeptPicture, hooks: SendHooks, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(picture.blob, {
      endpoint: new URL('/v1/journey/uploads', location.href).href,
      chunkSize,
      retryDelays: [200, 1000, 3000],
      uploadUrl: picture.uploadUrl,
      storeFingerprintForResuming: false,
      removeFingerprintOnSuccess: true,
      metadata: { slot: picture.slot, sha256: picture.sha256, provenance: picture.provenance },
      onBeforeRequest: (request) => request.setHeader('authorization', `Bearer ${hooks.token()}`),
      onShouldRetry: (error) => (error.originalResponse?.getStatus() ?? 0) === 0,
      onAfterResponse: (request, response) => {
        const place = response.getHeader('Location');
        if (request.getMethod() === 'POST' && place) hooks.onPlace(new URL(place, request.getURL()).href);
      },
      onProgress: (sent, total) => hooks.onProgress(sent, total ?? picture.blob.size),
      onSuccess: () => resolve(),
      onError: (error) => reject(troubleOfUpload(error)),
    });
    signal.addEventListener('abort', () => {
      void upload.abort();
      reject(new Trouble('offline'));
    });
    upload.start();
  });
}

function troubleOfUpload(error: Error): Trouble {
  const response = error instanceof DetailedError ? error.originalResponse : null;
  const status = response?.getStatus() ?? 0;
  if (!response || status === 0) return new Trouble('offline');
  const headers = new Headers();
  const retryAfter = response.getHeader('Retry-After');
  if (retryAfter) headers.set('retry-after', retryAfter);
  const trouble = troubleOf(parseJson(response.getBody()), { status, headers });
  return trouble.code === 'internal' ? new Trouble(codeOfStatus[status] ?? 'internal') : trouble;
}

/** The protocol's own answers carry no problem document. */
const codeOfStatus: Readonly<Record<number, TroubleCode>> = {
  404: 'not_found',
  410: 'not_found',
  413: 'too_large',
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
