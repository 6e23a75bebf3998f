import { useLanguage } from '../texts/language.tsx';
import { duration } from '../time.ts';

const soonMs = 60 * 60_000;

/** How long until a case is due, or how late it is. The tone says the same as the words. */
export function Due({ dueAt, now }: { readonly dueAt: string; readonly now: number }) {
  const { language, texts } = useLanguage();
  const left = Date.parse(dueAt) - now;
  return (
    <div className="due" data-late={left < 0 ? '' : undefined} data-soon={left >= 0 && left < soonMs ? '' : undefined}>
      <b>
        {left < 0 ? texts.reviews.dueAgo(duration(-left, language)) : texts.reviews.dueIn(duration(left, language))}
      </b>
    </div>
  );
}
