import { createRandom } from '../../random/random.ts';
import { createSheet, escapeXml, type Sheet, textWidth } from '../sheet.ts';
import type { Bill } from './bill.ts';
import type { BillDesign } from './bill-design.ts';
import { bodyRows } from './body.ts';
import { faint, ink, labelRoom, measures, type Page, put } from './page.ts';
import { printFactList, printFactRow, printFactsBeside } from './print-facts.ts';

/** Prints a letter, a slip or a screen: sender, addressee, facts, and lines that nobody asks for. */
export function printBill(design: BillDesign, bill: Bill, seed: number): Sheet {
  const sheet = createSheet(design.sheet);
  const sizes = design.sheet === 'till roll' || design.sheet === 'phone screen' ? measures[design.sheet] : measures.A4;
  const chinese = design.language === 'zh-hans';
  const family = chinese ? (design.serif ? 'song' : 'chinese') : design.serif ? 'serif' : 'latin';
  const page: Page = { sheet, design, bill, measures: sizes, family };
  const { width, height } = sheet.page;
  sheet.draw(`<rect width="${width}" height="${height}" fill="#fcfcfa"/>`);
  let y = printSender(page);
  const tops = y;
  if (design.addressee !== 'labelled') y = printWindow(page, y);
  if (design.factsStand === 'beside') printFactsBeside(page, tops);
  y += sizes.step * 1.6;
  put(page, design.title, { x: sizes.margin, y, size: sizes.title, ink: design.accent, bold: true });
  y += sizes.step * 1.5;
  if (design.addressee === 'labelled') y = printLabelledAddressee(page, y);
  if (design.factsStand === 'as a list') y = printFactList(page, y);
  if (design.factsStand === 'in a row') y = printFactRow(page, y);
  printBody(page, y + sizes.step, seed);
  printSpecimenMarks(page);
  return sheet;
}

/** Returns the height at which the next part begins, as do all below. */
function printSender(page: Page): number {
  const { sheet, design, bill, measures: sizes, family } = page;
  const { width } = sheet.page;
  if (design.sheet === 'phone screen') {
    sheet.draw(`<rect width="${width}" height="19" fill="${design.accent}"/>`);
    sheet.text('9:41', { x: 4, y: 5, size: 2.6, ink: '#ffffff' });
    sheet.draw(`<path d="M54 5v-1h1v1zM56 5v-2h1v2zM58 5v-3h1v3zM61 2.4h5v2.6h-5z" fill="#ffffff"/>`);
    sheet.field('billIssuer', bill.issuer, bill.issuer, {
      x: 5,
      y: 14,
      size: sizes.heading,
      ink: '#ffffff',
      bold: true,
      family,
    });
    return 24;
  }
  const y = sizes.margin + sizes.heading * 0.8;
  const type = { y, size: sizes.heading, ink: design.accent, bold: true, family } as const;
  const x = design.sheet === 'A4' ? sizes.margin : (width - textWidth(bill.issuer, type)) / 2;
  sheet.field('billIssuer', bill.issuer, bill.issuer, { ...type, x });
  const line =
    design.language === 'en'
      ? '1 Market Square, 10001 Zenith · utopia.example'
      : '样例市示范区中心广场1号 utopia.example';
  put(page, line, { x: sizes.margin, y: y + sizes.step, size: sizes.small, ink: faint });
  sheet.draw(
    `<rect x="${sizes.margin}" y="${y + sizes.step * 1.5}" width="${width - 2 * sizes.margin}" height="0.5" fill="${design.accent}"/>`,
  );
  return y + sizes.step * (design.sheet === 'A4' ? 3.6 : 2.4);
}

function printWindow(page: Page, top: number): number {
  const { design, measures: sizes, sheet } = page;
  const x = design.addressee === 'window right' ? sheet.page.width * 0.58 : sizes.margin;
  return printAddressee(page, x, top);
}

/** The name, then the address line by line. */
function printAddressee({ sheet, design, bill, measures: sizes, family }: Page, x: number, y: number): number {
  const type = { x, size: sizes.text, ink, family } as const;
  sheet.field('holderName', bill.holderName, bill.holderName, { ...type, y });
  const whole = bill.address.join(design.language === 'en' ? ', ' : '');
  sheet.field('address', whole, bill.address, { ...type, y: y + sizes.step }, sizes.step);
  return y + sizes.step * (1 + bill.address.length);
}

function printLabelledAddressee(page: Page, top: number): number {
  const { sheet, design, bill, measures: sizes, family } = page;
  const english = design.language === 'en';
  const [nameLabel, addressLabel] = english
    ? design.kind === 'tenancy'
      ? ['Tenant', 'Premises']
      : ['Name', 'Address']
    : design.kind === 'tenancy'
      ? ['承租人', '房屋地址']
      : ['户名', '地址'];
  const x = sizes.margin + labelRoom(page);
  put(page, `${nameLabel}:`, { x: sizes.margin, y: top, size: sizes.text, ink: faint });
  put(page, `${addressLabel}:`, { x: sizes.margin, y: top + sizes.step, size: sizes.text, ink: faint });
  const type = { x, size: sizes.text, ink, family } as const;
  const room = sheet.page.width - sizes.margin - x;
  const nameSize = sizes.text * Math.min(1, room / textWidth(bill.holderName, type));
  sheet.field('holderName', bill.holderName, bill.holderName, { ...type, y: top, size: nameSize });
  const whole = bill.address.join(english ? ', ' : '');
  const fits = textWidth(whole, type) < room;
  const lines = fits ? [whole] : bill.address;
  sheet.field('address', whole, lines, { ...type, y: top + sizes.step }, sizes.step);
  return top + sizes.step * (1 + lines.length);
}

function printBody(page: Page, top: number, seed: number): void {
  const { sheet, design, bill, measures: sizes } = page;
  const { width, height } = sheet.page;
  const rows = bodyRows(design, bill, createRandom(seed));
  let y = top;
  for (const { left, right, strong } of rows) {
    if (y > height - sizes.margin * 1.5) return;
    put(page, left, { x: sizes.margin, y, size: sizes.small * 1.1, ink, bold: strong });
    if (right !== '') {
      const type = { size: sizes.small * 1.1, bold: strong, family: page.family };
      put(page, right, { x: width - sizes.margin - textWidth(right, type), y, size: type.size, ink, bold: strong });
    }
    sheet.draw(
      `<path d="M${sizes.margin} ${y + sizes.step * 0.3}H${width - sizes.margin}" stroke="#c9ccd0" stroke-width="0.15"/>`,
    );
    y += sizes.step * 0.95;
  }
}

function printSpecimenMarks({ sheet, measures: sizes }: Page): void {
  const { width, height } = sheet.page;
  const words = escapeXml('SPECIMEN 样本');
  sheet.draw(
    `<text x="${width / 2}" y="${height * 0.62}" transform="rotate(-28 ${width / 2} ${height * 0.62})" font-size="${width * 0.11}" text-anchor="middle" font-family="Noto Sans CJK SC" font-weight="bold" fill="#9a2a30" opacity="0.1">${words}</text>`,
  );
  sheet.text('SPECIMEN', {
    x: width - sizes.margin - 24 * (sizes.small / 2.7),
    y: height - sizes.margin * 0.45,
    size: sizes.small * 1.3,
    ink: '#a3242b',
    bold: true,
  });
}
