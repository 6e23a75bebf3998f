import { isMasked } from '@candor/core/findings/mask.ts';
import type { ReviewVerdict, ReviewView } from '@candor/core/review/review-view.ts';
import { useRef } from 'react';
import { useKept } from '../kept.ts';
import { Key } from '../keys/key.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { useLanguage } from '../texts/language.tsx';
import { AnotherReason } from './another-reason.tsx';
import { Letter } from './letter.tsx';
import { placeName } from './place-names.ts';
import { staffSentence } from './staff-sentence.ts';
import { type Choice, proposals, type Request, requestKey, toVerdict } from './verdict-draft.ts';

type Props = {
  readonly review: ReviewView;
  readonly onSend: (verdict: ReviewVerdict) => void;
  readonly said: string;
  readonly isSending: boolean;
};
type Draft = { readonly choice: Choice | null; readonly added: readonly Request[]; readonly picked: readonly string[] };

const choices = [
  ['approve', 'A'],
  ['ask_again', 'R'],
  ['decline', 'X'],
] as const;
export const draftKey = (review: string) => `verdict ${review}`;

/** Choose, see the letter as the applicant will read it, send. Choosing never sends. */
export function DecidePanel({ review, onSend, said, isSending }: Props) {
  const { texts } = useLanguage();
  const { decide } = texts;
  const [draft, setDraft] = useKept<Draft>(draftKey(review.id), { choice: null, added: [], picked: [] });
  const search = useRef<HTMLInputElement>(null);
  const { choice, added, picked } = draft;
  const offers = dedupe([...proposals(review, choice), ...added]);
  const requests = offers.filter((offer) => picked.includes(requestKey(offer)));
  const verdict = toVerdict(choice, requests);
  const choose = (one: Choice) => setDraft({ ...draft, choice: one });
  const toggle = (key: string) =>
    setDraft({ ...draft, picked: picked.includes(key) ? picked.filter((one) => one !== key) : [...picked, key] });
  const add = (request: Request) =>
    setDraft({ ...draft, added: [...added, request], picked: [...picked, requestKey(request)] });
  const send = () => {
    if (verdict && !isSending) onSend(verdict);
  };
  useKeys({
    a: () => choose('approve'),
    r: () => choose('ask_again'),
    x: () => choose('decline'),
    'ctrl+enter': send,
    '/': () => {
      search.current?.closest('details')?.setAttribute('open', '');
      search.current?.focus();
    },
  });
  const label = {
    approve: decide.sendApprove,
    ask_again: decide.sendAsk(verdict?.verdict === 'ask_again' ? verdict.asks.length : 0),
    decline: review.stage === 'second' ? decide.sendDecline : decide.sendDeclineFirst,
  };
  const why = choice === null ? decide.pick : decide.pickReason;
  return (
    <section className="case__col decide" aria-labelledby="decide">
      <h2 id="decide">{decide.title}</h2>
      {review.stage === 'second' && (
        <p className="notice" data-tone="hold">
          {decide.secondNow}
        </p>
      )}
      <div className="verdicts" role="group" aria-labelledby="decide">
        {choices.map(([one, key]) => (
          <button
            className="btn"
            type="button"
            key={one}
            data-verdict={one}
            aria-pressed={choice === one}
            onClick={() => choose(one)}
          >
            {decide.verdicts[one]} <Key>{key}</Key>
          </button>
        ))}
      </div>
      {choice !== null && choice !== 'approve' && (
        <fieldset className="stack-s reasons">
          <legend>{decide.reasons}</legend>
          {offers.map((offer) => (
            <Offer
              offer={offer}
              isPicked={picked.includes(requestKey(offer))}
              onToggle={() => toggle(requestKey(offer))}
              key={requestKey(offer)}
            />
          ))}
          {offers.length === 0 && <p className="muted">{decide.noProposal}</p>}
          <AnotherReason review={review} choice={choice} search={search} onAdd={add} key={choice} />
        </fieldset>
      )}
      {verdict && choice && <Letter choice={choice} requests={requests} />}
      {choice === 'decline' && review.stage === 'first' && (
        <p className="notice" data-tone="hold">
          {decide.second}
        </p>
      )}
      <button
        className="btn btn--main btn--wide"
        type="button"
        aria-disabled={verdict === null || isSending}
        aria-describedby="decide-why"
        onClick={send}
      >
        {choice === null ? decide.sendNothing : label[choice]} <Key>Ctrl ↵</Key>
      </button>
      <p className="xs" id="decide-why" role="status">
        {said || (isSending ? decide.sending : verdict === null ? why : '')}
      </p>
    </section>
  );
}

type OfferProps = { readonly offer: Request; readonly isPicked: boolean; readonly onToggle: () => void };

function Offer({ offer, isPicked, onToggle }: OfferProps) {
  const { language, texts } = useLanguage();
  return (
    <label className="reason">
      <input type="checkbox" checked={isPicked} onChange={onToggle} />
      <span>
        <b>{staffSentence(language, offer.reason)}</b>
        <small>
          {texts.decide.reasonFor(placeName(language, offer))}
          {isMasked(offer.reason) && ` · ${texts.decide.staffOnly}`}
        </small>
      </span>
    </label>
  );
}

/** A reason that was added by hand may be proposed as well. */
const dedupe = (requests: readonly Request[]) => [...new Map(requests.map((one) => [requestKey(one), one])).values()];
