import { createRandom, type Random } from '../random/random.ts';
import { type CatalogueEntry, catalogue, type PaperOrder } from '../specimen/catalogue.ts';
import type { SheetName } from '../specimen/layout.ts';
import { billKinds, type PaperKind } from '../specimen/specimen.ts';
import { captureShot } from './capture-shot.ts';
import { type CaptureDefect, type Ground, grounds } from './capture-truth.ts';
import type { Shot } from './shot.ts';

/** What is wanted; what is left out is drawn. */
export type CaptureOrder = {
  readonly seed: number;
  /** `bill`: any of them. `none`: frames without a document. */
  readonly kind?: PaperKind | 'bill' | 'none';
  readonly side?: 'front' | 'back';
  readonly ground?: Ground;
  /** Absent: a careful picture. */
  readonly defect?: CaptureDefect;
  /** A name out of `designNames`. */
  readonly design?: string;
  /** Of the picture, px: 1600 unless said, 2000 for letters. The other side is three quarters of it. */
  readonly longSide?: number;
};

/** One picture, drawn but not yet taken: plain data that another process can take. */
export type PlannedCapture = {
  /** Position in the sequence of its order. */
  readonly number: number;
  readonly paper: {
    readonly design: string;
    readonly kind: PaperKind;
    readonly side: 'front' | 'back';
    readonly sheet: SheetName;
    readonly order: PaperOrder;
  } | null;
  /** The second of two documents. */
  readonly companion: PaperOrder | null;
  readonly ground: Ground;
  readonly defect: CaptureDefect | null;
  readonly shot: Shot;
};

export const designNames: readonly string[] = catalogue.map(({ name }) => name);
/** The server's decoder hands the eyes at most 2000 px; on a letter they need them all. */
const usualLongSide = 1600;
const letterLongSide = 2000;

/** How often each sort of paper is drawn where the order does not say: cards, passports and bills first. */
const sorts: readonly (readonly [share: number, kinds: readonly PaperKind[]])[] = [
  [0.34, ['id_card']],
  [0.2, ['passport']],
  [0.13, ['driving_licence']],
  [0.08, ['residence_permit']],
  [0.04, ['visa']],
  [0.15, billKinds],
  [0.06, ['student_card', 'household_register', 'social_security_card', 'bank_card', 'employee_card']],
];

/** The n-th capture of an order by itself: depends on the order and on n alone. */
export function planCapture(order: CaptureOrder, number: number): PlannedCapture {
  const random = createRandom(Math.imul(order.seed ^ 0x2545f491, 0x9e3779b1) + Math.imul(number + 1, 0x85ebca6b));
  // Grounds take turns, so that each has the same share of any number of captures.
  const ground = order.ground ?? grounds[number % grounds.length] ?? 'plain';
  const defect = order.defect ?? null;
  if (order.kind === 'none') {
    const shot = captureShot(random, {
      sheet: 'ID-1',
      ground,
      defect: null,
      longSide: order.longSide ?? usualLongSide,
    });
    const decoy = random.chance(0.6) ? { what: random.fork(), width: random.between(0.3, 0.8) } : null;
    return { number, paper: null, companion: null, ground, defect: null, shot: { ...shot, hand: null, decoy } };
  }
  const entry = entryOf(order, ground, random);
  const { name: design, kind, side, sheet } = entry;
  const longSide = order.longSide ?? (sheet === 'A4' ? letterLongSide : usualLongSide);
  const shot = captureShot(random, { sheet, ground, defect, longSide });
  const paper = { design, kind, side, sheet, order: entry.draw(random) };
  const companion = defect === 'two_documents' ? random.pick(cards).draw(random) : null;
  return { number, paper, companion, ground, defect, shot };
}

const cards = catalogue.filter(({ sheet, kind }) => sheet === 'ID-1' && kind === 'id_card');

function entryOf({ design, kind, side, defect }: CaptureOrder, ground: Ground, random: Random): CatalogueEntry {
  if (design !== undefined) {
    const named = catalogue.find(({ name }) => name === design);
    if (named === undefined) throw new Error(`No design is called ${design}`);
    return named;
  }
  const suits = (entry: CatalogueEntry): boolean =>
    (side === undefined || entry.side === side) &&
    // Screenshots are files, never photographs; somebody has to ask for them.
    (kind === 'screenshot' || entry.kind !== 'screenshot') &&
    (defect !== 'two_documents' || entry.sheet === 'ID-1' || entry.sheet === 'ID-3');
  const wanted = kind === undefined || kind === 'none' ? sorts : [[1, kind === 'bill' ? billKinds : [kind]] as const];
  const suitable = wanted
    .map(([share, kinds]) => ({
      share,
      entries: catalogue.filter((entry) => kinds.includes(entry.kind) && suits(entry)),
    }))
    .filter(({ entries }) => entries.length > 0);
  if (suitable.length === 0) throw new Error(`No design suits ${JSON.stringify({ kind, side, defect })}`);
  const entries = drawSort(suitable, random);
  const tone = ground === 'white' ? 'pale' : ground === 'dark' ? 'dark' : null;
  const matching = entries.filter((entry) => entry.tone === tone);
  return random.pick(matching.length > 0 ? matching : entries);
}

type Sort = { readonly share: number; readonly entries: readonly CatalogueEntry[] };

function drawSort(among: readonly Sort[], random: Random): readonly CatalogueEntry[] {
  let draw = random.next() * among.reduce((sum, { share }) => sum + share, 0);
  for (const { share, entries } of among) {
    if (draw < share) return entries;
    draw -= share;
  }
  return among.at(-1)?.entries ?? [];
}
