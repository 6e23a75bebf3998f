import type { BillField, BillLine, BillReading } from '@candor/core/address/bill.ts';
import type { FieldReading } from '@candor/core/document/reading.ts';
import { plain } from '../printed/plain.ts';
import type { Excerpt } from '../printed/printed-line.ts';
import { readKind } from './bill-kind.ts';
import { blocksOf } from './blocks.ts';
import { readBillDates } from './issue-date.ts';
import { readIssuer } from './issuer.ts';
import type { Page, PageLine } from './page.ts';
import { readParties } from './parties.ts';
import { looksLikeScreenshot } from './screenshot.ts';

/** Han characters to Latin letters, words parted by spaces. The table is large, so it comes from outside. */
export type Romanise = (text: string) => string;

/** What a page of print says about whom, where, when and by whom. */
export function billOf(page: Page, source: BillReading['source'], romanise?: Romanise): BillReading {
  const { lines } = page;
  const height = extentOf(lines);
  const fromTop = atTop(lines);
  const dates = readBillDates(fromTop, height);
  const { holder, address } = readParties(fromTop, height);
  const issuer = readIssuer(fromTop, height);
  const screen = source === 'print' ? looksLikeScreenshot(page) : null;
  const found = screen ? { value: 'screenshot' as const, line: screen } : readKind(fromTop, height);
  const reading = (value: string, excerpt: Excerpt): FieldReading => ({
    value,
    sources: ['printed'],
    confidence: excerpt.confidence,
    check: 'none',
    confirmed: false,
    box: page.region(excerpt.quad),
  });
  const fields: { [Field in BillField]?: FieldReading } = {};
  if (holder) fields.holderName = reading(spaced(holder.text), holder);
  if (address) fields.address = reading(spaced(address.text), address);
  if (dates.issue) fields.issueDate = reading(dates.issue.dates[0] ?? '', dates.issue.excerpt);
  if (dates.due) fields.dueDate = reading(dates.due.dates[0] ?? '', dates.due.excerpt);
  if (issuer) fields.billIssuer = reading(spaced(issuer.text), issuer);
  return {
    source,
    kind: found && { value: found.value, box: page.region(found.line.quad) },
    fields,
    issueDates: dates.issue?.dates ?? [],
    lines: blocksOf(lines).flatMap((block) => block.map((line) => billLine(line, page, romanise))),
    marks: marksOn(page),
  };
}

function billLine({ text, confidences, quad }: PageLine, page: Page, romanise: Romanise | undefined): BillLine {
  const hasHan = /\p{Script=Han}/u.test(text);
  return {
    text,
    ...(hasHan && romanise && { romanised: romanise(text) }),
    confidence: confidences.reduce((sum, one) => sum + one, 0) / Math.max(1, confidences.length),
    box: page.region(quad),
  };
}

/** Places counted from the first line: what lies above the paper is no part of it. */
function atTop(lines: readonly PageLine[]): PageLine[] {
  const first = Math.min(...lines.map(({ top }) => top));
  return lines.map((line) => ({ ...line, top: line.top - first, bottom: line.bottom - first }));
}

function extentOf(lines: readonly PageLine[]): number {
  if (lines.length === 0) return 1;
  return Math.max(...lines.map(({ bottom }) => bottom)) - Math.min(...lines.map(({ top }) => top));
}

/** The reader drops spaces: they come back where the kind of letter changes. */
export function spaced(text: string): string {
  return (
    text
      .replace(/(?<=\p{Ll})0(?=\p{Ll})/gu, 'o')
      .replace(/(?<=^|[^\p{L}\d])0(?=\p{Ll}{2})/gu, 'O')
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .replace(/([\p{Script=Latin}]{2})(\d)/gu, '$1 $2')
      .replace(/(\d)([\p{Script=Latin}]{2})/gu, '$1 $2')
      // Our recogniser has no ß and sees a B or an 8 in its place.
      .replace(/(str)a[B8]e\b/giu, '$1aße')
      .replace(/,(\S)/gu, ', $1')
      .replace(/\s+/gu, ' ')
      .trim()
  );
}

const specimenWords: readonly string[] = ['specimen', '样本', '樣本', '样张', '樣張'];

function marksOn({ lines, region }: Page): BillReading['marks'] {
  const specimen = lines.find(({ text }) => {
    const word = plain(text);
    return specimenWords.some(
      (known) => word === known || word === known.repeat(2) || (known.length < 4 && word.includes(known)),
    );
  });
  // Code lines of ICAO 9303: 30 to 44 characters with runs of fillers.
  const code = lines.find(({ text }) => /^[A-Z0-9<«]{24,}$/.test(text.replaceAll(' ', '')) && /<<|<.*<.*</.test(text));
  return [
    ...(specimen ? [{ mark: 'specimen' as const, box: region(specimen.quad) }] : []),
    ...(code ? [{ mark: 'identity_document' as const, box: region(code.quad) }] : []),
  ];
}
