import type { Locale } from './texts.ts';

/** Day before month in English, as most of the world writes it. */
const tags: Record<Locale, string> = { en: 'en-GB', 'zh-Hans': 'zh-Hans-CN' };

/** "20 November 2026 at 14:02" in the reader's own time zone. */
export function formatWhen(locale: Locale, iso: string): string {
  return spaced(new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso)));
}

/** "20 November 2026". A date without time is a calendar day everywhere. */
export function formatDay(locale: Locale, iso: string): string {
  const timeZone = iso.length === 10 ? { timeZone: 'UTC' } : {};
  return spaced(new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', ...timeZone }).format(new Date(iso)));
}

/** "14:02" */
export function formatTime(locale: Locale, iso: string): string {
  return new Intl.DateTimeFormat(tags[locale], { timeStyle: 'short' }).format(new Date(iso));
}

/** "50,000 USD", "50,000 美元" */
export function formatAmount(locale: Locale, amount: number, currency: string): string {
  if (locale === 'en') return `${new Intl.NumberFormat(tags.en).format(amount)} ${currency}`;
  const name = new Intl.DisplayNames(tags[locale], { type: 'currency' }).of(currency) ?? currency;
  return `${new Intl.NumberFormat(tags[locale]).format(amount)} ${name}`;
}

export function formatNumber(locale: Locale, value: number): string {
  return new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 1 }).format(value);
}

/** "3.4 MB" */
export function formatBytes(locale: Locale, bytes: number): string {
  return `${formatNumber(locale, bytes / 1_000_000)} MB`;
}

/** "UTC+8" */
export function zoneName(iso: string): string {
  const minutes = -new Date(iso).getTimezoneOffset();
  const hours = Math.abs(minutes) / 60;
  return `UTC${minutes < 0 ? '−' : '+'}${Math.floor(hours)}${hours % 1 ? `:${String(Math.abs(minutes) % 60).padStart(2, '0')}` : ''}`;
}

export function regionName(locale: Locale, alpha2: string): string {
  return new Intl.DisplayNames(tags[locale], { type: 'region' }).of(alpha2) ?? alpha2;
}

/** A space between Chinese letters and figures, as the rest of the page has it. */
function spaced(text: string): string {
  return text.replaceAll(/(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu, ' ');
}
