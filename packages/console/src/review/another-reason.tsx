import { detailFields } from '@candor/core/details/fields.ts';
import type { Reason } from '@candor/core/findings/reasons.ts';
import type { ReviewView } from '@candor/core/review/review-view.ts';
import { type RefObject, useId, useState } from 'react';
import { Key } from '../keys/key.tsx';
import { useLanguage } from '../texts/language.tsx';
import { placeName } from './place-names.ts';
import { staffSentence } from './staff-sentence.ts';
import { type Choice, type Request, reasonsToGive } from './verdict-draft.ts';

type Props = {
  readonly review: ReviewView;
  readonly choice: Choice;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onAdd: (request: Request) => void;
};

/** Any reason of the catalogue that fits the choice, found by its words. */
export function AnotherReason({ review, choice, search, onAdd }: Props) {
  const { language, texts } = useLanguage();
  const id = useId();
  const [sought, seek] = useState('');
  const [reason, setReason] = useState<Reason | null>(null);
  const [place, setPlace] = useState(0);
  const places = [
    ...review.evidence.map(({ slot }) => ({ slot })),
    ...detailFields.filter((field) => review.details[field] !== undefined).map((field) => ({ field })),
  ];
  const found = reasonsToGive(choice, sought, (one) => staffSentence(language, one));
  const picked = reason !== null && found.includes(reason) ? reason : found[0];
  const target = places[place];
  return (
    <details>
      <summary>
        {texts.decide.more} <Key>/</Key>
      </summary>
      <div className="ask-row">
        <label htmlFor={`${id}-search`}>{texts.decide.search}</label>
        <input
          className="input"
          id={`${id}-search`}
          type="search"
          ref={search}
          value={sought}
          onChange={(event) => seek(event.target.value)}
        />
        <label htmlFor={`${id}-reason`}>{texts.decide.reason}</label>
        <select
          className="input"
          id={`${id}-reason`}
          value={picked ?? ''}
          onChange={(event) => setReason(found.find((one) => one === event.target.value) ?? null)}
        >
          {found.map((one) => (
            <option value={one} key={one}>
              {staffSentence(language, one)}
            </option>
          ))}
        </select>
        {found.length === 0 && <p className="xs muted">{texts.decide.noneFound}</p>}
        <label htmlFor={`${id}-place`}>{choice === 'decline' ? texts.decide.about : texts.decide.again}</label>
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
        <button
          className="btn btn--second"
          type="button"
          aria-disabled={!picked}
          onClick={() => picked && target && onAdd({ reason: picked, ...target })}
        >
          {texts.decide.add}
        </button>
      </div>
    </details>
  );
}
