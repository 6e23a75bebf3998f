import type { FaceMatch, ReviewEvidence } from '@candor/core/review/review-view.ts';
import { useLanguage } from '../texts/language.tsx';
import { Crop } from './crop.tsx';
import { useOpenPicture } from './open-pictures.ts';

const tones = { match: 'ok', likely: 'wait', doubtful: 'act', mismatch: 'fail', uncalibrated: 'wait' } as const;

type Props = { readonly match: FaceMatch | null; readonly evidence: readonly ReviewEvidence[] };

/** The two faces beside each other, from pictures that are open. The distance is a hint below them and never the verdict. */
export function MatchPanel({ match, evidence }: Props) {
  const { texts } = useLanguage();
  const pair = (['document_front', 'selfie'] as const).flatMap((slot) => evidence.filter((item) => item.slot === slot));
  if (!evidence.some(({ slot }) => slot === 'selfie')) return null;
  return (
    <section className="stack-s" aria-labelledby="match">
      <h2 id="match">{texts.case.face}</h2>
      <div className="faces">
        {pair.map((item) => (
          <FaceOf item={item} key={item.id} />
        ))}
        {match === null ? (
          <p>{texts.case.noMatch}</p>
        ) : (
          <div className="stack-s">
            <p>
              <span className="pill" data-tone={tones[match.band]}>
                {texts.case.bands[match.band]}
              </span>
            </p>
            <p className="xs">
              {match.limits
                ? texts.case.matchFacts(match.distance.toFixed(2), match.limits.match.toFixed(2))
                : texts.case.matchUncalibrated(match.distance.toFixed(2))}
            </p>
            <p className="xs muted">{texts.case.matchModel(match.model)}</p>
          </div>
        )}
      </div>
      {match && <p className="xs muted">{texts.case.fairness}</p>}
    </section>
  );
}

function FaceOf({ item }: { readonly item: ReviewEvidence }) {
  const { texts } = useLanguage();
  const picture = useOpenPicture(item.id);
  const name = texts.case.faceOf[item.slot === 'selfie' ? 'selfie' : 'document'];
  const region = item.face ?? item.outline;
  return (
    <figure>
      {picture && region ? (
        <Crop picture={picture} region={region} margin={item.face ? 0.35 : 0} label={name} />
      ) : (
        <p className="crop crop--closed xs">{picture ? texts.case.noFace : texts.case.notOpen}</p>
      )}
      <figcaption className="xs muted">{name}</figcaption>
    </figure>
  );
}
