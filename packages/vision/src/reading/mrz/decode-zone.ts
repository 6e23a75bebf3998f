import type { CheckDigit, MrzFormat } from '@candor/core/document/reading.ts';
import { type Alignment, alignExactly } from './align.ts';
import { mrzAlphabet } from './alphabet.ts';
import { type Cell, cellsOf } from './cells.ts';
import { allHold, type Checks, checkText } from './check.ts';
import { decodeChecked, decodeTyped, signsByPlace } from './decode.ts';
import type { Emissions, Peak } from './emissions.ts';
import { type Layout, layouts } from './formats.ts';

/** A text line that may belong to a zone. Alignments are remembered per length. */
export type ZoneLine = { readonly emissions: Emissions; readonly peaks: readonly Peak[] };

export type Zone = {
  readonly layout: Layout;
  /** All lines end to end. */
  readonly text: string;
  readonly checks: Readonly<Record<keyof Checks, CheckDigit>>;
  /** 0..1 per place: share of the chosen sign among the signs that may stand there. */
  readonly confidence: readonly number[];
  /** Where the signs stand, per line. */
  readonly alignments: readonly Alignment[];
  /** What was seen in each place, for reading several looks together. */
  readonly cells: readonly Cell[];
  /** Log-likelihood of the places of the signs. */
  readonly placing: number;
  /** Mean log-likelihood per place, 0 is perfect. */
  readonly quality: number;
  /** Every check digit holds as read and the reading is firm. */
  readonly clean: boolean;
};

const formatsByLines: Readonly<Record<number, readonly MrzFormat[]>> = {
  2: ['TD3', 'TD2', 'MRV-A', 'MRV-B'],
  3: ['TD1'],
};
/** Mean log-likelihood above which a zone whose digits hold needs no second look (measured on rendered photos). */
const firmQuality = -0.45;
/** A proposal may be at most this much less likely than what was read, in nats. */
const proposalLimit = 4;

/** The best zone that these neighbouring lines can be read as. */
export function decodeZone(lines: readonly ZoneLine[], align: typeof alignExactly = alignExactly): Zone | null {
  let best: Zone | null = null;
  for (const format of formatsByLines[lines.length] ?? []) {
    const zone = decodeAs(lines, layouts[format], align);
    if (zone && (!best || zone.quality > best.quality)) best = zone;
  }
  return best;
}

function decodeAs(lines: readonly ZoneLine[], layout: Layout, align: typeof alignExactly): Zone | null {
  const alignments: Alignment[] = [];
  for (const { emissions, peaks } of lines) {
    const alignment = align(emissions, peaks, layout.length);
    if (!alignment) return null;
    alignments.push(alignment);
  }
  const cells = alignments.flatMap((alignment, i) => {
    const line = lines[i];
    return line ? cellsOf(line.emissions, alignment) : [];
  });
  const placing = alignments.reduce((sum, { score }) => sum + score, 0);
  return decodeCells({ layout, alignments, cells, placing });
}

/** The text of places whose signs are known by probability: one look at a zone, or several averaged. */
export function decodeCells(seen: Pick<Zone, 'layout' | 'alignments' | 'cells' | 'placing'>): Zone | null {
  const { layout, cells, placing } = seen;
  const typed = decodeTyped(cells, layout);
  const proposed = decodeChecked(cells, layout);
  if (!typed || !proposed) return null;
  const gap = typed.score - proposed.score;
  const free = cells.reduce((sum, cell) => sum + Math.max(...cell), 0);
  const quality = (placing - (free - typed.score) - 2 * gap) / cells.length;
  const asRead = checkText(typed.text, layout);
  const text = allHold(asRead) || gap > proposalLimit ? typed.text : proposed.text;
  return {
    ...seen,
    text,
    checks: verdicts(asRead, typed.text, text, layout),
    confidence: confidenceOf(text, cells, layout),
    quality,
    clean: allHold(asRead) && quality > firmQuality,
  };
}

/** `passed` needs the field exactly as read; whatever the proposal touched is `repaired`. */
function verdicts(asRead: Checks, typed: string, text: string, layout: Layout): Zone['checks'] {
  const verdict = (part: keyof Checks): CheckDigit => {
    const holds = asRead[part];
    if (holds === null) return 'none';
    if (typed === text) return holds ? 'passed' : 'failed';
    if (part === 'composite') return holds ? 'passed' : 'repaired';
    const field = layout.parts[part];
    const untouched = !field || typed.slice(field.from, field.to) === text.slice(field.from, field.to);
    return holds && untouched ? 'passed' : 'repaired';
  };
  return {
    number: verdict('number'),
    birth: verdict('birth'),
    expiry: verdict('expiry'),
    optional: verdict('optional'),
    composite: verdict('composite'),
  };
}

function confidenceOf(text: string, cells: readonly Cell[], layout: Layout): number[] {
  const allowed = signsByPlace(layout);
  return [...text].map((sign, i) => {
    const share = (k: number) => Math.exp(cells[i]?.[k] ?? -Infinity);
    const whole = (allowed[i] ?? []).reduce((sum, k) => sum + share(k), 0);
    return whole > 0 ? Math.min(1, share(mrzAlphabet.indexOf(sign)) / whole) : 0;
  });
}
