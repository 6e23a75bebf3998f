import type { Region } from '@candor/core/findings/region.ts';
import { type Box, type SheetName, sheets, targetPage } from './layout.ts';
import type { ComposedMrz } from './mrz.ts';
import type { PrintedBarcode, PrintedField, SpecimenTruth, TruthField } from './specimen.ts';
import { advanceOf } from './type-metrics.ts';

/** Where and how to print a text: millimetres from the top left of the page, `y` is the baseline, `size` the em. */
export type Type = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly ink: string;
  readonly bold?: boolean;
  readonly family?: keyof typeof families;
  /** Extra room between characters, mm. */
  readonly tracking?: number;
};

/** A blank paper that keeps account of what is printed where. Millimetres count from the page that is asked for. */
export type Sheet = {
  readonly name: SheetName;
  readonly page: Box;
  readonly draw: (svg: string) => void;
  readonly text: (text: string, type: Type) => void;
  /** `printed`: the lines as they stand on the paper, `step` mm apart. */
  readonly field: (
    field: TruthField,
    value: string,
    printed: string | readonly string[],
    type: Type,
    step?: number,
  ) => void;
  /** Says that a value stands in a place where something else drew it. */
  readonly mark: (field: TruthField, value: string, printed: string, place: Box) => void;
  readonly machineZone: (mrz: ComposedMrz, ink: string) => void;
  readonly portrait: (svg: string, place: Box) => void;
  readonly barcode: (svg: string, content: Omit<PrintedBarcode, 'box'>, place: Box) => void;
  readonly svg: () => string;
  readonly truth: () => SpecimenTruth;
};

const families = {
  latin: { name: 'DejaVu Sans', files: ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'] },
  serif: { name: 'DejaVu Serif', files: ['DejaVuSerif.ttf', 'DejaVuSerif-Bold.ttf'] },
  chinese: { name: 'Noto Sans CJK SC', files: ['NotoSansCJK-Regular.ttc', 'NotoSansCJK-Bold.ttc'] },
  song: { name: 'Noto Serif CJK SC', files: ['NotoSerifCJK-Regular.ttc', 'NotoSerifCJK-Bold.ttc'] },
} as const;
export type TypeFamily = keyof typeof families;
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** OCR-B size 1: ten characters to the inch (ISO 1073-2). Debian's font is 0.72 em wide. */
const mrzPitchMm = 2.54;
const mrzEm = mrzPitchMm / 0.72;
/** Baseline of the last line above the lower edge, and line distance: ICAO Doc 9303-4 to -7, figures of the zone. */
const mrzPlaces = {
  TD1: { last: 3.9, step: 4.6 },
  TD2: { last: 6, step: 6.35 },
  TD3: { last: 7, step: 6.35 },
  'MRV-A': { last: 6, step: 6.35 },
  'MRV-B': { last: 6, step: 6.35 },
} as const;

export function createSheet(name: SheetName): Sheet {
  const { widthMm, heightMm, radiusMm } = sheets[name];
  const page = targetPage(name);
  const marks: string[] = [];
  const fields: { [Field in TruthField]?: PrintedField } = {};
  let mrz: SpecimenTruth['mrz'] = null;
  let barcode: SpecimenTruth['barcode'] = null;
  let portrait: Region | null = null;

  const region = ({ x, y, width, height }: Box): Region => {
    const [left, right] = [(page.x + x) / widthMm, (page.x + x + width) / widthMm];
    const [top, bottom] = [(page.y + y) / heightMm, (page.y + y + height) / heightMm];
    return {
      points: [
        [left, top],
        [right, top],
        [right, bottom],
        [left, bottom],
      ],
    };
  };
  const text = (words: string, { x, y, size, ink, bold, family = 'latin', tracking = 0 }: Type): void => {
    marks.push(
      `<text x="${x}" y="${y}" font-size="${size}" fill="${ink}" font-family="${families[family].name}"` +
        `${bold ? ' font-weight="bold"' : ''}${tracking ? ` letter-spacing="${tracking}"` : ''}>${escapeXml(words)}</text>`,
    );
  };

  return {
    name,
    page,
    draw: (svg) => marks.push(svg),
    text,
    field: (field, value, printed, type, step = type.size * 1.4) => {
      const lines = typeof printed === 'string' ? [printed] : printed;
      for (const [row, line] of lines.entries()) text(line, { ...type, y: type.y + row * step });
      const { x, y, size } = type;
      const width = Math.max(...lines.map((line) => textWidth(line, type)));
      const height = size * 1.05 + (lines.length - 1) * step;
      fields[field] = { value, printed: lines.join('\n'), box: region({ x, y: y - size * 0.85, width, height }) };
    },
    mark: (field, value, printed, place) => {
      fields[field] = { value, printed, box: region(place) };
    },
    machineZone: (composed, ink) => {
      const { last, step } = mrzPlaces[composed.format];
      const length = composed.lines[0]?.length ?? 0;
      const left = (page.width - length * mrzPitchMm) / 2;
      const top = page.height - last - step * (composed.lines.length - 1);
      for (const [row, line] of composed.lines.entries())
        for (const [place, character] of [...line].entries())
          marks.push(
            `<text x="${(left + place * mrzPitchMm).toFixed(3)}" y="${(top + row * step).toFixed(3)}" font-size="${mrzEm}"` +
              ` font-family="OCR B" fill="${ink}">${escapeXml(character)}</text>`,
          );
      const height = page.height - last + 0.4 - (top - 2.8);
      mrz = { ...composed, box: region({ x: left, y: top - 2.8, width: length * mrzPitchMm, height }) };
    },
    portrait: (svg, place) => {
      marks.push(svg);
      portrait = region(place);
    },
    barcode: (svg, content, place) => {
      marks.push(svg);
      barcode = { ...content, box: region(place) };
    },
    svg: () =>
      `<svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" viewBox="0 0 ${widthMm} ${heightMm}" width="${widthMm}" height="${heightMm}">` +
      `<defs><clipPath id="paper"><rect width="${widthMm}" height="${heightMm}" rx="${radiusMm}"/></clipPath></defs>` +
      `<g clip-path="url(#paper)"><g transform="translate(${page.x} ${page.y})">${marks.join('')}</g></g></svg>`,
    truth: () => ({ fields, mrz, barcode, portrait }),
  };
}

/** Length of a text in mm. Kerning is not reckoned with; it shortens our texts by less than a fiftieth. */
export function textWidth(
  text: string,
  { size, bold, family = 'latin', tracking = 0 }: Omit<Type, 'x' | 'y' | 'ink'>,
): number {
  const file = families[family].files[bold ? 1 : 0];
  return advanceOf(file)(text) * size + tracking * [...text].length;
}
