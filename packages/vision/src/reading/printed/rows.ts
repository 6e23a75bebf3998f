import type { Character } from '../text/ctc.ts';
import { type Excerpt, heightOf, joined, middleOf, type PrintedLine, partOf } from './printed-line.ts';

/** Lines at one height of the paper read as one, left to right, without spaces. Boxes of any stretch can be had back. */
export type Row = {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly places: readonly { readonly line: PrintedLine; readonly character: Character }[];
};

export function rowsOf(lines: readonly PrintedLine[]): Row[] {
  const waiting = [...lines].sort((a, b) => a.top - b.top);
  const rows: Row[] = [];
  while (waiting.length > 0) {
    const first = waiting.shift();
    if (!first) break;
    const same = waiting.filter(
      (line) => Math.abs(middleOf(line) - middleOf(first)) < 0.5 * Math.min(heightOf(line), heightOf(first)),
    );
    for (const line of same) waiting.splice(waiting.indexOf(line), 1);
    rows.push(rowOf([first, ...same].sort((a, b) => a.left - b.left)));
  }
  return rows;
}

/** The characters of a row from the code unit `from` to `to`. */
export function stretchOf(row: Row, from: number, to: number): Excerpt {
  const places = row.places.slice(from, to);
  const lines = [...new Set(places.map(({ line }) => line))];
  const parts = lines.map((line): Excerpt => {
    const characters = places.filter((place) => place.line === line).map(({ character }) => character);
    return {
      text: characters.map(({ text }) => text).join(''),
      confidence: Math.min(1, ...characters.map(({ confidence }) => confidence)),
      quad: partOf(line.quad, characters[0]?.from ?? 0, characters.at(-1)?.to ?? 1),
    };
  });
  return joined(parts, '');
}

function rowOf(lines: readonly PrintedLine[]): Row {
  // One entry per UTF-16 unit, so that offsets of regular expressions are offsets here.
  const places = lines.flatMap((line) =>
    line.characters
      .filter(({ text }) => text.trim() !== '')
      .flatMap((character) =>
        [...character.text].flatMap((one) => Array.from({ length: one.length }, () => ({ line, character }))),
      ),
  );
  return {
    text: lines.flatMap(({ characters }) => characters.map(({ text }) => text.trim())).join(''),
    left: Math.min(...lines.map(({ left }) => left)),
    top: Math.min(...lines.map(({ top }) => top)),
    bottom: Math.max(...lines.map(({ bottom }) => bottom)),
    places,
  };
}
