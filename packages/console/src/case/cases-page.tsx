import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useSay } from '../announce.tsx';
import { answerCase, type Case, listCases, Refused, whoAmI } from '../api.ts';
import { forgetKept, useKept } from '../kept.ts';
import { PageTitle } from '../page-title.tsx';
import { refusalSentence } from '../refusal.ts';
import { mayAnswer } from '../role.ts';
import { useLanguage } from '../texts/language.tsx';
import { clock } from '../time.ts';

/** People who asked for a person, oldest first, and the answer they will read in their journey. */
export function CasesPage() {
  const { language, texts } = useLanguage();
  const me = useQuery({ queryKey: ['session'], queryFn: whoAmI }).data;
  const isAllowed = me ? mayAnswer(me.role) : false;
  const cases = useQuery({ queryKey: ['cases'], queryFn: listCases, enabled: isAllowed });
  return (
    <>
      <header className="bar">
        <div className="grow">
          <PageTitle>{texts.cases}</PageTitle>
          <p>{texts.questions.lead}</p>
        </div>
      </header>
      <div className="pad">
        {!isAllowed && <p className="notice">{texts.questions.notYours}</p>}
        {cases.isError && (
          <p className="notice" data-tone="act" role="alert">
            {refusalSentence(texts, cases.error)}
          </p>
        )}
        {cases.data?.length === 0 && <p className="notice">{texts.questions.empty}</p>}
        {cases.data?.map((one) => (
          <article className="card question" key={one.id}>
            <div className="card__body stack">
              <h2>
                {one.receipt} <small className="muted">{clock(one.openedAt, language)}</small>
              </h2>
              <blockquote className="asked">{one.about}</blockquote>
              <Answer one={one} />
            </div>
          </article>
        ))}
      </div>
    </>
  );
}

function Answer({ one }: { readonly one: Case }) {
  const { texts } = useLanguage();
  const queries = useQueryClient();
  const say = useSay();
  const id = useId();
  const draft = `answer ${one.id}`;
  const [answer, setAnswer] = useKept(draft, '');
  const [refused, setRefused] = useState('');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await answerCase(one.id, answer);
      forgetKept(queries, draft);
      say(texts.questions.sent(one.receipt));
    } catch (error) {
      const isStale = error instanceof Refused && error.code === 'stale';
      setRefused(isStale ? texts.questions.stale : refusalSentence(texts, error));
      if (isStale) return;
    }
    queries.invalidateQueries({ queryKey: ['cases'] });
  };
  return (
    <form className="stack-s" onSubmit={send}>
      <label htmlFor={id}>{texts.questions.yourAnswer}</label>
      <textarea
        className="input"
        id={id}
        rows={3}
        maxLength={4000}
        required
        aria-describedby={`${id}-hint`}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <p className="xs muted" id={`${id}-hint`}>
        {texts.questions.hint}
      </p>
      <p className="refused" role="alert">
        {refused}
      </p>
      <button className="btn btn--main" type="submit">
        {texts.questions.send}
      </button>
    </form>
  );
}
