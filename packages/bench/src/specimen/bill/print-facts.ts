import { writeDate } from '../dates.ts';
import { textWidth } from '../sheet.ts';
import type { FactName } from './bill-design.ts';
import { faint, ink, labelRoom, type Page, put } from './page.ts';

export function printFactsBeside(page: Page, top: number): void {
  const { sheet, design, measures: sizes } = page;
  const x = sheet.page.width * 0.49;
  for (const [row, [fact, label]] of design.facts.entries()) {
    const y = top + row * sizes.step;
    put(page, label, { x, y, size: sizes.small * 1.15, ink: faint });
    printFact(page, fact, x + 28, y, sizes.small * 1.15);
  }
}

export function printFactList(page: Page, top: number): number {
  const { design, measures: sizes } = page;
  for (const [row, [fact, label]] of design.facts.entries()) {
    const y = top + row * sizes.step;
    put(page, `${label}:`, { x: sizes.margin, y, size: sizes.text, ink: faint });
    printFact(page, fact, sizes.margin + labelRoom(page), y, sizes.text);
  }
  return top + design.facts.length * sizes.step;
}

export function printFactRow(page: Page, top: number): number {
  const { sheet, design, measures: sizes } = page;
  const room = sheet.page.width - 2 * sizes.margin;
  sheet.draw(
    `<rect x="${sizes.margin}" y="${top - 5}" width="${room}" height="15" fill="${design.accent}" opacity="0.09"/>`,
  );
  // A period is two dates long.
  const shares = design.facts.map(([fact]) => (fact === 'period' ? 1.7 : 1));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let x = sizes.margin + 2;
  for (const [index, [fact, label]] of design.facts.entries()) {
    put(page, label, { x, y: top, size: sizes.small, ink: faint });
    printFact(page, fact, x, top + 6, sizes.small * 1.15);
    x += (room * (shares[index] ?? 1)) / whole;
  }
  return top + 15;
}

function printFact({ sheet, design, bill, family }: Page, fact: FactName, x: number, y: number, size: number): void {
  const type = { x, y, size, ink, family } as const;
  if (fact !== 'period') {
    const value = bill[fact];
    sheet.field(fact, value, fact === 'accountNumber' ? value : writeDate(value, design.dates), type);
    return;
  }
  const start = writeDate(bill.periodStart, design.dates);
  const between = design.language === 'en' ? ' - ' : '至';
  sheet.field('periodStart', bill.periodStart, start, type);
  const betweenX = x + textWidth(start, type);
  sheet.text(between, { ...type, x: betweenX });
  const endX = betweenX + textWidth(between, type);
  sheet.field('periodEnd', bill.periodEnd, writeDate(bill.periodEnd, design.dates), { ...type, x: endX });
}
