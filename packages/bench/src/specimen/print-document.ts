import type { Random } from '../random/random.ts';
import { licenceBarcode } from './barcode.ts';
import { type Colours, colours } from './colours.ts';
import type { DocumentDesign } from './design.ts';
import { isLatin, labelsOf, licenceAbbreviations, licenceNumbers } from './labels.ts';
import type { Layout, Slot } from './layout.ts';
import { layouts } from './layouts.ts';
import { composeMrz } from './mrz.ts';
import { chip, emblem, ground, stamp } from './ornaments.ts';
import type { Person } from './person.ts';
import type { FaceDrawer } from './portrait.ts';
import { type Sheet, type Type, type TypeFamily, textWidth } from './sheet.ts';
import { type Printed, wordsFor } from './values.ts';
import { printFullName, printValidity } from './whole-names.ts';
import { wrap } from './wrap.ts';

/** Prints one side: ground, titles, portrait, slots, zone and code, each where the layout says. */
export function printDocument(
  sheet: Sheet,
  design: DocumentDesign,
  person: Person,
  random: Random,
  face: FaceDrawer,
): void {
  const layout: Layout = layouts[design.layout];
  const inks: Colours = colours[design.colours];
  const { width, height } = sheet.page;
  ground(sheet, inks, random);
  stamp(sheet, inks);
  if (layout.band > 0) sheet.draw(`<rect width="${width}" height="${layout.band}" fill="${inks.band}"/>`);
  if (layout.emblem) {
    const { at, opacity } = layout.emblem;
    sheet.draw(`<g opacity="${opacity}">${emblem(...at, emblemInk(inks))}</g>`);
  }
  if (layout.chip) sheet.draw(chip(...layout.chip));
  printTitles(sheet, design, layout, inks);
  if (layout.portrait) {
    const place = layout.portrait;
    sheet.portrait(face(place.x, place.y, place.width, place.height), place);
  }
  for (const slot of layout.slots) printSlot(sheet, slot, { design, layout, inks, person, random });
  if (design.mrz !== undefined) {
    const top = layout.mrzStrip ?? height * 0.6;
    sheet.draw(`<rect y="${top}" width="${width}" height="${height - top}" fill="#fbfbf8" opacity="0.85"/>`);
    sheet.machineZone(composeMrz(design.mrz, person, design.mrzCode ?? 'I'), '#15181c');
  }
  if (design.barcode !== undefined && layout.barcode)
    licenceBarcode(sheet, design.barcode, person, random, layout.barcode);
}

const emblemInk = (inks: Colours): string => (inks.tone === 'middle' ? inks.band : inks.labelInk);

function printTitles(sheet: Sheet, { state, title }: DocumentDesign, layout: Layout, inks: Colours): void {
  const inkAt = (y: number): string => (y < layout.band ? inks.bandInk : emblemInk(inks));
  const places = [layout.state, layout.title, layout.specimen].filter((place) => place !== null);
  const put = (words: string, place: readonly [number, number, number], tracking: number): void => {
    const [x, y, size] = place;
    const family = familyOf(words, false);
    const beside = places
      .filter(([otherX, otherY]) => otherX > x && Math.abs(otherY - y) < 3)
      .map(([otherX]) => otherX);
    const room = Math.min(sheet.page.width, ...beside) - x - 1.5;
    const wanted = textWidth(words, { size, bold: true, family, tracking });
    sheet.text(words, { x, y, size: size * Math.min(1, room / wanted), ink: inkAt(y), bold: true, family, tracking });
  };
  if (layout.state) put(state, layout.state, 0.2);
  if (layout.title) put(title, layout.title, 0);
  const [x, y, size] = layout.specimen;
  const ink = y < layout.band || inks.tone === 'dark' ? inks.bandInk : '#a3242b';
  sheet.text('SPECIMEN', { x, y, size, ink, bold: true, tracking: 0.15 });
}

type Setting = {
  readonly design: DocumentDesign;
  readonly layout: Layout;
  readonly inks: Colours;
  readonly person: Person;
  readonly random: Random;
};

function printSlot(sheet: Sheet, slot: Slot, setting: Setting): void {
  const { design, layout, inks, person, random } = setting;
  const isWhole = slot.field === 'fullName' || slot.field === 'validity';
  const words = wordsFor(slot.field, person, design, random);
  if (words === null && !isWhole) return;
  const x = slot.x + printLabel(sheet, slot, setting);
  const { width } = slot;
  const type = { x, y: slot.y, size: slot.size ?? layout.valueSize, ink: inks.ink, bold: layout.bold } as const;
  if (words !== null)
    printWords(sheet, words, { ...type, tracking: slot.tracking ?? 0 }, width, slot.lines ?? 1, design);
  else if (slot.field === 'fullName') printFullName(sheet, person, design, { ...type, width });
  else printValidity(sheet, person, design, { ...type, width });
}

function printWords(
  sheet: Sheet,
  words: Printed,
  type: Type & { readonly tracking: number },
  width: number,
  lines: number,
  design: DocumentDesign,
): void {
  const family = familyOf(words.text, design.serif ?? false);
  const fitted = wrap(words.text, { ...type, family, width, lines });
  const step = fitted.size * 1.45;
  const set = { ...type, size: fitted.size, family };
  if (words.field !== null) sheet.field(words.field, words.value, fitted.lines, set, step);
  else for (const [row, line] of fitted.lines.entries()) sheet.text(line, { ...set, y: type.y + row * step });
}

/** The room that the label takes before the value, mm. */
function printLabel(sheet: Sheet, slot: Slot, { design, layout, inks }: Setting): number {
  const { labels, labelSize, valueSize } = layout;
  const above = labels === 'above';
  const labelRoom = slot.labelRoom ?? layout.labelRoom ?? 0;
  const coded = labels === 'numbers' ? licenceNumbers : labels === 'abbreviations' ? licenceAbbreviations : {};
  const tongues = slot.label ?? coded[slot.field] ?? labelsOf(slot.field, design.language);
  const { words, size } = fitLabel(
    typeof tongues === 'string' ? [tongues] : tongues,
    above ? slot.width : labelRoom - 1,
    labelSize,
  );
  if (words === '') return 0;
  const y = above ? slot.y - (slot.size ?? valueSize) * 1.08 : slot.y;
  const ended = labels === 'before' && isLatin(design.language) ? `${words}:` : words;
  sheet.text(ended, { x: slot.x, y, size, ink: inks.labelInk, family: familyOf(words, false) });
  return above ? 0 : labelRoom;
}

/** As many languages as fit side by side at four fifths of the size; printers leave the others out. */
function fitLabel(tongues: readonly string[], room: number, labelSize: number): { words: string; size: number } {
  for (let count = tongues.length; ; count--) {
    const words = tongues.slice(0, count).join(' / ');
    const share = room / Math.max(0.1, textWidth(words, { size: labelSize, family: familyOf(words, false) }));
    if (share >= 0.8 || count <= 1) return { words, size: labelSize * Math.min(1, share) };
  }
}

/** Texts with Chinese characters are set whole in a Chinese face, as printers do. */
function familyOf(text: string, serif: boolean): TypeFamily {
  const chinese = /[\u2e80-\u9fff]/.test(text);
  if (chinese) return serif ? 'song' : 'chinese';
  return serif ? 'serif' : 'latin';
}
