import type { ReviewView } from '@candor/core/review/review-view.ts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { listReviews } from '../api.ts';
import { Key } from '../keys/key.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { PageTitle } from '../page-title.tsx';
import { refusalSentence } from '../refusal.ts';
import { useLanguage } from '../texts/language.tsx';
import { HeldCase } from './held-case.tsx';
import { isHeld } from './queue-filter.ts';
import { ReviewBar } from './review-bar.tsx';
import { useClaim } from './use-claim.ts';
import { useReview } from './use-review.ts';

/** One case: claimed first, then evidence, comparison, faces, history and the decision. */
export function ReviewPage({ id }: { readonly id: string }) {
  const { texts } = useLanguage();
  const { found, isMine, isSending, said, sent, send, claim, giveBack } = useReview(id);
  const review = found.data;
  useKeys({
    c: () => {
      if (review && !isMine && !sent) claim();
    },
    u: () => {
      if (isMine && !sent) giveBack();
    },
  });
  if (sent) return <Sent sent={sent} />;
  if (!review)
    return found.isError ? (
      <Aside title={texts.case.notHere}>
        <p className="notice" data-tone="act" role="alert">
          {refusalSentence(texts, found.error)}
        </p>
      </Aside>
    ) : null;
  return (
    <>
      <ReviewBar review={review} isMine={isMine} onClaim={claim} onGiveBack={giveBack} />
      {found.isError && (
        <p className="notice unsaved" data-tone="act" role="status">
          {refusalSentence(texts, found.error)}
        </p>
      )}
      {isMine ? (
        <HeldCase review={review} onSend={send} said={said} isSending={isSending} />
      ) : (
        <Unclaimed review={review} said={said} />
      )}
    </>
  );
}

function Unclaimed({ review, said }: { readonly review: ReviewView; readonly said: string }) {
  const { texts } = useLanguage();
  const isTaken = isHeld(review, Date.now());
  return (
    <div className="pad">
      <p className="notice" role="status">
        {said || (isTaken ? texts.decide.taken : texts.case.claimFirst)}
      </p>
      <Link to="/">{texts.case.back}</Link>
    </div>
  );
}

/** After a decision: what happened with it, and the way on. */
function Sent({ sent }: { readonly sent: 'decided' | 'second' }) {
  const { texts } = useLanguage();
  const lines = useQuery({ queryKey: ['reviews'], queryFn: listReviews }).data ?? [];
  const now = Date.now();
  const free = lines.find((line) => !isHeld(line, now));
  const open = useClaim();
  const take = () => free && open(free.id);
  useKeys({ n: take });
  return (
    <Aside title={texts.decide.sentTitle}>
      <p className="notice" data-tone="ok" role="status">
        {sent === 'second' ? texts.decide.sentSecond : texts.decide.sent}
      </p>
      <div className="line">
        {free && (
          <button className="btn btn--main" type="button" onClick={take}>
            {texts.reviews.take} <Key>N</Key>
          </button>
        )}
        <Link className="btn btn--second" to="/">
          {texts.case.back}
        </Link>
      </div>
    </Aside>
  );
}

function Aside({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <header className="bar">
        <PageTitle>{title}</PageTitle>
      </header>
      <div className="pad">{children}</div>
    </>
  );
}
