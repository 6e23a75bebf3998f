import { useEffect, useState } from 'preact/hooks';
import { createClient } from './api/client.ts';
import { createTokenHolder } from './api/token.ts';
import type { HostLine } from './embed/frame.ts';
import { Journey } from './journey.tsx';
import { Closed } from './parts/closed.tsx';
import { loadShellTexts, localeOf, type ShellTexts } from './texts/texts.ts';

type RootProps = { readonly token: string | null; readonly storage: Storage | null; readonly host: HostLine };

/** Finds a token, then hands over to the journey. Without one there is nothing to show but where to get one. */
export function Root({ token, storage, host }: RootProps) {
  const [session, setSession] = useState(() => sessionOf(token, storage));
  const [isWaiting, setWaiting] = useState(host.isEmbedded && !token);
  const [texts, setTexts] = useState<ShellTexts | null>(null);

  useEffect(() => {
    host.onToken((fresh) => {
      setWaiting(false);
      setSession((known) => {
        if (!known) return sessionOf(fresh, storage);
        known.tokens.set(fresh);
        return { ...known };
      });
    });
    host.say({ candor: 1, type: 'ready' });
  }, []);

  useEffect(() => {
    if (session || isWaiting) return;
    void loadShellTexts(localeOf(navigator.languages)).then(setTexts);
  }, [session, isWaiting]);

  if (session) return <Journey client={session.client} tokens={session.tokens} host={host} />;
  if (!texts || isWaiting) return null;
  return <Closed texts={texts} heading={texts.trouble.noToken} note={texts.trouble.noTokenNote} />;
}

function sessionOf(token: string | null, storage: Storage | null) {
  if (!token) return null;
  const tokens = createTokenHolder(token, storage);
  return { tokens, client: createClient(tokens) };
}
