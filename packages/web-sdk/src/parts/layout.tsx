import * as icons from '@candor/design/icons.ts';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ShellApp } from '../app-context.ts';
import type { Page } from '../journey/page.ts';
import { stepsFor } from '../journey/steps.ts';
import { formatWhen } from '../texts/format.ts';
import type { Locale } from '../texts/texts.ts';
import { Icon, Logo } from './icon.tsx';
import { Notice } from './plain.tsx';

type LayoutProps = {
  readonly app: ShellApp;
  readonly page: Page;
  readonly isConnected: boolean;
  readonly onLocale: (locale: Locale) => void;
  readonly children: ComponentChildren;
};

/** Header, progress, trouble, page and footer: the same on every page, in the same order for a keyboard and a reader. */
export function Layout({ app, page, isConnected, onLocale, children }: LayoutProps) {
  const { texts, view } = app;
  const steps = stepsFor(view, page);
  const key = page.at === 'capture' ? `${page.at}/${page.slot}` : page.at;
  useFocusOnChange(key, texts.lang);
  return (
    <>
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        {texts.skip}
      </button>
      {view.mode === 'sandbox' ? (
        <aside class="sandbox" aria-label={texts.sandbox}>
          <b>{texts.sandbox}</b> {texts.sandboxNote}
        </aside>
      ) : null}
      <Header app={app} onLocale={onLocale} />
      <div class={`shell ${steps.length > 0 ? 'shell--rail' : page.at === 'fix' ? 'shell--wide' : 'shell--one'}`}>
        {steps.length > 0 ? <Progress app={app} steps={steps} /> : null}
        <main id="main" class="main" tabIndex={-1}>
          <TroubleNotice app={app} isConnected={isConnected} />
          {children}
        </main>
      </div>
      <footer class="foot">
        <span>{texts.runsHere(view.host.name)}</span>
        <a href="#/help">{texts.askPerson}</a>
        <span class="nowrap">
          {texts.status.receipt} <span class="mono">{view.receipt}</span>
        </span>
      </footer>
    </>
  );
}

function Header({ app, onLocale }: Pick<LayoutProps, 'app' | 'onLocale'>) {
  const { texts, view, locale } = app;
  const unread = view.notices.filter(({ readAt }) => readAt === null).length;
  return (
    <header class="top">
      <a class="brandmark" href="#/status">
        <Logo />
        <span>Candor</span>
        <span>{texts.forHost(view.host.name)}</span>
      </a>
      <nav aria-label={texts.tools}>
        <button
          type="button"
          class="tool"
          lang={locale === 'en' ? 'zh-Hans' : 'en'}
          onClick={() => onLocale(locale === 'en' ? 'zh-Hans' : 'en')}
        >
          <Icon d={icons.globe} />
          {locale === 'en' ? '简体中文' : 'English'}
        </button>
        <a href="#/messages">
          <Icon d={icons.inbox} />
          <span class="tool__word">{texts.messages}</span>
          {unread > 0 ? (
            <span class="unread">
              <span aria-hidden="true">{unread}</span>
              <span class="sr">{texts.unread(unread)}</span>
            </span>
          ) : null}
        </a>
        <a href="#/help">
          <Icon d={icons.help} />
          <span class="tool__word">{texts.help}</span>
        </a>
      </nav>
    </header>
  );
}

function Progress({ app, steps }: { readonly app: ShellApp; readonly steps: ReturnType<typeof stepsFor> }) {
  const { texts } = app;
  const now = steps.findIndex(({ state }) => state === 'now');
  const name = steps[now]?.name;
  return (
    <nav class="progress" aria-label={texts.progress}>
      <p class="progress__now">
        <b>{texts.step(now + 1, steps.length)}</b>
        {name ? ` · ${texts.steps[name]}` : null}
      </p>
      <ol class="steps">
        {steps.map((step) => (
          <li key={step.name} data-s={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
            <Icon d={icons.check} />
            <span>{texts.steps[step.name]}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Always in the page, so that a screen reader hears what appears in it. */
function TroubleNotice({ app, isConnected }: { readonly app: ShellApp; readonly isConnected: boolean }) {
  const { trouble, texts, locale } = app;
  const isOffline = trouble?.code === 'offline' || (!isConnected && !navigator.onLine);
  const sentence = trouble && trouble.code !== 'offline' ? texts.trouble.problems[trouble.code] : null;
  return (
    <div role="status" class="trouble">
      {isOffline ? (
        <Notice tone="wait" icon={icons.wifi}>
          <b>{texts.trouble.offline}</b> {texts.trouble.offlineNote}
        </Notice>
      ) : sentence ? (
        <Notice tone="act" icon={icons.alert}>
          <b>{sentence}</b> {trouble?.until ? formatWhen(locale, trouble.until) : null}
        </Notice>
      ) : null}
    </div>
  );
}

function useFocusOnChange(key: string, lang: string): void {
  const last = useRef(key);
  useEffect(() => {
    document.documentElement.lang = lang;
    const heading = document.querySelector<HTMLElement>('main h1');
    if (heading) document.title = `${heading.textContent} · Candor`;
    if (last.current === key) return;
    last.current = key;
    scrollTo(0, 0);
    heading?.focus({ preventScroll: true });
  });
}
