import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { claimReview, listReviews } from '../api.ts';
import { useLanguage } from '../texts/language.tsx';
import { duration } from '../time.ts';
import { Due } from './due.tsx';
import { staffSentence } from './staff-sentence.ts';

/** The list by due time. It holds no name and no picture; those open with the case. */
export function QueuePage() {
  const { language, texts } = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const reviews = useQuery({ queryKey: ['reviews'], queryFn: listReviews, refetchInterval: 10_000 });
  const lines = reviews.data ?? [];
  const now = Date.now();
  const free = lines.find((line) => line.claimedBy === null);
  const open = async (id: string) => {
    try {
      await claimReview(id);
    } finally {
      queries.invalidateQueries({ queryKey: ['reviews'] });
    }
    navigate({ to: '/reviews/$id', params: { id } });
  };
  const overdue = lines.filter((line) => Date.parse(line.dueAt) < now).length;
  const soon = lines.filter((line) => Date.parse(line.dueAt) - now < 3_600_000).length - overdue;

  return (
    <>
      <header className="bar">
        <div className="grow">
          <h1 tabIndex={-1}>{texts.queue}</h1>
          <p>{texts.reviews.lead}</p>
        </div>
        <button
          className="btn btn--main"
          type="button"
          aria-disabled={free === undefined}
          onClick={() => free && open(free.id)}
        >
          {texts.reviews.take}
        </button>
      </header>
      <div className="pad">
        <dl className="stats">
          <div className="stat">
            <dt>{texts.reviews.waiting}</dt>
            <dd>
              {lines.length}{' '}
              <small>{texts.reviews.claimed(lines.filter((line) => line.claimedBy !== null).length)}</small>
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
        </dl>
        {reviews.isSuccess && lines.length === 0 && <p className="notice">{texts.reviews.empty}</p>}
        {lines.length > 0 && (
          <section className="frame-card" aria-label={texts.reviews.table}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col" aria-sort="ascending">
                    {texts.reviews.due}
                  </th>
                  <th scope="col">{texts.reviews.receipt}</th>
                  <th scope="col">{texts.reviews.country}</th>
                  <th scope="col">{texts.reviews.level}</th>
                  <th scope="col">{texts.reviews.why}</th>
                  <th scope="col">{texts.reviews.age}</th>
                  <th scope="col">{texts.reviews.claimedBy}</th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr key={line.id}>
                    <td>
                      <Due dueAt={line.dueAt} now={now} />
                    </td>
                    <th scope="row">
                      <Link className="nowrap" to="/reviews/$id" params={{ id: line.id }}>
                        {line.receipt}
                      </Link>
                    </th>
                    <td>{line.country ?? '–'}</td>
                    <td>{line.level}</td>
                    <td>
                      {line.stage === 'second' && (
                        <span className="pill" data-tone="hold">
                          {texts.reviews.second}
                        </span>
                      )}{' '}
                      {line.reasons.map((reason) => (
                        <span className="pill" data-tone="act" key={reason}>
                          {staffSentence(language, reason)}
                        </span>
                      ))}
                    </td>
                    <td className="nowrap">{duration(now - Date.parse(line.openedAt), language)}</td>
                    <td>
                      {line.claimedBy ?? (
                        <button className="btn btn--second" type="button" onClick={() => open(line.id)}>
                          {texts.reviews.claim}
                        </button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </div>
    </>
  );
}
