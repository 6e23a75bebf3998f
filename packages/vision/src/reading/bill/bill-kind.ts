import { type BillKind, billKinds } from '@candor/core/address/bill.ts';
import { plain } from '../printed/plain.ts';
import { kindWords } from './bill-words.ts';
import { heightOf } from './excerpt.ts';
import type { PageLine } from './page.ts';

export type FoundKind = { readonly value: BillKind; readonly line: PageLine };

/** Points that a kind needs, and by how much it must lead: a title alone is enough, two kinds that are even are none. */
const [enough, lead] = [3, 1.25] as const;
const titlePoints = 4;
const knownKinds = billKinds.filter((kind) => kind !== 'screenshot');

/** What the words of the page say that it is. A title printed large at the top says it louder. */
export function readKind(lines: readonly PageLine[], height: number): FoundKind | null {
  const body = medianHeight(lines);
  const scores = knownKinds.map((kind) => scoreOf(kind, lines, body, height));
  const [first, second] = scores.sort((a, b) => b.points - a.points);
  if (!first?.line || first.points < enough || first.points < lead * (second?.points ?? 0)) return null;
  return { value: first.kind, line: first.line };
}

function scoreOf(kind: keyof typeof kindWords, lines: readonly PageLine[], body: number, height: number) {
  const { title, hint } = kindWords[kind];
  const hints = new Set<string>();
  let best: { line: PageLine; points: number } | null = null;
  for (const line of lines) {
    const text = plain(line.text);
    for (const word of hint) if (text.includes(word)) hints.add(word);
    // In running text a title is only mentioned.
    const isTitle = text.length < 60 && title.some((word) => text.includes(word));
    const loud = (heightOf(line) > 1.3 * body ? 1.6 : 1) * (line.top < 0.35 * height ? 1.25 : 1);
    if (isTitle && (!best || best.points < titlePoints * loud)) best = { line, points: titlePoints * loud };
    else if (!best && hints.size > 0 && hint.some((word) => text.includes(word))) best = { line, points: 0 };
  }
  return { kind, line: best?.line ?? null, points: (best?.points ?? 0) + Math.min(4, hints.size) };
}

export function medianHeight(lines: readonly PageLine[]): number {
  const heights = lines.map(heightOf).sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 0;
}
