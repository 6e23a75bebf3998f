import { createRandom, type Random } from '../random/random.ts';
import { type Bill, drawBill } from './bill/bill.ts';
import type { BillDesign } from './bill/bill-design.ts';
import { type BillDesignName, billDesigns } from './bill/bill-table.ts';
import { printBill } from './bill/print-bill.ts';
import { type Colours, colours } from './colours.ts';
import type { DocumentDesign } from './design.ts';
import { type DocumentDesignName, documentDesigns } from './design-table.ts';
import { drawHolder } from './holder.ts';
import type { SheetName } from './layout.ts';
import { layouts } from './layouts.ts';
import type { Person } from './person.ts';
import { press, renderDesign } from './render.ts';
import type { PaperKind, Specimen } from './specimen.ts';

/** One paper to be printed: plain data that another process can print. */
export type PaperOrder = { readonly seed: number } & (
  | { readonly design: DocumentDesignName; readonly person: Person }
  | { readonly design: BillDesignName; readonly bill: Bill }
);

/** What may be asked of a design before it is printed. */
export type CatalogueEntry = {
  readonly name: string;
  readonly kind: PaperKind;
  readonly side: 'front' | 'back';
  readonly sheet: SheetName;
  /** Seen from afar: decides what lies on white and on dark tables. */
  readonly tone: Colours['tone'];
  readonly draw: (random: Random) => PaperOrder;
};

const documentNames = Object.keys(documentDesigns).filter(
  (name): name is DocumentDesignName => name in documentDesigns,
);
const billNames = Object.keys(billDesigns).filter((name): name is BillDesignName => name in billDesigns);

/** Every design there is: identity documents, papers that are refused, and bills. */
export const catalogue: readonly CatalogueEntry[] = [
  ...documentNames.map((name): CatalogueEntry => {
    const design: DocumentDesign = documentDesigns[name];
    const { kind, side, holder, number, personalDigits } = design;
    return {
      name,
      kind,
      side,
      sheet: design.open ? 'open booklet' : layouts[design.layout].sheet,
      tone: colours[design.colours].tone,
      draw: (random) => ({
        design: name,
        person: drawHolder(random, holder, number, personalDigits),
        seed: random.fork(),
      }),
    };
  }),
  ...billNames.map((name): CatalogueEntry => {
    const design: BillDesign = billDesigns[name];
    const draw = (random: Random): PaperOrder => ({
      design: name,
      bill: drawBill(design, random),
      seed: random.fork(),
    });
    return { name, kind: design.kind, side: 'front', sheet: design.sheet, tone: 'pale', draw };
  }),
];

/** Prints what was ordered, `widthPx` wide. The same order always gives the same pixels on one machine. */
export function renderPaper(order: PaperOrder, widthPx: number): Promise<Specimen> {
  if ('person' in order) return renderDesign({ ...order, widthPx });
  return press(printBill(billDesigns[order.design], order.bill, order.seed), widthPx);
}

/** A paper of a design by its name, for tests and for looking at it. */
export function drawPaper(name: string, seed: number): PaperOrder {
  const entry = catalogue.find((one) => one.name === name);
  if (entry === undefined) throw new Error(`No design is called ${name}`);
  return entry.draw(createRandom(seed));
}
