import type { Random } from '../../src/random/random.ts';

/** Pieces of SVG. Lengths in px of the texture, colours as CSS. */
export const hsl = (hue: number, saturation: number, lightness: number): string =>
  `hsl(${Math.round(hue)},${Math.round(saturation)}%,${Math.round(lightness)}%)`;

const px = (length: number): string => length.toFixed(1);

export function bar(x: number, y: number, width: number, height: number, fill: string, opacity = 1): string {
  return `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" fill="${fill}" opacity="${opacity.toFixed(2)}"/>`;
}

export function text(x: number, y: number, size: number, words: string, fill: string, more = ''): string {
  return `<text x="${px(x)}" y="${px(y)}" font-size="${px(size)}" fill="${fill}" ${more}>${words}</text>`;
}

export const bold = 'font-weight="bold"';

const fonts = ['DejaVu Sans', 'DejaVu Serif', 'DejaVu Sans Mono', 'sans-serif', 'serif', 'monospace'];

/** A sheet with rounded corners; `over` is drawn on top of everything, also on the corners. */
export function sheet(
  random: Random,
  { width, height }: { readonly width: number; readonly height: number },
  { radius = 0, body, defs = '', over = '' }: { radius?: number; body: string; defs?: string; over?: string },
): string {
  const clip = `<clipPath id="sheet"><rect width="${width}" height="${height}" rx="${px(radius)}"/></clipPath>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${random.pick(fonts)}">` +
    `<defs>${defs}${clip}</defs><g clip-path="url(#sheet)">${body}</g>${over}</svg>`
  );
}

/** Colours that belong together: paper from one to the other, fine lines, ink. */
export type Palette = {
  readonly from: string;
  readonly to: string;
  readonly line: string;
  readonly ink: string;
  readonly isDark: boolean;
};

/** Half tinted like security paper, the others white, strong or dark. */
export function anyPalette(random: Random): Palette {
  const hue = random.between(0, 360);
  const style = random.next();
  const tone = (spread: number, saturation: readonly [number, number], lightness: readonly [number, number]): string =>
    hsl(hue + random.between(-spread, spread), random.between(...saturation), random.between(...lightness));
  if (style < 0.5)
    return {
      from: tone(0, [10, 60], [80, 95]),
      to: tone(60, [10, 70], [60, 92]),
      line: tone(40, [20, 70], [50, 80]),
      ink: tone(0, [0, 60], [5, 25]),
      isDark: false,
    };
  if (style < 0.7)
    return {
      from: tone(0, [0, 8], [92, 100]),
      to: tone(0, [0, 15], [86, 100]),
      line: tone(0, [0, 25], [75, 92]),
      ink: tone(0, [0, 40], [5, 30]),
      isDark: false,
    };
  if (style < 0.85)
    return {
      from: tone(0, [20, 80], [40, 65]),
      to: tone(50, [20, 80], [40, 75]),
      line: tone(0, [20, 70], [30, 80]),
      ink: random.chance(0.5) ? '#fff' : '#111',
      isDark: false,
    };
  return {
    from: tone(0, [5, 60], [8, 30]),
    to: tone(50, [5, 60], [12, 40]),
    line: tone(0, [10, 60], [25, 55]),
    ink: tone(0, [0, 40], [80, 98]),
    isDark: true,
  };
}

/** A gradient with the id `paper`, and a rectangle that it fills. */
export function gradient(random: Random, { from, to }: Pick<Palette, 'from' | 'to'>): string {
  const stops = `<stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/>`;
  const near = () => random.between(0.2, 0.8).toFixed(2);
  return random.chance(0.25)
    ? `<radialGradient id="paper" cx="${near()}" cy="${near()}" r="${random.between(0.5, 1).toFixed(2)}">${stops}</radialGradient>`
    : `<linearGradient id="paper" x1="0" y1="0" x2="${random.between(0.2, 1).toFixed(2)}" y2="${random.next().toFixed(2)}">${stops}</linearGradient>`;
}
export const paper = '<rect width="100%" height="100%" fill="url(#paper)"/>';
