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
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
