import type { ReviewLine } from '@candor/core/review/review-view.ts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { listReviews, whoAmI } from '../api.ts';
import { useKept } from '../kept.ts';
import { Key } from '../keys/key.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { PageTitle } from '../page-title.tsx';
import { refusalSentence } from '../refusal.ts';
import { mayReview } from '../role.ts';
import { useLanguage } from '../texts/language.tsx';
import { duration } from '../time.ts';
import { chosenLines, type Filter, filters, isHeld } from './queue-filter.ts';
import { QueueTable } from './queue-table.tsx';
import { useClaim } from './use-claim.ts';

/** The list by due time. It holds no name and no picture; those open with the case. */
export function QueuePage() {
  const { texts } = useLanguage();
  const me = useQuery({ queryKey: ['session'], queryFn: whoAmI }).data;
  const isAllowed = me ? mayReview(me.role) : false;
  const reviews = useQuery({ queryKey: ['reviews'], queryFn: listReviews, enabled: isAllowed });
  const [filter, choose] = useKept<Filter>('queue.filter', 'all');
  const body = useRef<HTMLTableSectionElement>(null);
  const claim = useClaim();
  const navigate = useNavigate();
  const now = Date.now();
  const lines = reviews.data ?? [];
  const shown = chosenLines(lines, filter, me?.name ?? '', now);
  const free = lines.find((line) => !isHeld(line, now));
  const take = () => free && claim(free.id);
  useKeys({
    j: () => moveFocus(body.current, 1),
    k: () => moveFocus(body.current, -1),
    n: take,
    enter: () => shown[0] && navigate({ to: '/reviews/$id', params: { id: shown[0].id } }),
    c: () => {
      const id = focusedRow(body.current)?.dataset.review;
      if (id) claim(id);
    },
  });
  return (
    <>
      <header className="bar">
        <div className="grow">
          <PageTitle>{texts.queue}</PageTitle>
          <p>{texts.reviews.lead}</p>
        </div>
        {isAllowed && (
          <button
            className="btn btn--main"
            type="button"
            aria-disabled={free === undefined}
            aria-describedby={free ? undefined : 'queue-empty'}
            onClick={take}
          >
            {texts.reviews.take} <Key>N</Key>
          </button>
        )}
      </header>
      <div className="pad">
        {!isAllowed && <p className="notice">{texts.reviews.notYours}</p>}
        {reviews.isError && (
          <p className="notice" data-tone="act" role="alert">
            {refusalSentence(texts, reviews.error)}
          </p>
        )}
        {reviews.data && (
          <>
            <Stats lines={lines} now={now} />
            <Filters lines={lines} me={me?.name ?? ''} now={now} chosen={filter} onChoose={choose} />
            {shown.length > 0 && <QueueTable lines={shown} now={now} body={body} onClaim={claim} />}
            {free === undefined && (
              <p className="notice" id="queue-empty">
                {lines.length === 0 ? texts.reviews.empty : texts.reviews.allTaken}
              </p>
            )}
            {shown.length === 0 && lines.length > 0 && <p className="notice">{texts.reviews.noneHere}</p>}
            <QueueKeys />
          </>
        )}
      </div>
    </>
  );
}

function Stats({ lines, now }: { readonly lines: readonly ReviewLine[]; readonly now: number }) {
  const { language, texts } = useLanguage();
  const overdue = lines.filter((line) => Date.parse(line.dueAt) < now).length;
  const soon = chosenLines(lines, 'soon', '', now).length - overdue;
  const oldest = Math.max(0, ...lines.map((line) => now - Date.parse(line.openedAt)));
  return (
    <dl className="stats">
      <div className="stat">
        <dt>{texts.reviews.waiting}</dt>
        <dd>
          {lines.length} <small>{texts.reviews.claimed(lines.filter((line) => isHeld(line, now)).length)}</small>
        </dd>
      </div>
      <div className="stat">
        <dt>{texts.reviews.overdue}</dt>
        <dd className={overdue > 0 ? 'down' : 'up'}>{overdue}</dd>
      </div>
      <div className="stat">
        <dt>{texts.reviews.soon}</dt>
        <dd>{soon}</dd>
      </div>
      <div className="stat">
        <dt>{texts.reviews.oldest}</dt>
        <dd>{lines.length > 0 ? duration(oldest, language) : '–'}</dd>
      </div>
    </dl>
  );
}

type FiltersProps = {
  readonly lines: readonly ReviewLine[];
  readonly me: string;
  readonly now: number;
  readonly chosen: Filter;
  readonly onChoose: (filter: Filter) => void;
};

function Filters({ lines, me, now, chosen, onChoose }: FiltersProps) {
  const { reviews } = useLanguage().texts;
  return (
    <div className="chips" role="group" aria-label={reviews.filter}>
      {filters.map((filter) => (
        <button
          className="chip"
          type="button"
          aria-pressed={filter === chosen}
          onClick={() => onChoose(filter)}
          key={filter}
        >
          {reviews.filters[filter]} <b>{chosenLines(lines, filter, me, now).length}</b>
        </button>
      ))}
    </div>
  );
}

function QueueKeys() {
  const { does } = useLanguage().texts.keys;
  return (
    <p className="keys" aria-hidden="true">
      <span>
        <kbd>J</kbd>
        <kbd>K</kbd> {does.move}
      </span>
      <span>
        <kbd>Enter</kbd> {does.open}
      </span>
      <span>
        <kbd>C</kbd> {does.claim}
      </span>
      <span>
        <kbd>?</kbd> {does.list}
      </span>
    </p>
  );
}

const focusedRow = (body: HTMLElement | null) =>
  [...(body?.querySelectorAll('tr') ?? [])].find((row) => row.contains(document.activeElement));

/** Moves the focus to the link of the next or previous row; Enter then opens it as any link. */
function moveFocus(body: HTMLElement | null, step: 1 | -1) {
  const links = [...(body?.querySelectorAll<HTMLElement>('th a') ?? [])];
  const at = links.findIndex((link) => link.closest('tr') === focusedRow(body));
  const next = at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + step));
  links[next]?.focus();
}
