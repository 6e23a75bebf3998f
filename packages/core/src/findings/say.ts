import type { Reason } from './reasons.ts';
import { mailWith, type Said, type Sayable, type SayValues, sayWith, type Words } from './say-with.ts';
import { en } from './texts/en.ts';
import { enNames } from './texts/names/en.ts';
import { zhHansNames } from './texts/names/zh-hans.ts';
import { zhHans } from './texts/zh-hans.ts';

export type Locale = 'en' | 'zh-Hans';

/** Both languages at once, for servers and for the console. A page that counts its bytes uses `sayWith` and one language. */
export const words: Readonly<Record<Locale, Words>> = {
  en: { texts: en, names: enNames },
  'zh-Hans': { texts: zhHans, names: zhHansNames },
};

/** zh, zh-CN and zh-SG read Simplified Chinese; everybody else English. */
export function localeFor(tag: string): Locale {
  return /^zh(-hans|-cn|-sg)?$/i.test(tag) ? 'zh-Hans' : 'en';
}

/** A reason in the reader's words, with its blanks filled from the finding and from `values`. */
export function sayReason(locale: Locale, finding: Sayable, values: SayValues = {}): Said {
  return sayWith(words[locale], finding, values);
}

/** The sentence for a mail: no personal value, no link. */
export function mailReason(locale: Locale, reason: Reason): string {
  return mailWith(words[locale], reason);
}
