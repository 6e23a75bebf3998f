import type { JourneyView } from '@candor/core/verification/journey-view.ts';
import type { ShellTexts } from './en.ts';
import type { LaterTexts } from './en-later.ts';

export type { LaterTexts, ShellTexts };
export type Texts = ShellTexts & LaterTexts;
export type Locale = JourneyView['locale'];

/** One language is loaded, the other stays where it is. */
export async function loadShellTexts(locale: Locale): Promise<ShellTexts> {
  return locale === 'zh-Hans' ? (await import('./zh-hans.ts')).zhHans : (await import('./en.ts')).en;
}

export async function loadLaterTexts(locale: Locale): Promise<LaterTexts> {
  return locale === 'zh-Hans'
    ? (await import('./zh-hans-later.ts')).zhHansLater
    : (await import('./en-later.ts')).enLater;
}

/** The reader's language before the journey is known: the first one of theirs that we have. */
export function localeOf(languages: readonly string[]): Locale {
  for (const language of languages) {
    if (/^zh\b/i.test(language)) return 'zh-Hans';
    if (/^en\b/i.test(language)) return 'en';
  }
  return 'en';
}
