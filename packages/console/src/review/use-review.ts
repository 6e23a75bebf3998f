import type { ReviewVerdict, ReviewView } from '@candor/core/review/review-view.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { claimReview, decideReview, Refused, readReview, releaseReview } from '../api.ts';
import { forgetKept } from '../kept.ts';
import { refusalSentence } from '../refusal.ts';
import { useTexts } from '../texts/language.tsx';
import { draftKey } from './decide-panel.tsx';
import { closePictures } from './open-pictures.ts';

/** Who does not hold the review gets no evidence; a submission always has some. A name would not do: two colleagues can share one. */
export const isHeldByReader = ({ evidence }: Pick<ReviewView, 'evidence'>) => evidence.length > 0;

const renewMs = 5 * 60_000;

/** One case with what can be done about it. Pictures are let go when it is left. */
export function useReview(id: string) {
  const texts = useTexts();
  const queries = useQueryClient();
  const [said, say] = useState('');
  const [isSending, setSending] = useState(false);
  const [sent, setSent] = useState<'decided' | 'second' | null>(null);
  const found = useQuery({ queryKey: ['review', id], queryFn: () => readReview(id), enabled: sent === null });
  const review = found.data;
  const isMine = review !== undefined && isHeldByReader(review);
  useEffect(() => () => closePictures(queries), [queries]);
  useRenewedLease(id, isMine && sent === null);

  const refresh = () => Promise.all(['review', 'reviews'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
  const act = async (work: Promise<unknown>) => {
    try {
      await work;
      say('');
    } catch (error) {
      say(refusalSentence(texts, error));
    }
    await refresh();
  };
  const send = async (verdict: ReviewVerdict) => {
    if (!review) return;
    setSending(true);
    try {
      await decideReview(id, review.version, verdict);
      setSent(verdict.verdict === 'decline' && review.stage === 'first' ? 'second' : 'decided');
      forgetKept(queries, draftKey(id));
      queries.removeQueries({ queryKey: ['review', id] });
      queries.invalidateQueries({ queryKey: ['reviews'] });
    } catch (error) {
      const isUnsent = error instanceof Refused && error.code === 'network';
      say(isUnsent ? texts.errors.unsent : refusalSentence(texts, error));
      if (!isUnsent) refresh();
    } finally {
      setSending(false);
    }
  };
  return {
    found,
    isMine,
    isSending,
    said,
    sent,
    send,
    claim: () => act(claimReview(id)),
    giveBack: () => act(releaseReview(id)),
  };
}

/** A lease ends after some minutes so that an abandoned case returns to the list; whoever reads on with the page in sight keeps it. */
function useRenewedLease(id: string, isMine: boolean) {
  useEffect(() => {
    if (!isMine) return;
    let stirred = false;
    const stir = () => {
      stirred = true;
    };
    const renew = () => {
      if (stirred && document.visibilityState === 'visible') claimReview(id).catch(() => {});
      stirred = false;
    };
    const timer = setInterval(renew, renewMs);
    const signs = ['pointermove', 'keydown', 'wheel'] as const;
    for (const sign of signs) window.addEventListener(sign, stir, { passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, stir);
    };
  }, [id, isMine]);
}
