import { simplify } from '@candor/core/address/address-words.ts';
import { plain } from '../printed/plain.ts';
import { type Excerpt, joined } from '../printed/printed-line.ts';
import { findDates } from './bill-dates.ts';
import { companyWords, notAddress, type PartyLabel, partyLabelOf, titlesPaper } from './bill-words.ts';
import { type Block, blocksOf } from './blocks.ts';
import { excerptOf } from './excerpt.ts';
import { lineAfter, lineBelow } from './neighbours.ts';
import type { PageLine } from './page.ts';

export type Parties = { readonly holder: Excerpt | null; readonly address: Excerpt | null };

type Labelled = { readonly label: PartyLabel; readonly value: Excerpt; readonly line: PageLine };

/** Whom the paper is for, and where they live: by labels where there are any, else by the look of a window envelope. */
export function readParties(lines: readonly PageLine[], height: number): Parties {
  const labelled = lines.flatMap((line) => labelledAt(line, lines));
  const holder = labelled.find(({ label, value }) => label === 'holder' && isName(value.text));
  const address = labelled.find(({ label, value }) => label === 'address' && looksLikeAddress(value.text));
  const letter = bestBlock(lines, height);
  const holderHere = holder?.value ?? letter?.holder ?? null;
  return {
    holder: holderHere && withoutSalutation(holderHere),
    // The letter's address is whole; a label's may be one line of several.
    address: address?.value ?? letter?.address ?? belowHolder(holder, lines),
  };
}

/** `Account holder: Mara Lin` on one line, or the label with its value to the right or below. An address goes on over the lines below. */
function labelledAt(line: PageLine, lines: readonly PageLine[]): Labelled[] {
  const inline = inlineLabel(line.text);
  if (inline) return [{ label: inline.label, line, value: withMore(inline.label, line, inline.length, lines) }];
  const label = partyLabelOf(plain(line.text));
  if (!label || label === 'other') return [];
  const value = lineAfter(line, lines) ?? lineBelow(line, lines);
  if (!value || partyLabelOf(plain(value.text)) || inlineLabel(value.text)) return [];
  return [{ label, line, value: withMore(label, value, 0, lines) }];
}

function withMore(label: PartyLabel, line: PageLine, from: number, lines: readonly PageLine[]): Excerpt {
  const first = excerptOf(line, from);
  return label === 'address' ? joinedAddress([first, ...more(line, lines)]) : first;
}

/** Further lines of an address below its first one: at most three, without a label. */
function more(line: PageLine, lines: readonly PageLine[]): Excerpt[] {
  const found: Excerpt[] = [];
  let last = line;
  for (let i = 0; i < 3; i++) {
    const next = lineBelow(last, lines);
    if (!next || !mayBeAddress(next.text) || inlineLabel(next.text) || partyLabelOf(plain(next.text))) break;
    found.push(excerptOf(next));
    last = next;
  }
  return found;
}

function inlineLabel(text: string): { label: PartyLabel; length: number } | null {
  const colon = /^[^:：]{1,40}[:：]/u.exec(text)?.[0];
  const label = colon && colon.length < text.trim().length ? partyLabelOf(plain(colon)) : null;
  if (label && colon) return { label, length: colon.length };
  // Chinese labels stand right before their value.
  for (let length = Math.min(9, text.length - 1); length >= 2; length--) {
    const before = text.slice(0, length);
    if (plain(text.slice(length)) === '') continue;
    const known = /^\p{Script=Han}+$/u.test(before) ? partyLabelOf(plain(before)) : null;
    if (known) return { label: known, length };
  }
  return null;
}

/** Points below which a block is not taken for a postal address. */
const enough = 4;

function bestBlock(lines: readonly PageLine[], height: number): { holder: Excerpt; address: Excerpt } | null {
  const scored = blocksOf(lines)
    .map((block) => withoutHeading(block))
    .map((block) => ({ block, points: scoreOf(block, height) }))
    .sort((a, b) => b.points - a.points);
  const [best] = scored;
  const [first, ...rest] = best?.block ?? [];
  if (!best || best.points < enough || !first || rest.length === 0) return null;
  const address = rest.slice(0, 5).filter(({ text }) => mayBeAddress(text));
  return { holder: excerptOf(first), address: joinedAddress(address.map((line) => excerptOf(line))) };
}

/** "Bill to" above a name is not the name. */
function withoutHeading(block: Block): Block {
  const [first, ...rest] = block;
  return first &&
    rest.length > 1 &&
    (partyLabelOf(plain(first.text)) || (/^(to|an|à|致)\b/iu.test(first.text) && first.text.length < 4))
    ? rest
    : block;
}

/** A name, then lines of a postal address, and nothing that stands in other blocks. */
function scoreOf(block: Block, height: number): number {
  const [first, ...rest] = block;
  if (!first || rest.length === 0 || !isName(first.text)) return 0;
  const address = rest.filter(({ text }) => mayBeAddress(text));
  const like = address.filter(({ text }) => looksLikeAddress(text)).length;
  if (like === 0) return 0;
  const foreign = rest.length - address.length;
  const titled = hasSalutation(first.text) ? 2 : 0;
  return like * 2 + address.length + titled + (first.top < 0.5 * height ? 1 : 0) - 2 * foreign;
}

function belowHolder(holder: Labelled | undefined, lines: readonly PageLine[]): Excerpt | null {
  const start = holder && lines.find((line) => line.text.includes(holder.value.text));
  const below = start ? more(start, lines) : [];
  return below.some(({ text }) => looksLikeAddress(text)) ? joinedAddress(below) : null;
}

function joinedAddress(parts: readonly Excerpt[]): Excerpt {
  return joined(parts, parts.some(({ text }) => /\p{Script=Han}/u.test(text)) ? '' : ', ');
}

const salutation =
  /^\s*(mr|mrs|ms|miss|mx|dr|prof|herrn?|frau|m|mme|mlle|sr|sra|srta|d|dª)\b\.?\s*|\s*(先生|女士|小姐|太太|夫人)\s*$/giu;
const glued = /^(Mrs|Mr|Ms|Miss|Dr|Herrn?|Frau|Mme|Mlle|Sra?)(?=\p{Lu})/u;
const hasSalutation = (text: string) => text.replace(salutation, '').replace(glued, '') !== text;

function withoutSalutation(excerpt: Excerpt): Excerpt {
  const text = excerpt.text.replace(salutation, '').replace(glued, '').trim();
  return text === '' ? excerpt : { ...excerpt, text };
}

/** Two to six words of letters, or two to six Han characters; no company, no figure, no date. */
export function isName(text: string): boolean {
  const trimmed = text.replace(salutation, '').trim();
  if (/^[\p{Script=Han}·]{2,6}$/u.test(trimmed))
    return !companyWords.test(trimmed) && !/[市区县路街号室]$/u.test(simplify(trimmed)) && !partyLabelOf(trimmed);
  if (companyWords.test(trimmed) || notAddress.test(trimmed) || findDates(text).length > 0) return false;
  return /^\p{L}[\p{L}\p{M}.,'’ -]{3,50}$/u.test(trimmed) && !/[:：]/u.test(text);
}

function mayBeAddress(text: string): boolean {
  // Figures alone are a number of something; five or six of them may be a postcode.
  if (/^[\d\s-]{7,}$/.test(text) || titlesPaper(text)) return false;
  return (
    !notAddress.test(text) && findDates(text).length === 0 && text.length < 90 && !/[:：]/u.test(text.slice(1, -1))
  );
}

/** A number with a word, or Chinese parts of a place. */
function looksLikeAddress(text: string): boolean {
  const simple = simplify(text);
  if (/\p{Script=Han}/u.test(simple))
    return /[省市区县镇乡路街道巷号栋幢室村]/u.test(simple) && [...simple].length >= 4;
  return /\d/.test(text) && /\p{L}{3}/u.test(text) && mayBeAddress(text);
}
