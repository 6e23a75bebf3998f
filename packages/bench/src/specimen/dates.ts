const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'] as const;

const parts = (isoDate: string): readonly [year: string, month: number, day: number] => [
  isoDate.slice(0, 4),
  Number(isoDate.slice(5, 7)),
  Number(isoDate.slice(8, 10)),
];

/** `1974-08-12` -> `12 AUG 1974` */
export function latinDate(isoDate: string): string {
  const [year, month, day] = parts(isoDate);
  return `${String(day).padStart(2, '0')} ${months[month - 1]} ${year}`;
}

/** `1974-08-12` -> `1974年8月12日` */
export function chineseDate(isoDate: string): string {
  const [year, month, day] = parts(isoDate);
  return `${year}年${month}月${day}日`;
}

/** `1974-08-12` -> `1974.08.12` */
export const dottedDate = (isoDate: string): string => isoDate.replaceAll('-', '.');
