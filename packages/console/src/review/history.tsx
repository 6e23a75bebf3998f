import type { ReviewView } from '@candor/core/review/review-view.ts';
import { useQuery } from '@tanstack/react-query';
import { whoAmI } from '../api.ts';
import type { Texts } from '../texts/en.ts';
import { useLanguage } from '../texts/language.tsx';
import { dayAndTime } from '../time.ts';

/** What happened to this verification, newest last, in words. */
export function History({ entries }: { readonly entries: ReviewView['history'] }) {
  const { language, texts } = useLanguage();
  const me = useQuery({ queryKey: ['session'], queryFn: whoAmI }).data;
  return (
    <section className="stack-s" aria-labelledby="history">
      <h2 id="history">{texts.case.history}</h2>
      <ol className="log">
        {entries.map((entry) => (
          <li key={`${entry.at} ${entry.type} ${entry.by}`}>
            <time dateTime={entry.at}>{dayAndTime(entry.at, language)}</time>
            <span>
              {happened(texts, entry)}
              {' · '}
              <span className="muted">{entry.by === me?.id ? texts.case.by.you : actor(texts, entry.by)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The same move means something else when the applicant, the system or a person made it. */
function happened(
  { case: { events } }: Texts,
  { type, by }: Pick<ReviewView['history'][number], 'type' | 'by'>,
): string {
  const known: Readonly<Record<string, string>> = events;
  return known[`${type} ${by}`] ?? known[type] ?? type;
}

/** `host:key_…` is the platform, `op_…` a colleague. */
function actor({ case: { by } }: Texts, who: string): string {
  if (who.startsWith('op_')) return by.colleague;
  const known: Readonly<Record<string, string>> = by;
  return known[who.split(':')[0] ?? who] ?? who;
}
