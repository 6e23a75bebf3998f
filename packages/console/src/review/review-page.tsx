import type { ReviewVerdict } from '@candor/core/review/review-view.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { claimReview, decideReview, Refused, readReview, releaseReview, whoAmI } from '../api.ts';
import { useLanguage } from '../texts/language.tsx';
import { clock } from '../time.ts';
import { Comparison } from './comparison.tsx';
import { DecidePanel } from './decide-panel.tsx';
import { EvidenceViewer } from './evidence-viewer.tsx';
import { FindingList } from './finding-list.tsx';
import { MatchPanel } from './match-panel.tsx';

/** One case: evidence with its findings, typed against read, faces, history, and the decision. */
export function ReviewPage({ id }: { readonly id: string }) {
  const { language, texts } = useLanguage();
  const queries = useQueryClient();
  const [said, say] = useState('');
  const [sent, setSent] = useState(false);
  const me = useQuery({ queryKey: ['session'], queryFn: whoAmI });
  const found = useQuery({ queryKey: ['review', id], queryFn: () => readReview(id), enabled: !sent });
  useEffect(() => () => void queries.removeQueries({ queryKey: ['picture'] }), [queries]);
  const review = found.data;

  const refresh = () => Promise.all(['review', 'reviews'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
  const act = async (work: Promise<unknown>) => {
    try {
      await work;
      say('');
    } catch (error) {
      say(sentence(error));
    }
    await refresh();
  };
  const sentence = (error: unknown) => {
    if (!(error instanceof Refused)) return texts.errors.other;
    if (error.code === 'stale') return texts.decide.stale;
    if (error.code === 'already_claimed' || error.code === 'wrong_state') return texts.decide.taken;
    if (error.code === 'network') return texts.errors.network;
    return error.status === 403 ? texts.errors.forbidden : texts.errors.other;
  };
  const send = async (verdict: ReviewVerdict) => {
    if (!review) return;
    try {
      await decideReview(id, review.version, verdict);
      setSent(true);
      say(verdict.verdict === 'decline' && review.stage === 'first' ? texts.decide.sentSecond : texts.decide.sent);
      queries.invalidateQueries({ queryKey: ['reviews'] });
    } catch (error) {
      say(sentence(error));
      refresh();
    }
  };

  if (sent || found.isError)
    return (
      <div className="pad">
        <p className="notice" data-tone={sent ? 'ok' : 'act'} role="status">
          {sent ? said : sentence(found.error)}
        </p>
        <Link to="/">{texts.case.back}</Link>
      </div>
    );
  if (!review) return null;

  const mine = review.claimedBy !== null && review.claimedBy === me.data?.name;
  const submitted = clock(review.attempt.submittedAt, language);
  return (
    <>
      <header className="bar">
        <div className="grow">
          <div className="line">
            <h1 tabIndex={-1}>{texts.case.title(review.receipt)}</h1>
            {review.mode === 'sandbox' && <span className="pill">{texts.sandbox}</span>}
            <span className="pill" data-tone="act">
              {texts.case.due(clock(review.dueAt, language))}
            </span>
            {review.claimedBy && (
              <span className="pill">{mine ? texts.case.yours : texts.case.of(review.claimedBy)}</span>
            )}
          </div>
          <p>{texts.case.facts(review.level, review.attempt.number, submitted, review.policyVersion)}</p>
        </div>
        {mine ? (
          <button className="btn btn--second" type="button" onClick={() => act(releaseReview(id))}>
            {texts.case.giveBack}
          </button>
        ) : (
          <button className="btn btn--main" type="button" onClick={() => act(claimReview(id))}>
            {texts.reviews.claim}
          </button>
        )}
      </header>
      {mine ? (
        <div className="case">
          <EvidenceViewer evidence={review.evidence} />
          <div className="case__col">
            <Comparison review={review} />
            <MatchPanel match={review.match} />
            <section aria-labelledby="all-findings">
              <h2 id="all-findings">{texts.case.findings}</h2>
              <FindingList findings={review.findings} />
              {review.notRun.length > 0 && <p className="notice">{texts.case.notRun(review.notRun.join(', '))}</p>}
            </section>
            {review.cases.length > 0 && (
              <section aria-labelledby="asked">
                <h2 id="asked">{texts.case.questions}</h2>
                {review.cases.map((one) => (
                  <p className="notice" key={one.id}>
                    {one.about}
                  </p>
                ))}
              </section>
            )}
            <section aria-labelledby="history">
              <h2 id="history">{texts.case.history}</h2>
              <ol className="log">
                {review.history.map((entry) => (
                  <li key={`${entry.at} ${entry.type}`}>
                    <time dateTime={entry.at}>{new Date(entry.at).toISOString().slice(11, 16)}</time>
                    <span>
                      {entry.type} <span className="muted">{entry.by}</span>
                    </span>
                  </li>
                ))}
              </ol>
            </section>
          </div>
          <DecidePanel review={review} onSend={send} said={said} key={review.version} />
        </div>
      ) : (
        <div className="pad">
          <p className="notice" role="status">
            {said || texts.case.claimFirst}
          </p>
        </div>
      )}
    </>
  );
}
