import type { FoundZone } from './mrz/find-zone.ts';
import { type PaperMark, titledKind } from './paper.ts';
import { billWords } from './paper-words.ts';
import { plain } from './printed/plain.ts';
import type { PrintedLine } from './printed/printed-line.ts';

/**
 * What the paper is: a refused title counts most, then what the zone can be on, then the title, then the zone's document code.
 * Null where nothing tells.
 */
export function kindOf(
  zone: FoundZone | null,
  lines: readonly PrintedLine[],
  marks: readonly PaperMark[],
): string | null {
  const refused = marks.find(({ kind }) => kind)?.kind;
  if (refused) return refused;
  if (zone?.layout.format.startsWith('MRV')) return 'visa';
  if (zone?.layout.format === 'TD3') return 'passport';
  const titled = titledKind(lines);
  // A word on a card that names another paper; passports have zones of their own.
  if (titled && !(zone && titled === 'passport')) return titled;
  if (zone) return byCode(zone.text.slice(0, 2));
  return lines.some(({ text }) => billWords.test(plain(text))) ? 'bill' : null;
}

/** ICAO 9303-5: the state chooses the second letter; R is in use for residents, and C for the permits of China. */
function byCode(code: string): 'residence_permit' | 'id_card' {
  return code.endsWith('R') || code.startsWith('C') ? 'residence_permit' : 'id_card';
}
