import type { ReviewLine } from '@candor/core/review/review-view.ts';
import { useLanguage } from '../texts/language.tsx';
import { duration } from '../time.ts';
import { shareOfTime, soonMs } from './queue-filter.ts';

type Props = { readonly line: Pick<ReviewLine, 'openedAt' | 'dueAt'>; readonly now: number };

/** How long until a case is due, or how late it is. The tone and the bar say the same as the words. */
export function Due({ line, now }: Props) {
  const left = Date.parse(line.dueAt) - now;
  return (
    <div className="due" data-late={left < 0 ? '' : undefined} data-soon={left >= 0 && left < soonMs ? '' : undefined}>
      <b>
        <DueWords line={line} now={now} />
      </b>
      <i style={{ '--at': `${Math.round(shareOfTime(line, now) * 100)}%` }} />
    </div>
  );
}

export function DueWords({ line, now }: Props) {
  const { language, texts } = useLanguage();
  const left = Date.parse(line.dueAt) - now;
  const time = duration(Math.abs(left), language);
  return left < 0 ? texts.reviews.dueAgo(time) : texts.reviews.dueIn(time);
}
