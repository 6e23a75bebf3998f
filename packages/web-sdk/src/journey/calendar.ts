/** `YYYY-MM-DD` of three typed numbers, or null when there is no such day. */
export function dateFromParts(year: string, month: string, day: string): string | null {
  const [y, m, d] = [year, month, day].map((part) => Number(part.normalize('NFKC').trim()));
  if (y === undefined || m === undefined || d === undefined) return null;
  if (![y, m, d].every(Number.isInteger) || y < 1000 || y > 9999) return null;
  const date = new Date(Date.UTC(y, m - 1, d));
  const isReal = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

export function partsOfDate(iso: string): { readonly year: string; readonly month: string; readonly day: string } {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { year, month: month.replace(/^0/, ''), day: day.replace(/^0/, '') };
}

/** Only digits, and those in the plain form: a Chinese keyboard may type them as wide as letters. */
export function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/\D/g, '');
}

/** A whole date that was pasted into one of the three fields; null for anything else. The year may stand first or where the reader expects it. */
export function pastedDate(
  text: string,
  order: readonly ('year' | 'month' | 'day')[],
): ReturnType<typeof partsOfDate> | null {
  const numbers = text.normalize('NFKC').match(/\d+/g) ?? [];
  const [first = '', second = '', third = ''] = numbers;
  if (numbers.length !== 3) return null;
  const inOrder = { year: '', month: '', day: '' };
  order.forEach((part, index) => {
    inOrder[part] = numbers[index] ?? '';
  });
  const parts = first.length === 4 ? { year: first, month: second, day: third } : inOrder;
  const iso = dateFromParts(parts.year, parts.month, parts.day);
  return iso ? partsOfDate(iso) : null;
}

/** A whole number of seconds as hours, minutes and seconds; never below zero. */
export function clockParts(leftMs: number): {
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
} {
  const total = Math.max(0, Math.ceil(leftMs / 1000));
  return { hours: Math.floor(total / 3600), minutes: Math.floor(total / 60) % 60, seconds: total % 60 };
}
