import type { JourneyView } from '@candor/core/verification/journey-view.ts';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Client, Trouble } from './api/client.ts';
import { followEvents } from './api/stream.ts';
import { renewalDelay, type TokenHolder } from './api/token.ts';
import type { ShellApp } from './app-context.ts';
import type { HostLine } from './embed/frame.ts';
import { nextPlace, type Place, pageFor, placeFromHash, placeToHash } from './journey/page.ts';
import { PageView } from './pages/page-view.tsx';
import { Closed } from './parts/closed.tsx';
import { Layout } from './parts/layout.tsx';
import { createPictures } from './pictures.ts';
import type { Say } from './texts/reasons.ts';
import { type Locale, loadShellTexts, localeOf, type ShellTexts } from './texts/texts.ts';
import { useUploads } from './upload/use-uploads.ts';

type JourneyProps = { readonly client: Client; readonly tokens: TokenHolder; readonly host: HostLine };

/** Holds the journey as the server last told it, follows its changes, and draws the page that fits. */
export function Journey({ client, tokens, host }: JourneyProps) {
  const [view, setView] = useState<JourneyView | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isConnected, setConnected] = useState(true);
  const [place, setPlace] = useState<Place>(() => placeFromHash(location.hash));
  const { locale, texts, say, setLocale } = useLanguage(view);
  const pictures = useMemo(() => createPictures(client), [client]);
  const changes = useRef(0);

  function fail(thrown: unknown): void {
    const seen = thrown instanceof Trouble ? thrown : new Trouble('internal');
    setTrouble(seen);
    if (seen.code === 'token_expired' || seen.code === 'unauthorised') host.say({ candor: 1, type: 'token_needed' });
  }

  /** A reading that was overtaken by a change of one's own is dropped: it would show the past. */
  async function refresh(): Promise<void> {
    const before = changes.current;
    try {
      const fresh = await client.read();
      if (changes.current !== before) return;
      setView(fresh);
      setTrouble((seen) =>
        seen?.code === 'offline' || seen?.code === 'unauthorised' || seen?.code === 'token_expired' ? null : seen,
      );
    } catch (thrown) {
      fail(thrown);
    }
  }

  async function change(call: (client: Client) => Promise<JourneyView>): Promise<JourneyView | null> {
    setBusy(true);
    setTrouble(null);
    changes.current += 1;
    try {
      const fresh = await call(client);
      setView(fresh);
      return fresh;
    } catch (thrown) {
      fail(thrown);
      if (thrown instanceof Trouble && thrown.code !== 'offline') await refresh();
      return null;
    } finally {
      changes.current += 1;
      setBusy(false);
    }
  }

  async function renewToken(): Promise<string | null> {
    try {
      const { token, expiresAt } = await client.renewToken();
      tokens.set(token);
      return expiresAt;
    } catch (thrown) {
      if (thrown instanceof Trouble && thrown.code !== 'offline') fail(thrown);
      return null;
    }
  }

  const uploads = useUploads({
    verification: view?.id ?? null,
    view,
    token: tokens.current,
    renewToken: async () => void (await renewToken()),
    onAnswer: () => void refresh(),
  });

  useEffect(() => {
    void refresh();
  }, [tokens.current()]);

  useFollowing({ client, id: view?.id ?? null, isConnected, refresh, onConnection: setConnected });
  useRenewal(view?.id ?? null, renewToken);

  useEffect(() => {
    if (view) host.say({ candor: 1, type: 'state', state: view.state });
  }, [view?.state]);

  useEffect(() => {
    const onMove = () => {
      setPlace(placeFromHash(location.hash));
      setTrouble(null);
    };
    addEventListener('popstate', onMove);
    addEventListener('hashchange', onMove);
    return () => {
      removeEventListener('popstate', onMove);
      removeEventListener('hashchange', onMove);
    };
  }, []);

  if (!texts) return null;
  if (!view) {
    if (!trouble) return null;
    const { heading, note } = closedText(trouble, texts);
    return <Closed texts={texts} heading={heading} note={note} onRetry={() => void refresh()} />;
  }

  const go = (to: Place) => {
    if (placeToHash(to) !== location.hash) history.pushState(null, '', placeToHash(to));
    setPlace(to);
    setTrouble(null);
  };
  const app: ShellApp = {
    view,
    locale,
    texts,
    say,
    isBusy,
    trouble,
    go,
    next: (fresh) => go(nextPlace(fresh ?? view)),
    change,
    readCase: (id) => client.readCase(id).catch(() => null),
    readCapturePolicy: () => client.capturePolicy().catch(() => null),
    drawLiveness: (without) =>
      client.drawLiveness(without).catch((thrown) => (thrown instanceof Trouble ? thrown : new Trouble('internal'))),
    pictures,
    uploads,
  };
  const page = pageFor(view, place);
  return (
    <Layout
      app={app}
      page={page}
      isConnected={isConnected}
      onLocale={(to) => {
        setLocale(to);
        void change(({ setLocale: save }) => save(to));
      }}
    >
      <PageView app={app} page={page} />
    </Layout>
  );
}

function closedText(trouble: Trouble, texts: ShellTexts): { readonly heading: string; readonly note: string } {
  if (trouble.code === 'offline') return { heading: texts.trouble.offline, note: texts.trouble.offlineNote };
  if (trouble.code === 'token_expired' || trouble.code === 'unauthorised') {
    return { heading: texts.trouble.expired, note: texts.trouble.expiredNote };
  }
  return { heading: texts.trouble.problems[trouble.code], note: '' };
}

/** The language of the journey, then the one that was switched to. Sentences of reasons come a moment later. */
function useLanguage(view: JourneyView | null) {
  const [chosen, setLocale] = useState<Locale | null>(null);
  const [loaded, setLoaded] = useState<{ readonly locale: Locale; readonly texts: ShellTexts } | null>(null);
  const [say, setSay] = useState<{ readonly locale: Locale; readonly say: Say } | null>(null);
  const locale = chosen ?? view?.locale ?? null;

  // Catalogues arrive in any order; only the one of the present language is taken.
  useEffect(() => {
    let isPast = false;
    const wanted = locale ?? localeOf(navigator.languages);
    void loadShellTexts(wanted).then((texts) => {
      if (!isPast) setLoaded({ locale: wanted, texts });
    });
    return () => {
      isPast = true;
    };
  }, [locale]);

  useEffect(() => {
    if (!locale) return;
    let isPast = false;
    void import('./texts/reasons.ts').then(async ({ loadSay }) => {
      const loadedSay = await loadSay(locale);
      if (!isPast) setSay({ locale, say: loadedSay });
    });
    return () => {
      isPast = true;
    };
  }, [locale]);

  return {
    locale: loaded?.locale ?? 'en',
    texts: loaded && (chosen !== null || locale === null || loaded.locale === locale) ? loaded.texts : null,
    say: say && say.locale === loaded?.locale ? say.say : null,
    setLocale,
  };
}

type Following = {
  readonly client: Client;
  readonly id: string | null;
  readonly isConnected: boolean;
  readonly refresh: () => Promise<void>;
  readonly onConnection: (isConnected: boolean) => void;
};

/** The stream tells of every change; while it is broken, the page asks every five seconds instead. */
function useFollowing({ client, id, isConnected, refresh, onConnection }: Following): void {
  useEffect(() => {
    if (!id) return;
    return followEvents(client, { onChange: () => void refresh(), onConnection });
  }, [client, id]);
  useEffect(() => {
    if (!id || isConnected) return;
    const timer = setInterval(() => {
      if (!document.hidden) void refresh();
    }, 5000);
    return () => clearInterval(timer);
  }, [id, isConnected]);
}

/** The first renewal comes at once: it tells how long a token lives. */
function useRenewal(id: string | null, renew: () => Promise<string | null>): void {
  useEffect(() => {
    if (!id) return;
    let timer = setTimeout(again, 2000);
    function again(): void {
      void renew().then((expiresAt) => {
        timer = setTimeout(again, expiresAt ? renewalDelay(expiresAt, Date.now()) : 30_000);
      });
    }
    return () => clearTimeout(timer);
  }, [id]);
}
