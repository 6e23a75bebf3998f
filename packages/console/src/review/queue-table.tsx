import { words } from '@candor/core/findings/say.ts';
import { countryName } from '@candor/core/findings/say-with.ts';
import type { ReviewLine } from '@candor/core/review/review-view.ts';
import { Link } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { type Language, useLanguage } from '../texts/language.tsx';
import { duration } from '../time.ts';
import { Due } from './due.tsx';
import { isHeld } from './queue-filter.ts';
import { staffSentence } from './staff-sentence.ts';

type Props = {
  readonly lines: readonly ReviewLine[];
  readonly now: number;
  readonly body: RefObject<HTMLTableSectionElement | null>;
  readonly onClaim: (id: string) => void;
};

/** One row per case. On a narrow screen a row becomes a block and each cell carries its own label. */
export function QueueTable({ lines, now, body, onClaim }: Props) {
  const { texts } = useLanguage();
  const { reviews } = texts;
  return (
    <section className="frame-card" aria-label={reviews.table}>
      <table className="table queue">
        <thead>
          <tr>
            <th scope="col" aria-sort="ascending">
              {reviews.due}
            </th>
            <th scope="col">{reviews.receipt}</th>
            <th scope="col">{reviews.country}</th>
            <th scope="col">{reviews.level}</th>
            <th scope="col">{reviews.why}</th>
            <th scope="col">{reviews.age}</th>
            <th scope="col">{reviews.claimedBy}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {lines.map((line) => (
            <Row line={line} now={now} onClaim={onClaim} key={line.id} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type RowProps = { readonly line: ReviewLine; readonly now: number; readonly onClaim: (id: string) => void };

function Row({ line, now, onClaim }: RowProps) {
  const { language, texts } = useLanguage();
  const { reviews } = texts;
  return (
    <tr data-review={line.id}>
      <td data-label={reviews.due}>
        <Due line={line} now={now} />
      </td>
      <th scope="row" data-label={reviews.receipt}>
        <Link className="nowrap" to="/reviews/$id" params={{ id: line.id }}>
          {line.receipt}
        </Link>
        {line.mode === 'sandbox' && <small className="block">{texts.sandbox}</small>}
      </th>
      <td data-label={reviews.country}>{line.country ? countryIn(language, line.country) : '–'}</td>
      <td data-label={reviews.level}>{line.level}</td>
      <td data-label={reviews.why}>
        <Why line={line} />
      </td>
      <td className="nowrap" data-label={reviews.age}>
        {duration(now - Date.parse(line.openedAt), language)}
      </td>
      <td data-label={reviews.claimedBy}>
        {isHeld(line, now) ? (
          line.claimedBy
        ) : (
          <button
            className="btn btn--second"
            type="button"
            aria-label={`${reviews.claim} ${line.receipt}`}
            onClick={() => onClaim(line.id)}
          >
            {reviews.claim}
          </button>
        )}
      </td>
    </tr>
  );
}

function Why({ line }: { readonly line: ReviewLine }) {
  const { language, texts } = useLanguage();
  return (
    <ul className="why">
      {line.stage === 'second' && (
        <li className="pill" data-tone="hold">
          {texts.reviews.second}
        </li>
      )}
      {line.reasons.map((reason) => (
        <li className="pill" data-tone="act" key={reason}>
          {staffSentence(language, reason).replace(/[.。]$/, '')}
        </li>
      ))}
      {line.reasons.length === 0 && <li className="muted">{texts.reviews.noReason}</li>}
    </ul>
  );
}

const countryIn = (language: Language, country: string) => countryName(words[language].names, country);
