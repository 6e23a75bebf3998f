import type { ToHost } from './messages.ts';

/** The page's line to the element that embeds it; a line that goes nowhere when the page stands alone. */
export type HostLine = {
  readonly isEmbedded: boolean;
  readonly say: (message: ToHost) => void;
  readonly onToken: (listener: (token: string) => void) => void;
};

/** `?host=` names the only origin that is listened to and spoken to. It is no secret: the token comes from there, and nothing goes there but states. */
export function connectToHost(search: string): HostLine {
  const origin = originOf(new URLSearchParams(search).get('host'));
  if (window.parent === window || !origin) return { isEmbedded: false, say: () => undefined, onToken: () => undefined };
  return {
    isEmbedded: true,
    say: (message) => window.parent.postMessage(message, origin),
    onToken: (listener) =>
      addEventListener('message', (event) => {
        if (event.source !== window.parent || event.origin !== origin) return;
        const token = tokenIn(event.data);
        if (token) listener(token);
      }),
  };
}

export function originOf(address: string | null): string | null {
  if (!address || !URL.canParse(address)) return null;
  const { protocol, origin } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}

export function tokenIn(message: unknown): string | null {
  if (typeof message !== 'object' || message === null) return null;
  if (!('candor' in message) || message.candor !== 1 || !('type' in message) || message.type !== 'token') return null;
  if (!('token' in message) || typeof message.token !== 'string') return null;
  return /^ct_[\w.-]+$/.test(message.token) ? message.token : null;
}
