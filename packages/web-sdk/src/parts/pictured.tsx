import type { Region } from '@candor/core/findings/region.ts';
import type { ShownFinding } from '@candor/core/verification/journey-view.ts';
import type { App } from '../app-context.ts';
import { Evidence } from './evidence.tsx';
import { FindingText } from './finding.tsx';

type PicturedProps = {
  readonly app: App;
  readonly source: string | Blob;
  /** What the picture is of, in the reader's words. */
  readonly what: string;
  readonly caption: string;
  readonly outline: Region | null;
  readonly findings: readonly ShownFinding[];
  /** Seen on this device only: drawn with broken lines until the server's answer takes its place. */
  readonly isFirstLook?: boolean;
};

/** A picture with every place outlined, and every finding in words below it. */
export function Pictured({ app, source, what, caption, outline, findings, isFirstLook = false }: PicturedProps) {
  const { texts, say, view } = app;
  const places = findings.flatMap(({ region, verdict }) => (region && verdict !== 'advice' ? [{ region }] : []));
  const marks = [...(outline ? [{ region: outline, tone: 'ok' as const }] : []), ...places];
  const facts = findings.map((finding) => say?.(finding, view).fact ?? '').join(' ');
  const alt = texts.capture.pictureAlt(what);
  const isStopped = findings.some(({ verdict }) => verdict === 'fail');
  return (
    <>
      <div class={isFirstLook ? 'first-look' : undefined}>
        <Evidence
          app={app}
          source={source}
          label={places.length > 0 ? `${alt} ${texts.capture.outlined(facts)}` : alt}
          caption={caption}
          marks={marks}
        />
      </div>
      {findings.length > 0 ? (
        <section class={`card${isFirstLook ? ' first-look' : ''}`} data-tone={isStopped ? 'act' : undefined}>
          {findings.map((finding, index) => (
            <div key={index} class="card__body">
              <FindingText app={app} finding={finding} nth={texts.finding.nth(index + 1, findings.length, what)} />
            </div>
          ))}
        </section>
      ) : null}
    </>
  );
}
