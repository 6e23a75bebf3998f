import type { Language } from './texts/language.tsx';

const minute = 60_000;

/** "1 h 30 min", "12 min": whole minutes, hours only when there are some. */
export function duration(ms: number, language: Language): string {
  const minutes = Math.max(0, Math.round(ms / minute));
  const hours = Math.floor(minutes / 60);
  const [h, m] = language === 'en' ? ['h', 'min'] : ['小时', '分钟'];
  return hours > 0 ? `${hours} ${h} ${minutes % 60} ${m}` : `${minutes} ${m}`;
}

export const clock = (instant: string, language: Language) =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  );

/** "20 Nov, 14:41" in the reader's own time. */
export const dayAndTime = (instant: string, language: Language) =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant));
