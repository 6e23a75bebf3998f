import type { FaceMatch } from '@candor/core/review/review-view.ts';
import { useLanguage } from '../texts/language.tsx';

const tones = { match: 'ok', likely: 'wait', doubtful: 'act', mismatch: 'fail' } as const;

/** The distance between the two faces, as a hint beside the pictures. It is never the verdict. */
export function MatchPanel({ match }: { readonly match: FaceMatch | null }) {
  const { texts } = useLanguage();
  return (
    <section aria-labelledby="match">
      <h2 id="match">{texts.case.face}</h2>
      {match === null ? (
        <p className="notice">{texts.case.noMatch}</p>
      ) : (
        <div className="notice stack-s">
          <p>
            <span className="pill" data-tone={tones[match.band]}>
              {texts.case.bands[match.band]}
            </span>{' '}
            <span className="xs muted">{match.model}</span>
          </p>
          <p>{texts.case.matchFacts(match.distance.toFixed(2), match.limits.match.toFixed(2))}</p>
          <p className="xs muted">{texts.case.fairness}</p>
        </div>
      )}
    </section>
  );
}
