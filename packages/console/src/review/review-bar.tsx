import { words } from '@candor/core/findings/say.ts';
import { countryName } from '@candor/core/findings/say-with.ts';
import type { ReviewView } from '@candor/core/review/review-view.ts';
import { clock as clockIcon } from '@candor/design/icons.ts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { listReviews } from '../api.ts';
import { Icon } from '../icon.tsx';
import { Key } from '../keys/key.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { PageTitle } from '../page-title.tsx';
import { useLanguage } from '../texts/language.tsx';
import { clock } from '../time.ts';
import { DueWords } from './due.tsx';
import { capitalised } from './place-names.ts';
import { isHeld, soonMs } from './queue-filter.ts';

type Props = {
  readonly review: ReviewView;
  readonly isMine: boolean;
  readonly onClaim: () => void;
  readonly onGiveBack: () => void;
};

/** Which case this is, until when, whose, and the way to its neighbours. */
export function ReviewBar({ review, isMine, onClaim, onGiveBack }: Props) {
  const { language, texts } = useLanguage();
  const now = Date.now();
  const left = Date.parse(review.dueAt) - now;
  const isTaken = isHeld(review, now);
  const { names } = words[language];
  const paper =
    review.document &&
    capitalised(`${names.documents[review.document.kind]}, ${countryName(names, review.document.country)}`);
  const submitted = clock(review.attempt.submittedAt, language);
  return (
    <header className="bar">
      <div className="grow">
        <div className="line">
          <PageTitle>{texts.case.title(review.receipt)}</PageTitle>
          {review.mode === 'sandbox' && <span className="pill">{texts.sandbox}</span>}
          {review.stage === 'second' && (
            <span className="pill" data-tone="hold">
              {texts.reviews.second}
            </span>
          )}
          <span className="pill" data-tone={left < 0 ? 'fail' : left < soonMs ? 'act' : undefined}>
            <Icon path={clockIcon} />
            {texts.reviews.due} <DueWords line={review} now={now} />
          </span>
          {isTaken && <span className="pill">{isMine ? texts.case.yours : texts.case.of(review.claimedBy ?? '')}</span>}
        </div>
        <p>
          {[paper, texts.case.facts(names.levels[review.level], review.attempt.number, submitted, review.policyVersion)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {isMine && (
        <button className="btn btn--second" type="button" onClick={onGiveBack}>
          {texts.case.giveBack} <Key>U</Key>
        </button>
      )}
      {!isMine && !isTaken && (
        <button className="btn btn--main" type="button" onClick={onClaim}>
          {texts.reviews.claim} <Key>C</Key>
        </button>
      )}
      <Neighbours id={review.id} />
    </header>
  );
}

function Neighbours({ id }: { readonly id: string }) {
  const { texts } = useLanguage();
  const navigate = useNavigate();
  const lines = useQuery({ queryKey: ['reviews'], queryFn: listReviews }).data ?? [];
  const at = lines.findIndex((line) => line.id === id);
  const go = (step: 1 | -1) => {
    const next = at < 0 ? undefined : lines[at + step];
    if (next) navigate({ to: '/reviews/$id', params: { id: next.id } });
  };
  useKeys({ j: () => go(1), k: () => go(-1) });
  return (
    <div className="line neighbours">
      {(
        [
          [-1, texts.case.before, '←', 'K'],
          [1, texts.case.after, '→', 'J'],
        ] as const
      ).map(([step, label, arrow, key]) => (
        <button
          className="btn btn--second"
          type="button"
          aria-disabled={lines[at + step] === undefined || at < 0}
          onClick={() => go(step)}
          key={key}
        >
          <span className="sr">{label}</span>
          <span aria-hidden="true">{arrow}</span> <Key>{key}</Key>
        </button>
      ))}
    </div>
  );
}
