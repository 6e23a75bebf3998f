import type { Trouble, TroubleCode } from '../api/client.ts';

/** What is known about one picture that is on its way. */
export type Sending =
  | { readonly at: 'keeping' }
  | { readonly at: 'sending'; readonly sent: number; readonly total: number }
  | { readonly at: 'waiting' }
  | { readonly at: 'busy'; readonly until: string }
  /** The server has every byte; the journey does not name it yet. */
  | { readonly at: 'arrived' }
  /** The server does not take it now. It stays on this device and is sent when what stands in the way is gone, or on a press. */
  | { readonly at: 'held'; readonly code: TroubleCode; readonly until: string | null }
  | { readonly at: 'refused'; readonly code: TroubleCode; readonly until: string | null };

/** What to do after an upload broke off. Only an answer about the file itself ends it; everything else passes. */
export type NextTry =
  | { readonly do: 'retry'; readonly afterMs: number }
  | { readonly do: 'renew_token' }
  | { readonly do: 'start_over' }
  | { readonly do: 'hold' }
  | { readonly do: 'refuse' };

const pausesMs = [500, 1000, 2000, 5000, 10_000, 15_000] as const;

/** `failures`: how often the same trouble came in a row before. */
export function nextTry(trouble: Pick<Trouble, 'code' | 'until'>, failures: number, nowMs: number): NextTry {
  switch (trouble.code) {
    case 'offline':
    case 'internal':
    case 'unavailable':
    case 'stale':
      return { do: 'retry', afterMs: pausesMs[Math.min(failures, pausesMs.length - 1)] ?? 15_000 };
    case 'busy': {
      const wait = trouble.until === null ? 5000 : Date.parse(trouble.until) - nowMs;
      return { do: 'retry', afterMs: Math.max(1000, Number.isFinite(wait) ? wait : 5000) };
    }
    case 'token_expired':
    case 'unauthorised':
      return failures < 3 ? { do: 'renew_token' } : { do: 'hold' };
    case 'not_found':
    case 'upload_broken':
      // The server forgot the half, or the bytes did not match: the picture is still here, so it is sent again from the start.
      return failures < 3 ? { do: 'start_over' } : { do: 'hold' };
    case 'file_refused':
    case 'too_large':
    case 'bad_request':
      return { do: 'refuse' };
    default:
      return { do: 'hold' };
  }
}

/** What the server takes at most. */
export const maxBytes = 15 * 1024 * 1024;
export const pdfType = 'application/pdf';
const pictureTypes = ['image/jpeg', 'image/png', 'image/webp'];

/** What can be told about a file before a byte is sent. Some phones name no type; the server then looks inside. */
export function refuseFile(
  file: { readonly size: number; readonly type: string },
  mayBePdf = false,
): 'notPicture' | 'tooLarge' | 'empty' | null {
  if (file.size === 0) return 'empty';
  if (file.size > maxBytes) return 'tooLarge';
  if (mayBePdf && file.type === pdfType) return null;
  if (file.type !== '' && !pictureTypes.includes(file.type)) return 'notPicture';
  return null;
}
