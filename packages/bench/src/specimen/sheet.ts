import type { ReadingField } from '@candor/core/document/reading.ts';
import type { Region } from '@candor/core/findings/region.ts';
import type { ComposedMrz } from './mrz.ts';
import type { PrintedField, SpecimenTruth } from './specimen.ts';

/** Where and how to print a text: millimetres from the top left, `y` is the baseline, `size` the em. */
export type Type = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly ink: string;
  readonly bold?: boolean;
  readonly family?: 'latin' | 'chinese';
  /** Extra room between characters, mm. */
  readonly tracking?: number;
};

/** A blank paper that keeps account of what is printed where. */
export type Sheet = {
  readonly draw: (svg: string) => void;
  readonly text: (text: string, type: Type) => void;
  readonly field: (field: ReadingField, value: string, printed: string, type: Type) => void;
  readonly machineZone: (mrz: ComposedMrz, ink: string) => void;
  readonly portrait: (svg: string, x: number, y: number, width: number, height: number) => void;
  readonly svg: () => string;
  readonly truth: () => SpecimenTruth;
};

const families = { latin: 'DejaVu Sans', chinese: 'Noto Sans CJK SC' } as const;
const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** OCR-B size 1: ten characters to the inch (ISO 1073-2). Debian's font is 0.72 em wide. */
const mrzPitchMm = 2.54;
const mrzEm = mrzPitchMm / 0.72;
/** Baseline of the last line above the lower edge, and line distance: ICAO Doc 9303-4 and -5, figures of the zone. */
const mrzPlaces = { TD1: { last: 3.9, step: 4.6 }, TD3: { last: 7, step: 6.35 } } as const;

export function createSheet(widthMm: number, heightMm: number, cornerRadiusMm: number): Sheet {
  const marks: string[] = [];
  const fields: { [Field in ReadingField]?: PrintedField } = {};
  let mrz: SpecimenTruth['mrz'] = null;
  let portrait: Region | null = null;

  const box = (left: number, top: number, right: number, bottom: number): Region => ({
    points: [
      [left / widthMm, top / heightMm],
      [right / widthMm, top / heightMm],
      [right / widthMm, bottom / heightMm],
      [left / widthMm, bottom / heightMm],
    ],
  });
  const text = (words: string, { x, y, size, ink, bold, family = 'latin', tracking = 0 }: Type): void => {
    marks.push(
      `<text x="${x}" y="${y}" font-size="${size}" fill="${ink}" font-family="${families[family]}"` +
        `${bold ? ' font-weight="bold"' : ''}${tracking ? ` letter-spacing="${tracking}"` : ''}>${escapeXml(words)}</text>`,
    );
  };

  return {
    draw: (svg) => marks.push(svg),
    text,
    field: (field, value, printed, type) => {
      text(printed, type);
      const { x, y, size } = type;
      fields[field] = { value, printed, box: box(x, y - size * 0.85, x + textWidth(printed, type), y + size * 0.2) };
    },
    machineZone: (composed, ink) => {
      const { last, step } = mrzPlaces[composed.format];
      const length = composed.lines[0]?.length ?? 0;
      const left = (widthMm - length * mrzPitchMm) / 2;
      const top = heightMm - last - step * (composed.lines.length - 1);
      for (const [row, line] of composed.lines.entries())
        for (const [place, character] of [...line].entries())
          marks.push(
            `<text x="${(left + place * mrzPitchMm).toFixed(3)}" y="${(top + row * step).toFixed(3)}" font-size="${mrzEm}"` +
              ` font-family="OCR B" fill="${ink}">${escapeXml(character)}</text>`,
          );
      const zone = box(left, top - 2.8, left + length * mrzPitchMm, heightMm - last + 0.4);
      mrz = { ...composed, box: zone };
    },
    portrait: (svg, x, y, width, height) => {
      marks.push(svg);
      portrait = box(x, y, x + width, y + height);
    },
    svg: () =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${widthMm} ${heightMm}" width="${widthMm}" height="${heightMm}">` +
      `<defs><clipPath id="paper"><rect width="${widthMm}" height="${heightMm}" rx="${cornerRadiusMm}"/></clipPath></defs>` +
      `<g clip-path="url(#paper)">${marks.join('')}</g></svg>`,
    truth: () => ({ fields, mrz, barcode: null, portrait }),
  };
}

/** Mean advance widths in em, measured on our faces over the texts we print. */
function textWidth(text: string, { size, bold, family, tracking = 0 }: Type): number {
  let width = 0;
  for (const character of text) {
    const em = character > '\u2e80' ? 1 : family === 'chinese' ? 0.55 : character === ' ' ? 0.33 : 0.7;
    width += em * size * (bold && em < 1 ? 1.08 : 1) + tracking;
  }
  return width;
}
