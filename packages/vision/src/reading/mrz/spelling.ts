/**
 * How ICAO 9303-3 section 6 (table A) lets a state write a Latin letter in A to Z, the recommended way first. Letters that are
 * not here lose their mark (É is E); a mark that a state leaves away is a spelling too.
 */
const spellings: Readonly<Record<string, readonly string[]>> = {
  Ä: ['AE', 'A'],
  Å: ['AA', 'A'],
  Æ: ['AE'],
  Ð: ['D'],
  Đ: ['D'],
  Ə: ['E'],
  Ħ: ['H'],
  ı: ['I'],
  Ĳ: ['IJ'],
  Ł: ['L'],
  Ñ: ['N', 'NXX'],
  Ŋ: ['N'],
  Ö: ['OE', 'O'],
  Ø: ['OE', 'O'],
  Œ: ['OE'],
  ß: ['SS'],
  ẞ: ['SS'],
  Þ: ['TH'],
  Ŧ: ['T'],
  Ü: ['UE', 'UXX', 'U'],
};

/** `whole`: the zone may be this name. `cut`: it may be its beginning, where the zone had no more room. */
export type Spelled = 'whole' | 'cut' | 'no';

/**
 * Whether a state may have written the printed name as the zone has it. Goes from the print to the zone and never back: MUELLER
 * may have been Müller or Mueller, and only the print knows. Spaces, hyphens and apostrophes count on neither side.
 */
export function isSpelled(printed: string, inZone: string): Spelled {
  const zone = inZone.replace(/[^A-Z]/g, '');
  const letters = [...printed.normalize('NFC').replace(/[^\p{L}\p{M}]/gu, '')];
  if (zone === '' || letters.length === 0) return 'no';
  let ends = new Set([0]);
  let isCut = false;
  for (const letter of letters) {
    const next = new Set<number>();
    for (const end of ends) {
      for (const spelling of spellingsOf(letter)) {
        if (zone.startsWith(spelling, end)) next.add(end + spelling.length);
        else if (spelling.startsWith(zone.slice(end))) isCut = true;
      }
    }
    ends = next;
  }
  if (ends.has(zone.length)) return 'whole';
  return isCut ? 'cut' : 'no';
}

function spellingsOf(letter: string): readonly string[] {
  const upper = letter === 'ı' || letter === 'ß' ? letter : letter.toUpperCase();
  return spellings[upper] ?? [upper.normalize('NFKD').replace(/\P{L}/gu, '').toUpperCase()];
}
