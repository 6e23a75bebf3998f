import { type IsoDate, isIsoDate, isoDate } from '@candor/core/details/dates.ts';

/** Eras by which papers count years: the year before the first one, and the days they ran from and to. */
const eras: Readonly<Record<string, { readonly before: number; readonly from: IsoDate; readonly to: IsoDate }>> = {
  // Republic of China: year 1 is 1912.
  roc: { before: 1911, from: '1912-01-01', to: '9999-12-31' },
  meiji: { before: 1867, from: '1868-01-25', to: '1912-07-30' },
  taisho: { before: 1911, from: '1912-07-30', to: '1926-12-25' },
  showa: { before: 1925, from: '1926-12-25', to: '1989-01-07' },
  heisei: { before: 1988, from: '1989-01-08', to: '2019-04-30' },
  reiwa: { before: 2018, from: '2019-05-01', to: '9999-12-31' },
};
const eraOf: Readonly<Record<string, string>> = {
  民國: 'roc',
  民国: 'roc',
  明治: 'meiji',
  大正: 'taisho',
  昭和: 'showa',
  平成: 'heisei',
  令和: 'reiwa',
  M: 'meiji',
  T: 'taisho',
  S: 'showa',
  H: 'heisei',
  R: 'reiwa',
};

const written =
  /(民[國国]|明治|大正|昭和|平成|令和|(?<![A-Z])[MTSHR](?=\d))\s*(元|\d{1,3})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?/g;
/** `079.01.12`: three digits are a year of the Republic of China, which has not seen its year 200. */
const rocYear = /(?<!\d)([01]\d{2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{1,2})(?!\d)/g;

export type EraDate = { readonly at: number; readonly date: IsoDate };

/** Dates counted by an era, `民國79年1月12日`, `平成2年1月12日`, `H2.1.12`; a day outside its era is none. */
export function eraDatesIn(text: string): EraDate[] {
  return [
    ...[...text.matchAll(written)].map((match) => ({
      match,
      era: match[1] ?? '',
      year: match[2],
      month: match[3],
      day: match[4],
    })),
    ...[...text.matchAll(rocYear)].map((match) => ({
      match,
      era: '民國',
      year: match[1],
      month: match[2],
      day: match[3],
    })),
  ].flatMap(({ match, era, year, month, day }) => {
    const date = dayOf(era, year === '元' ? 1 : Number(year), Number(month), Number(day));
    return date ? [{ at: match.index, date }] : [];
  });
}

function dayOf(name: string, year: number, month: number, day: number): IsoDate | null {
  const era = eras[eraOf[name] ?? ''];
  if (!era) return null;
  const date = isoDate(era.before + year, month, day);
  return isIsoDate(date) && date >= era.from && date <= era.to ? date : null;
}
