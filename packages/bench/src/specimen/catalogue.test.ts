import { expect, test } from 'vitest';
import { createRandom } from '../random/random.ts';
import { drawBill } from './bill/bill.ts';
import { billDesigns } from './bill/bill-table.ts';
import { printBill } from './bill/print-bill.ts';
import { type CatalogueEntry, catalogue } from './catalogue.ts';
import { documentDesigns } from './design-table.ts';
import { drawHolder } from './holder.ts';
import { layouts } from './layouts.ts';
import { composeMrz } from './mrz.ts';
import { printDocument } from './print-document.ts';
import { createSheet } from './sheet.ts';
import type { SpecimenTruth } from './specimen.ts';

function truthsOf({ name, sheet }: CatalogueEntry, seed: number): SpecimenTruth {
  const random = createRandom(seed);
  const bill = Object.entries(billDesigns).find(([known]) => known === name)?.[1];
  if (bill) return printBill(bill, drawBill(bill, random), seed).truth();
  const design = Object.entries(documentDesigns).find(([known]) => known === name)?.[1];
  if (!design) throw new Error(name);
  const paper = createSheet(sheet);
  const person = drawHolder(random, design.holder, design.number, design.personalDigits);
  printDocument(paper, design, person, random, () => '');
  return paper.truth();
}

test.each(
  catalogue.map((entry) => [entry.name, entry] as const),
)('%s: each value lies on the paper, none upon another', (_, entry) => {
  for (let seed = 0; seed < 3; seed++) {
    const { fields } = truthsOf(entry, seed);
    const boxes = Object.entries(fields).map(([field, { value, box }]) => {
      const [[left, top] = [0, 0], , [right, bottom] = [0, 0]] = box.points;
      expect(value, field).not.toBe('');
      expect(Math.min(left, top), `${field} ${seed}`).toBeGreaterThanOrEqual(0);
      expect(Math.max(right, bottom), `${field} ${seed}`).toBeLessThanOrEqual(1);
      return { field, left, right, top, bottom };
    });
    for (const one of boxes)
      for (const other of boxes) {
        if (one.field >= other.field) continue;
        const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        expect(wide > 0.002 && high > 0.002, `${one.field} and ${other.field}, seed ${seed}`).toBe(false);
      }
  }
});

test('zones have the length of their format for every holder', () => {
  const lengths = { TD1: 30, TD2: 36, TD3: 44, 'MRV-A': 44, 'MRV-B': 36 } as const;
  for (const [name, design] of Object.entries(documentDesigns)) {
    if (!('mrz' in design)) continue;
    for (let seed = 0; seed < 40; seed++) {
      const person = drawHolder(createRandom(seed), design.holder, design.number, design.personalDigits);
      const { lines } = composeMrz(design.mrz, person, 'I');
      for (const line of lines) expect(line, name).toMatch(new RegExp(`^[A-Z0-9<]{${lengths[design.mrz]}}$`));
    }
  }
});

test('every layout is used by a design', () => {
  const used = new Set<string>(Object.values(documentDesigns).map(({ layout }) => layout));
  expect(Object.keys(layouts).filter((name) => !used.has(name))).toEqual([]);
});
