import { useEffect } from 'preact/hooks';
import type { ShellTexts } from '../texts/texts.ts';
import { Logo } from './icon.tsx';
import { Button, Heading } from './plain.tsx';

type ClosedProps = {
  readonly texts: ShellTexts;
  readonly heading: string;
  readonly note: string;
  readonly onRetry?: () => void;
};

/** A page for when there is no journey to show: no token, an ended one, or no answer. */
export function Closed({ texts, heading, note, onRetry }: ClosedProps) {
  useEffect(() => {
    document.documentElement.lang = texts.lang;
    document.title = `${heading} · Candor`;
  }, [texts, heading]);
  return (
    <>
      <header class="top">
        <span class="brandmark">
          <Logo />
          <span>Candor</span>
        </span>
      </header>
      <div class="shell shell--one">
        <main id="main" class="main">
          <Heading>{heading}</Heading>
          <p class="lead">{note}</p>
          {onRetry ? (
            <div class="actions">
              <Button onPress={onRetry}>{texts.trouble.retry}</Button>
            </div>
          ) : null}
        </main>
      </div>
    </>
  );
}
