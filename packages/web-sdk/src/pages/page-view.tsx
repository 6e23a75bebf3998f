import { useEffect, useState } from 'preact/hooks';
import type { ShellApp } from '../app-context.ts';
import type { Page } from '../journey/page.ts';
import { Heading } from '../parts/plain.tsx';
import { type LaterTexts, type Locale, loadLaterTexts } from '../texts/texts.ts';
import { StatusPage } from './status.tsx';

type LaterPages = typeof import('./later-pages.tsx');

/** The status page comes with the shell; everything behind it is loaded as soon as the shell stands. */
export function PageView({ app, page }: { readonly app: ShellApp; readonly page: Page }) {
  const [pages, setPages] = useState<LaterPages | null>(null);
  const [later, setLater] = useState<{ readonly locale: Locale; readonly texts: LaterTexts } | null>(null);
  const { locale } = app;

  // Asked for again on every page: a chunk that was lost with the network comes with the next one.
  useEffect(() => {
    if (!pages) void import('./later-pages.tsx').then((loaded) => setPages(() => loaded)).catch(() => undefined);
    if (later?.locale === locale) return;
    void loadLaterTexts(locale)
      .then((texts) => setLater({ locale, texts }))
      .catch(() => undefined);
  }, [page.at, locale]);

  if (page.at === 'status') return <StatusPage app={app} />;
  if (!pages || later?.locale !== locale) return <Heading>{app.texts.loading}</Heading>;
  return <pages.LaterPage app={{ ...app, texts: { ...app.texts, ...later.texts } }} page={page} />;
}
