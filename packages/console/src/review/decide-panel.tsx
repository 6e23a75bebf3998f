import { detailFields } from '@candor/core/details/fields.ts';
import type { Reason } from '@candor/core/findings/reasons.ts';
import type { ReviewVerdict, ReviewView } from '@candor/core/review/review-view.ts';
import { useId, useState } from 'react';
import { type Language, languages, useLanguage } from '../texts/language.tsx';
import { placeName } from './place-names.ts';
import { applicantSentence, staffSentence } from './staff-sentence.ts';
import { askableReasons, type Choice, proposals, type Request, requestKey, toVerdict } from './verdict-draft.ts';

type Props = { readonly review: ReviewView; readonly onSend: (verdict: ReviewVerdict) => void; readonly said: string };

/** Choose, see the letter as the applicant will read it, send. Choosing never sends. */
export function DecidePanel({ review, onSend, said }: Props) {
  const { language, texts } = useLanguage();
  const [choice, setChoice] = useState<Choice | null>(null);
  const [added, setAdded] = useState<readonly Request[]>([]);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const offers = [...proposals(review), ...added];
  const requests = offers.filter((offer) => picked.has(requestKey(offer)));
  const verdict = toVerdict(choice, requests);
  const toggle = (key: string) => {
    const next = new Set(picked);
    if (!next.delete(key)) next.add(key);
    setPicked(next);
  };
  const add = (request: Request) => {
    const key = requestKey(request);
    if (!offers.some((offer) => requestKey(offer) === key)) setAdded([...added, request]);
    setPicked(new Set([...picked, key]));
  };
  const why = choice === null ? texts.decide.pick : texts.decide.pickReason;
  const send = {
    approve: texts.decide.sendApprove,
    ask_again: texts.decide.sendAsk(verdict?.verdict === 'ask_again' ? verdict.asks.length : 0),
    decline: review.stage === 'second' ? texts.decide.sendDecline : texts.decide.sendDeclineFirst,
  };
  return (
    <section className="case__col decide" aria-labelledby="decide">
      <h2 id="decide">{texts.decide.title}</h2>
      <div className="verdicts" role="group" aria-labelledby="decide">
        {(['approve', 'ask_again', 'decline'] as const).map((one) => (
          <button className="btn" type="button" key={one} aria-pressed={choice === one} onClick={() => setChoice(one)}>
            {{ approve: texts.decide.approve, ask_again: texts.decide.ask, decline: texts.decide.decline }[one]}
          </button>
        ))}
      </div>
      {choice !== null && choice !== 'approve' && (
        <fieldset className="stack-s">
          <legend>{texts.decide.reasons}</legend>
          {offers.map((offer) => (
            <label className="reason" key={requestKey(offer)}>
              <input
                type="checkbox"
                checked={picked.has(requestKey(offer))}
                onChange={() => toggle(requestKey(offer))}
              />
              <span>
                <b>{staffSentence(language, offer.reason)}</b>
                <small>{texts.decide.reasonFor(placeName(language, offer))}</small>
              </span>
            </label>
          ))}
          <AnotherReason review={review} onAdd={add} />
        </fieldset>
      )}
      {choice !== null && choice !== 'decline' && <Letter choice={choice} requests={requests} />}
      {choice === 'decline' && (
        <p className="notice" data-tone="hold">
          {review.stage === 'second' ? texts.decide.secondNow : texts.decide.second}
        </p>
      )}
      <button
        className="btn btn--main btn--wide"
        type="button"
        aria-disabled={verdict === null}
        aria-describedby="decide-why"
        onClick={() => verdict && onSend(verdict)}
      >
        {choice === null ? texts.decide.title : send[choice]}
      </button>
      <p className="xs muted" id="decide-why" role="status">
        {said || (verdict === null ? why : '')}
      </p>
    </section>
  );
}

type AnotherProps = { readonly review: ReviewView; readonly onAdd: (request: Request) => void };

function AnotherReason({ review, onAdd }: AnotherProps) {
  const { language, texts } = useLanguage();
  const id = useId();
  const [reason, setReason] = useState<Reason>('img.blur');
  const places = [
    ...review.evidence.map(({ slot }) => ({ slot })),
    ...detailFields.filter((field) => review.details[field] !== undefined).map((field) => ({ field })),
  ];
  const [place, setPlace] = useState(0);
  const target = places[place];
  return (
    <details>
      <summary>{texts.decide.more}</summary>
      <div className="ask-row">
        <label htmlFor={`${id}-reason`}>{texts.decide.reason}</label>
        <select
          className="input"
          id={`${id}-reason`}
          value={reason}
          onChange={(event) => setReason(askableReasons.find((one) => one === event.target.value) ?? reason)}
        >
          {askableReasons.map((one) => (
            <option value={one} key={one}>
              {staffSentence(language, one)}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-place`}>{texts.decide.again}</label>
        <select
          className="input"
          id={`${id}-place`}
          value={place}
          onChange={(event) => setPlace(Number(event.target.value))}
        >
          {places.map((one, index) => (
            <option value={index} key={JSON.stringify(one)}>
              {placeName(language, one)}
            </option>
          ))}
        </select>
        <button className="btn btn--second" type="button" onClick={() => target && onAdd({ reason, ...target })}>
          {texts.decide.add}
        </button>
      </div>
    </details>
  );
}

type LetterProps = { readonly choice: Choice; readonly requests: readonly Request[] };

/** The words that go out, in both languages, because the reviewer may not share the applicant's. */
function Letter({ choice, requests }: LetterProps) {
  const { language, texts } = useLanguage();
  const [shown, show] = useState<Language>(language);
  return (
    <section aria-label={texts.decide.letter} className="stack-s">
      <div className="spread">
        <h3>{texts.decide.letter}</h3>
        <span className="switch">
          {(['en', 'zh-Hans'] as const).map((one) => (
            <button type="button" key={one} lang={one} aria-pressed={shown === one} onClick={() => show(one)}>
              {languages[one].name}
            </button>
          ))}
        </span>
      </div>
      <div className="letter" lang={shown}>
        {choice === 'approve' ? (
          <p>{languages[shown].decide.letterApprove}</p>
        ) : (
          requests.map((request) => <p key={requestKey(request)}>{applicantSentence(shown, request.reason)}</p>)
        )}
      </div>
    </section>
  );
}
