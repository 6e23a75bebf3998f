import { type TypeFamily, textWidth } from './sheet.ts';

type Room = {
  readonly size: number;
  readonly bold?: boolean;
  readonly family: TypeFamily;
  readonly tracking: number;
  /** mm */
  readonly width: number;
  readonly lines: number;
};

/** Breaks a text into the lines that its slot has, and sets it smaller until it fits. Chinese breaks anywhere, Latin at spaces. */
export function wrap(text: string, room: Room): { readonly lines: readonly string[]; readonly size: number } {
  for (let { size } = room; ; size *= 0.96) {
    const lines = breakLines(text, { ...room, size });
    if (lines.length <= room.lines && lines.every((line) => textWidth(line, { ...room, size }) <= room.width))
      return { lines, size: Number(size.toFixed(3)) };
    // Half a millimetre cannot be read any more; what is longer still runs over.
    if (size < 0.5) return { lines, size };
  }
}

function breakLines(text: string, room: Room): string[] {
  if (room.lines === 1) return [text];
  const chinese = room.family === 'chinese' || room.family === 'song';
  const pieces = chinese ? [...text] : text.split(/(?<= )/);
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && textWidth((line + piece).trimEnd(), room) > room.width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}
