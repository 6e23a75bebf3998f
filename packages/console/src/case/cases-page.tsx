import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { answerCase, type Case, listCases } from '../api.ts';
import { useLanguage } from '../texts/language.tsx';
import { clock } from '../time.ts';

/** People who asked for a person, and the answer they will read in their journey. */
export function CasesPage() {
  const { language, texts } = useLanguage();
  const cases = useQuery({ queryKey: ['cases'], queryFn: listCases, refetchInterval: 15_000 });
  return (
    <>
      <header className="bar">
        <div className="grow">
          <h1 tabIndex={-1}>{texts.cases}</h1>
          <p>{texts.questions.lead}</p>
        </div>
      </header>
      <div className="pad">
        {cases.data?.length === 0 && <p className="notice">{texts.questions.empty}</p>}
        {cases.data?.map((one) => (
          <article className="card" key={one.id}>
            <div className="card__body stack">
              <h2>
                {one.receipt} <small className="muted">{clock(one.openedAt, language)}</small>
              </h2>
              <p>{one.about}</p>
              {one.state === 'answered' ? (
                <p className="pill" data-tone="ok">
                  {texts.questions.answered}
                </p>
              ) : (
                <Answer one={one} />
              )}
            </div>
          </article>
        ))}
      </div>
    </>
  );
}

function Answer({ one }: { readonly one: Case }) {
  const texts = useLanguage().texts;
  const queries = useQueryClient();
  const id = useId();
  const [answer, setAnswer] = useState('');
  const [refused, setRefused] = useState('');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await answerCase(one.id, answer);
    } catch {
      setRefused(texts.errors.other);
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
        maxLength={2000}
        required
        aria-describedby={`${id}-hint`}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <p className="xs muted" id={`${id}-hint`}>
        {texts.questions.hint}
      </p>
      <p role="alert">{refused}</p>
      <button className="btn btn--second" type="submit">
        {texts.questions.send}
      </button>
    </form>
  );
}
