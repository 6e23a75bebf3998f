/** The client token of one verification. It lives in memory and, so that a reload survives, in the tab's own storage; never in a cookie or a query. */
export type TokenHolder = {
  readonly current: () => string;
  readonly set: (token: string) => void;
  readonly forget: () => void;
};

const storageName = 'candor.token';

export function createTokenHolder(first: string, storage: Storage | null): TokenHolder {
  let token = first;
  keep(storage, token);
  return {
    current: () => token,
    set: (next) => {
      token = next;
      keep(storage, next);
    },
    forget: () => {
      token = '';
      storage?.removeItem(storageName);
    },
  };
}

export function storedToken(storage: Storage | null): string | null {
  return storage?.getItem(storageName) ?? null;
}

function keep(storage: Storage | null, token: string): void {
  try {
    storage?.setItem(storageName, token);
  } catch {
    // A browser that refuses to store still verifies; only a reload then needs a new token.
  }
}

/** The token of `#token=ct_…`, and the hash without it. */
export function takeToken(hash: string): { readonly token: string | null; readonly rest: string } {
  const found = /(?:^#|[#&])token=(ct_[\w.-]+)/.exec(hash);
  if (!found) return { token: null, rest: hash };
  const rest = hash.replace(/token=ct_[\w.-]+&?/, '');
  return { token: found[1] ?? null, rest: rest === '#' ? '' : rest };
}

/** Milliseconds until a token should be renewed: when four fifths of its life are over, and at least a second from now. */
export function renewalDelay(expiresAt: string, nowMs: number): number {
  const left = Date.parse(expiresAt) - nowMs;
  return Math.max(1000, Number.isFinite(left) ? left * 0.8 : 0);
}
