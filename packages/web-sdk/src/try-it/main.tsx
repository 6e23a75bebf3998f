import '@candor/design/tokens.css';
import '@candor/design/components.css';
import '../journey.css';
import * as icons from '@candor/design/icons.ts';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon, Logo } from '../parts/icon.tsx';
import { Button, Heading, Notice } from '../parts/plain.tsx';
import { type Locale, localeOf } from '../texts/texts.ts';
import { tryTexts } from './texts.ts';

const userName = 'candor.try.user';

/** A host for trying out. The key stays on the server; this page only says who wants which level. */
function TryIt() {
  const [locale, setLocale] = useState<Locale>(() => localeOf(navigator.languages));
  const [level, setLevel] = useState<1 | 2>(2);
  const [email, setEmail] = useState('');
  const [user, setUser] = useState(() => localStorage.getItem(userName));
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const texts = tryTexts[locale];

  useEffect(() => {
    document.documentElement.lang = texts.lang;
    document.title = texts.title;
  }, [texts]);

  async function start(): Promise<void> {
    setState('busy');
    const body = JSON.stringify({ level, locale, ...(email ? { email } : {}), ...(user ? { user } : {}) });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch('/try/verifications', { method: 'POST', headers, body }).catch(() => null);
    if (!response?.ok) return setState('failed');
    const made: { readonly user: string; readonly url: string } = await response.json();
    localStorage.setItem(userName, made.user);
    // On this page's own origin: a phone in the same network may know the server by another name than the server does.
    location.assign(`/v/${new URL(made.url).hash}`);
  }

  return (
    <>
      <header class="top">
        <span class="brandmark">
          <Logo />
          <span>Candor</span>
        </span>
        <nav aria-label={texts.switchTo}>
          <button type="button" class="tool" onClick={() => setLocale(locale === 'en' ? 'zh-Hans' : 'en')}>
            <Icon d={icons.globe} />
            {texts.switchTo}
          </button>
        </nav>
      </header>
      <div class="shell shell--one">
        <main id="main" class="main">
          <Heading>{texts.heading}</Heading>
          <p class="lead">{texts.lead}</p>
          <Notice icon={icons.alert}>{texts.sandbox}</Notice>
          <form
            class="card"
            onSubmit={(event) => {
              event.preventDefault();
              void start();
            }}
          >
            <div class="card__body stack-l">
              <fieldset>
                <legend class="field__label">{texts.level}</legend>
                {([2, 1] as const).map((option) => (
                  <label key={option} class="choice">
                    <input type="radio" name="level" checked={level === option} onChange={() => setLevel(option)} />
                    <span class="grow">{texts.levels[option]}</span>
                  </label>
                ))}
              </fieldset>
              <div class="field">
                <label class="field__label" for="email">
                  {texts.email}
                </label>
                <input
                  class="input"
                  id="email"
                  type="email"
                  autocomplete="email"
                  value={email}
                  aria-describedby="email-hint"
                  onInput={(event) => setEmail(event.currentTarget.value)}
                />
                <p class="field__hint" id="email-hint">
                  {texts.emailHint}
                </p>
              </div>
            </div>
            <div class="card__foot btns">
              <button type="submit" class="btn btn--main btn--wide">
                {state === 'busy' ? texts.busy : user ? texts.again : texts.start}
              </button>
              {user ? (
                <Button kind="quiet" wide onPress={() => setUser(null)}>
                  {texts.other}
                </Button>
              ) : null}
            </div>
          </form>
          <div role="status">
            {state === 'failed' ? (
              <Notice tone="act" icon={icons.alert}>
                {texts.failed}
              </Notice>
            ) : null}
          </div>
          <p class="small">
            <a href="/console/">{texts.operators}</a>
          </p>
        </main>
      </div>
    </>
  );
}

const root = document.getElementById('app');
if (root) render(<TryIt />, root);
