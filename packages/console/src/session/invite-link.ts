let token = '';

/**
 * The link of an invitation is `/console/#invite=TOKEN`: a fragment reaches no log and no Referer. True if one was there; the caller
 * then replaces the address, so that the token does not stay in the history.
 */
export function receiveInvite(): boolean {
  const [, received] = /^#\/?invite=(.+)$/.exec(location.hash) ?? [];
  if (received) token = received;
  return received !== undefined;
}

export const takeInvite = () => token;
