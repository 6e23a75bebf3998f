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
  if (lines.some(({ text }) => billWords.test(plain(text)))) return 'bill';
  return lines.some(({ text }) => categoryLabels.test(plain(text))) ? 'driving_licence' : null;
}

/** Backs of licences have no title; classes of vehicles under a label of their own stand on no other paper. */
const categoryLabels = /^(categories|categoriesofvehicles|vehicleclass(es)?|fahrzeugklassen|klassen|clases|准驾车型)$/;

/** ICAO 9303-5: the state chooses the second letter; R is in use for residents, and C for the permits of China. */
function byCode(code: string): 'residence_permit' | 'id_card' {
  return code.endsWith('R') || code.startsWith('C') ? 'residence_permit' : 'id_card';
}
