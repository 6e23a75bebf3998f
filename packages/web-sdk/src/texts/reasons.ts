import { type Said, sayWith, type Words } from '@candor/core/findings/say-with.ts';
import type { JourneyView, ShownFinding } from '@candor/core/verification/journey-view.ts';
import { readBacks } from '../journey/read-back.ts';
import { formatDay, formatWhen } from './format.ts';
import type { Locale } from './texts.ts';

/** A reason in the reader's words, with the values that the journey holds. */
export type Say = (finding: ShownFinding, view: JourneyView) => Said;

/** Loads the reasons of one language. */
export async function loadSay(locale: Locale): Promise<Say> {
  const words = await loadWords(locale);
  return (finding, view) => sayWith(words, finding, valuesFor(locale, finding, view));
}

async function loadWords(locale: Locale): Promise<Words> {
  if (locale === 'zh-Hans') {
    const [{ zhHans }, { zhHansNames }] = await Promise.all([
      import('@candor/core/findings/texts/zh-hans.ts'),
      import('@candor/core/findings/texts/names/zh-hans.ts'),
    ]);
    return { texts: zhHans, names: zhHansNames };
  }
  const [{ en }, { enNames }] = await Promise.all([
    import('@candor/core/findings/texts/en.ts'),
    import('@candor/core/findings/texts/names/en.ts'),
  ]);
  return { texts: en, names: enNames };
}

/** Findings carry no personal values; the page puts them in from the details and from what was read. */
function valuesFor(locale: Locale, { reason, evidence, field, limit }: ShownFinding, view: JourneyView) {
  const typed = field ? view.details[field] : undefined;
  const read = field ? readBacks(view)[field]?.value : undefined;
  const write = (value: string | undefined) => (value && isDate(value) ? formatDay(locale, value) : value);
  const { lockedUntil } = view.budget;
  return {
    typed: write(typed),
    read: write(read),
    date: reason.startsWith('doc.expire')
      ? write(readOn(view, evidence, 'expiryDate'))
      : reason === 'poa.old'
        ? write(readOn(view, evidence, 'issueDate'))
        : undefined,
    earliest: typeof limit === 'string' && isDate(limit) ? formatDay(locale, limit) : undefined,
    eta: view.review ? formatWhen(locale, view.review.dueAt) : undefined,
    time: lockedUntil ? formatWhen(locale, lockedUntil) : undefined,
  };
}

/** A date as read from that picture. */
function readOn({ slots }: JourneyView, evidence: string | undefined, field: 'expiryDate' | 'issueDate') {
  const shown = slots.find((slot) => slot.evidence?.id === evidence)?.evidence;
  return shown?.readings.find((reading) => reading.field === field)?.value;
}

function isDate(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value);
}
