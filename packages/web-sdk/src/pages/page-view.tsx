import { useEffect, useState } from 'preact/hooks';
import type { ShellApp } from '../app-context.ts';
import type { Page } from '../journey/page.ts';
import { Button, Heading } from '../parts/plain.tsx';
import { type LaterTexts, type Locale, loadLaterTexts } from '../texts/texts.ts';
import { StatusPage } from './status.tsx';

type LaterPages = typeof import('./later-pages.tsx');

/** The status page comes with the shell; everything behind it is loaded as soon as the shell stands. */
export function PageView({ app, page }: { readonly app: ShellApp; readonly page: Page }) {
  const [pages, setPages] = useState<LaterPages | null>(null);
  const [later, setLater] = useState<{ readonly locale: Locale; readonly texts: LaterTexts } | null>(null);
  const [isLost, setLost] = useState(false);
  const { locale } = app;

  // Asked for again on every page: a chunk that was lost with the network comes with the next one. What arrives late, after the
  // language was switched, is dropped.
  useEffect(() => {
    let isPast = false;
    const unlessPast = (draw: () => void) => {
      if (!isPast) draw();
    };
    const lost = () => unlessPast(() => setLost(true));
    setLost(false);
    if (!pages) void import('./later-pages.tsx').then((loaded) => setPages(() => loaded), lost);
    void loadLaterTexts(locale).then((texts) => unlessPast(() => setLater({ locale, texts })), lost);
    return () => {
      isPast = true;
    };
  }, [page.at, locale]);

  if (page.at === 'status') return <StatusPage app={app} />;
  if (!pages || later?.locale !== locale) return isLost ? <Lost app={app} /> : <Heading>{app.texts.loading}</Heading>;
  return <pages.LaterPage app={{ ...app, texts: { ...app.texts, ...later.texts } }} page={page} />;
}

/** The network went, or a newer version was installed meanwhile: loading the page again brings everything back. */
function Lost({ app }: { readonly app: ShellApp }) {
  const { trouble } = app.texts;
  return (
    <>
      <Heading>{trouble.offline}</Heading>
      <p class="lead">{trouble.offlineNote}</p>
      <div class="actions">
        <Button onPress={() => location.reload()}>{trouble.retry}</Button>
      </div>
    </>
  );
}
