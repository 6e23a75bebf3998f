/**
 * The first two digits of a Chinese resident number: GB/T 2260 codes of the provinces, with 81 to 83 for the residence permits of
 * people from Hong Kong, Macao and Taiwan (State Council rule of 2018), and 9 for foreigners with permanent residence (since 2023).
 * Only these two are checked: codes of counties come and go, and a number keeps the one of its year.
 */
const provinces =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71'.split(' ');

export type NumberHolder = 'citizen' | 'hong_kong' | 'macao' | 'taiwan' | 'foreigner';

/** Whose number starts so, or null where no number does. `area`: its first six digits. Specimens of Utopia use 99. */
export function holderOf(area: string): NumberHolder | null {
  const code = area.slice(0, 2);
  if (code === '81') return 'hong_kong';
  if (code === '82') return 'macao';
  if (code === '83') return 'taiwan';
  if (code.startsWith('9')) return 'foreigner';
  return provinces.includes(code) ? 'citizen' : null;
}

/** The state that gave a number whose area begins so: Utopia for 99, which no place of China has. */
export function issuerOf(area: string): 'CHN' | 'UTO' {
  return area.startsWith('99') ? 'UTO' : 'CHN';
}
