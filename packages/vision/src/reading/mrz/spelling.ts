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

/**
 * What a letter may have been before the recogniser took its mark away: its dictionary has Ä, É, Ë, È, Á, À, Í, Ó, Ò, Ú and Ü in part, and
 * none of Å, Æ, Ç, Ł, Ñ, Ö, Ø, Œ, Š, ß, Ž and their like, which come out as the bare letter. Such a mark cannot be read at all, and
 * the zone, which writes AE for more than one letter, is no proof of it.
 */
const unmarked: Readonly<Record<string, readonly string[]>> = {
  A: ['A', 'AE', 'AA'],
  N: ['N', 'NXX'],
  O: ['O', 'OE'],
  U: ['U', 'UE', 'UXX'],
};

/** `whole`: the zone may be this name. `cut`: it may be its beginning, where the zone had no more room. */
export type Spelled = 'whole' | 'cut' | 'no';

/**
 * Whether a state may have written the printed name as the zone has it. Goes from the print to the zone and never back: MUELLER
 * may have been Müller or Mueller, and only the print knows. Spaces, hyphens and apostrophes count on neither side.
 * `marksMayBeLost`: the printed letters may lack marks that were on the paper.
 */
export function isSpelled(printed: string, inZone: string, marksMayBeLost = false): Spelled {
  const zone = inZone.replace(/[^A-Z]/g, '');
  const letters = [...printed.normalize('NFC').replace(/[^\p{L}\p{M}]/gu, '')];
  if (zone === '' || letters.length === 0) return 'no';
  let ends = new Set([0]);
  let isCut = false;
  for (const letter of letters) {
    const next = new Set<number>();
    for (const end of ends) {
      for (const spelling of spellingsOf(letter, marksMayBeLost)) {
        if (zone.startsWith(spelling, end)) next.add(end + spelling.length);
        else if (spelling.startsWith(zone.slice(end))) isCut = true;
      }
    }
    ends = next;
  }
  if (ends.has(zone.length)) return 'whole';
  return isCut ? 'cut' : 'no';
}

function spellingsOf(letter: string, marksMayBeLost: boolean): readonly string[] {
  const upper = letter === 'ı' || letter === 'ß' ? letter : letter.toUpperCase();
  const before = marksMayBeLost ? unmarked[upper] : undefined;
  if (before) return before;
  return spellings[upper] ?? [upper.normalize('NFKD').replace(/\P{L}/gu, '').toUpperCase()];
}
