import type { CheckDigit, FieldReading, ReadingField } from '@candor/core/document/reading.ts';
import type { Region } from '@candor/core/findings/region.ts';
import type { Quad } from '../geometry/quad.ts';
import type { ZoneField } from './mrz/zone-fields.ts';
import type { PrintedField } from './printed/latin-fields.ts';
import { plain } from './printed/plain.ts';

const names: readonly ReadingField[] = ['surname', 'givenNames'];

/** One field out of what the zone and the print say. `confirmed` follows core/document/reading.ts. */
export function agreeOn(
  field: ReadingField,
  zone: ZoneField | undefined,
  printed: PrintedField | undefined,
  region: (quad: Quad) => Region,
): FieldReading | null {
  if (!zone) return printed ? onlyPrinted(printed, region) : null;
  const match = printed?.values.find((value) => agree(field, zone.value, value));
  if (printed && match !== undefined) {
    return {
      value: names.includes(field) ? printedName(zone.value, match) : zone.value,
      sources: ['mrz', 'printed'],
      confidence: Math.max(zone.confidence, printed.excerpt.confidence),
      check: zone.check,
      confirmed: zone.check === 'passed' || names.includes(field),
      box: region(printed.excerpt.quad),
    };
  }
  // A zone whose digit fails is known to be wrong somewhere; the print may be right.
  if (printed && zone.check === 'failed') return onlyPrinted(printed, region);
  return {
    value: zone.value,
    sources: ['mrz'],
    confidence: zone.confidence,
    check: zone.check,
    confirmed: false,
    box: region(zone.quad),
  };
}

function onlyPrinted(
  { values, excerpt }: PrintedField,
  region: (quad: Quad) => Region,
  check: CheckDigit = 'none',
): FieldReading {
  return {
    value: values[0] ?? excerpt.text,
    sources: ['printed'],
    confidence: excerpt.confidence,
    check,
    confirmed: false,
    box: region(excerpt.quad),
  };
}

/** The zone writes names in A to Z and may cut them; numbers may be printed with O for 0, which the check digit rules out in the zone. */
function agree(field: ReadingField, inZone: string, onPaper: string): boolean {
  if (names.includes(field)) {
    const zone = plain(inZone);
    return transliterations(onPaper).some((name) => name === zone || (zone.length >= 12 && name.startsWith(zone)));
  }
  if (field === 'documentNumber' || field === 'personalNumber') return sameSigns(inZone) === sameSigns(onPaper);
  return inZone === onPaper;
}

/** ICAO 9303-3 section 6: an umlaut is written with an E or without its dots, ß as SS, Ø as OE, Å as AA. */
function transliterations(name: string): string[] {
  const lower = name.toLowerCase().normalize('NFC');
  const expanded = lower.replace(/[äæ]/g, 'ae').replace(/[öøœ]/g, 'oe').replace(/ü/g, 'ue').replace(/å/g, 'aa');
  const plainLetters = (text: string) =>
    plain(text.replace(/ß/g, 'ss').replace(/ø/g, 'o').replace(/æ/g, 'ae').replace(/ł/g, 'l').replace(/đ/g, 'd'));
  return [plainLetters(lower), plainLetters(expanded)];
}

function sameSigns(number: string): string {
  return number
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replaceAll('O', '0')
    .replaceAll('I', '1');
}

/** The printed form has the accents, the zone has the gaps between names, which the recogniser likes to drop. */
function printedName(inZone: string, onPaper: string): string {
  if (/[\s-]/.test(onPaper) || !inZone.includes(' ')) return onPaper;
  const parts: string[] = [];
  let rest = onPaper;
  for (const word of inZone.split(' ')) {
    parts.push(rest.slice(0, word.length));
    rest = rest.slice(word.length);
  }
  const whole = parts.join(' ') + rest;
  return plain(whole) === plain(inZone) ? whole : onPaper;
}
