import { readFileSync } from 'node:fs';
import { fontFile } from './fonts.ts';

/** How far a text runs, in em, as the type face itself says (tables `cmap` and `hmtx` of OpenType 1.9). Kerning is left out. */
export type Advance = (text: string) => number;

const read = new Map<string, Advance>();

/** `fileName`: of an installed face, for instance `DejaVuSans.ttf`. Each file is read once. */
export function advanceOf(fileName: string): Advance {
  const known = read.get(fileName);
  if (known) return known;
  const advance = openFace(readFileSync(fontFile(fileName)));
  read.set(fileName, advance);
  return advance;
}

function openFace(file: Buffer): Advance {
  // A collection holds one face for each language; they share glyphs, and the first stands for all.
  const start = file.toString('latin1', 0, 4) === 'ttcf' ? file.readUInt32BE(12) : 0;
  const tables = new Map<string, number>();
  for (let table = 0; table < file.readUInt16BE(start + 4); table++) {
    const record = start + 12 + table * 16;
    tables.set(file.toString('latin1', record, record + 4), file.readUInt32BE(record + 8));
  }
  const at = (tag: string): number => {
    const offset = tables.get(tag);
    if (offset === undefined) throw new Error(`The type face has no table ${tag}`);
    return offset;
  };
  const unitsPerEm = file.readUInt16BE(at('head') + 18);
  const lastAdvance = file.readUInt16BE(at('hhea') + 34) - 1;
  const metrics = at('hmtx');
  const glyphOf = glyphTable(file, at('cmap'));
  const widths = new Map<string, number>();
  const widthOf = (character: string): number => {
    const known = widths.get(character);
    if (known !== undefined) return known;
    const glyph = glyphOf(character.codePointAt(0) ?? 0);
    const width = file.readUInt16BE(metrics + 4 * Math.min(glyph, lastAdvance)) / unitsPerEm;
    widths.set(character, width);
    return width;
  };
  return (text) => [...text].reduce((sum, character) => sum + widthOf(character), 0);
}

/** Prefers format 12 (all of Unicode) over format 4 (its first plane); every face that is asked for here has one of them. */
function glyphTable(file: Buffer, cmap: number): (code: number) => number {
  let best: { format: number; offset: number } | null = null;
  for (let record = 0; record < file.readUInt16BE(cmap + 2); record++) {
    const offset = cmap + file.readUInt32BE(cmap + 4 + record * 8 + 4);
    const format = file.readUInt16BE(offset);
    if ((format === 4 || format === 12) && format > (best?.format ?? 0)) best = { format, offset };
  }
  if (best === null) throw new Error('The type face has no table of characters that can be read');
  const { format, offset } = best;
  return format === 12 ? groups(file, offset) : segments(file, offset);
}

function groups(file: Buffer, offset: number): (code: number) => number {
  const count = file.readUInt32BE(offset + 12);
  return (code) => {
    let [low, high] = [0, count - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const group = offset + 16 + middle * 12;
      if (code < file.readUInt32BE(group)) high = middle - 1;
      else if (code > file.readUInt32BE(group + 4)) low = middle + 1;
      else return file.readUInt32BE(group + 8) + code - file.readUInt32BE(group);
    }
    return 0;
  };
}

function segments(file: Buffer, offset: number): (code: number) => number {
  const count = file.readUInt16BE(offset + 6) / 2;
  const ends = offset + 14;
  const starts = ends + 2 * count + 2;
  return (code) => {
    for (let segment = 0; segment < count; segment++) {
      if (code > file.readUInt16BE(ends + 2 * segment)) continue;
      const first = file.readUInt16BE(starts + 2 * segment);
      if (code < first) return 0;
      const delta = file.readUInt16BE(starts + 2 * (count + segment));
      const rangeAt = starts + 2 * (2 * count + segment);
      const range = file.readUInt16BE(rangeAt);
      if (range === 0) return (code + delta) & 0xffff;
      const glyph = file.readUInt16BE(rangeAt + range + 2 * (code - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
