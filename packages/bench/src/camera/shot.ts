import type { Random } from '../random/random.ts';

export type Scene = 'wood' | 'cloth' | 'plain' | 'white' | 'dark' | 'photo' | 'printed_page' | 'clutter';
export type PictureSize = { readonly width: number; readonly height: number };

/** How one photograph is taken. The same shot of the same specimen gives the same picture. */
export type Shot = {
  readonly seed: number;
  readonly size: PictureSize;
  readonly scene: Scene;
  /** Width of the document as a share of the picture's width, were it flat and straight. */
  readonly fill: number;
  /** Degrees, clockwise in the picture. */
  readonly turn: number;
  /** Degrees between document and picture plane, and the direction (degrees) in which it leans away. */
  readonly tilt: number;
  readonly tiltTowards: number;
  /** Where in the free room the document lies: -1..1 from edge to edge. */
  readonly shift: readonly [number, number];
  /** Focal length in units of the picture's long side: 0.72 is the main camera of a phone (26 mm equivalent). */
  readonly focal: number;
  readonly cut: { readonly side: 'left' | 'right' | 'top' | 'bottom'; readonly amount: number } | null;
  /** Share of the light of a full exposure that reaches the sensor, linear. */
  readonly exposure: number;
  /** Gains of red, green, blue. */
  readonly whiteBalance: readonly [number, number, number];
  /** Relative change of light across the picture, and the direction (degrees) in which it grows. */
  readonly gradient: number;
  readonly lightFrom: number;
  /** Loss of light in the picture's corners. */
  readonly vignette: number;
  /** A hard shadow whose edge crosses the document; `left` is the share of light left in it, linear. */
  readonly shadow: { readonly left: number; readonly towards: number; readonly offset: number } | null;
  /** A reflected lamp: clipped ellipse at `at` (fractions of the document) that covers `area` of the document. */
  readonly glare: {
    readonly at: readonly [number, number];
    readonly area: number;
    readonly stretch: number;
    readonly turn: number;
  } | null;
  /** Gaussian sigma in permille of the document's width. */
  readonly defocus: number;
  /** Length in permille of the document's width, direction in degrees. */
  readonly motion: { readonly length: number; readonly towards: number } | null;
  /** A thumb over a corner (index in TL, TR, BR, BL) that reaches this share of the width inwards. */
  readonly thumb: { readonly corner: 0 | 1 | 2 | 3; readonly reach: number; readonly tone: number } | null;
  /** A thing away from the corners: `over` picks the printed field it lies on, 0..1; width as a share of the document's. */
  readonly object: {
    readonly over: number;
    readonly width: number;
    readonly turn: number;
    readonly what: number;
  } | null;
  /** A rectangle that is no document, where none is to be seen: `what` draws it, width as a share of the picture. */
  readonly decoy: { readonly what: number; readonly width: number } | null;
  /** A hand that holds the document by this edge; `reach` is the share of the width that the thumb lies over it. */
  readonly hand: { readonly side: 'left' | 'right'; readonly reach: number; readonly tone: number } | null;
  /** A highlight that whitens without clipping: light added at its centre, radius as a share of the width. */
  readonly softGlare: {
    readonly at: readonly [number, number];
    readonly light: number;
    readonly radius: number;
  } | null;
  /** Share of colour taken away, as a copier does. */
  readonly grey: number;
  /** The document is shown on a screen with so many pixels across it. */
  readonly screen: { readonly pixels: number; readonly depth: number } | null;
  /** Left and right exchanged, as front cameras do. */
  readonly mirrored: boolean;
  /** Strength of the sharpening that phones apply, 0 for none. */
  readonly sharpening: number;
  /** Standard deviation in grey levels of 0..255. */
  readonly noise: number;
  readonly jpegQuality: number;
};

export const defects = ['glare', 'blur', 'dark', 'bright', 'cut_off', 'shadow', 'covered', 'small', 'angle'] as const;
/** What may be wrong with a photograph; each is the `img.` reason of the same name. */
export type Defect = (typeof defects)[number];

const landscape: PictureSize = { width: 2000, height: 1500 };
const upright: PictureSize = { width: 1500, height: 2000 };
/** What a 12-megapixel phone writes. */
export const twelveMegapixels: PictureSize = { width: 4032, height: 3024 };

/** Nothing of what only some pictures have. */
const plainCamera = {
  object: null,
  decoy: null,
  hand: null,
  softGlare: null,
  grey: 0,
  screen: null,
  mirrored: false,
  sharpening: 0,
} as const satisfies Partial<Shot>;

/** What a careful person takes with a phone: the document large, nearly flat, evenly lit and in focus. */
export function goodShot(random: Random, size?: PictureSize): Shot {
  const chosen = size ?? (random.chance(0.25) ? upright : landscape);
  const isUpright = chosen.height > chosen.width;
  return {
    seed: random.fork(),
    size: chosen,
    scene: random.pick(['wood', 'wood', 'wood', 'cloth', 'cloth', 'plain', 'plain', 'clutter', 'printed_page']),
    fill: isUpright ? random.between(0.76, 0.88) : random.between(0.55, 0.85),
    turn: Math.max(-7, Math.min(7, random.normal() * 2.5)),
    tilt: random.between(0, 15),
    tiltTowards: random.between(0, 360),
    shift: [random.between(-0.7, 0.7), random.between(-0.7, 0.7)],
    focal: random.between(0.72, 1.05),
    cut: null,
    exposure: random.between(0.64, 0.88),
    whiteBalance: [random.between(0.95, 1.05), 1, random.between(0.92, 1.05)],
    gradient: random.between(0.04, 0.2),
    lightFrom: random.between(0, 360),
    vignette: random.between(0.04, 0.16),
    shadow: null,
    glare: null,
    defocus: random.between(0.1, 0.4),
    motion: null,
    thumb: null,
    ...plainCamera,
    noise: random.between(0.8, 2.2),
    jpegQuality: random.integer(82, 94),
  };
}

/** The same careful shot with one thing wrong, beyond the stop limit by a clear margin. */
export function defectShot(random: Random, defect: Defect, size?: PictureSize): Shot {
  return spoil(goodShot(random, size), random, defect);
}

function spoil(shot: Shot, random: Random, defect: Defect): Shot {
  switch (defect) {
    case 'glare': {
      const at = [random.between(0.25, 0.75), random.between(0.3, 0.7)] as const;
      const lamp = {
        at,
        area: random.between(0.08, 0.16),
        stretch: random.between(1, 2.2),
        turn: random.between(0, 180),
      };
      return { ...shot, glare: lamp };
    }
    case 'blur':
      return random.chance(0.3)
        ? { ...shot, motion: { length: random.between(24, 34), towards: random.between(0, 180) } }
        : { ...shot, defocus: random.between(4.5, 7) };
    case 'dark':
      return { ...shot, exposure: random.between(0.012, 0.032), noise: random.between(2.5, 4) };
    case 'bright':
      return { ...shot, exposure: random.between(2.2, 3) };
    case 'cut_off': {
      const side = random.pick(['left', 'right', 'top', 'bottom']);
      return { ...shot, cut: { side, amount: random.between(0.1, 0.2) } };
    }
    case 'shadow':
      return {
        ...shot,
        shadow: {
          left: random.between(0.07, 0.12),
          towards: random.between(0, 360),
          offset: random.between(-0.12, 0.12),
        },
      };
    case 'covered': {
      const thumb = {
        corner: random.pick([0, 1, 2, 3]),
        reach: random.between(0.16, 0.24),
        tone: random.integer(0, 3),
      };
      return { ...shot, thumb };
    }
    case 'small':
      return { ...shot, fill: random.between(0.19, 0.26) };
    case 'angle':
      return { ...shot, fill: Math.min(shot.fill, 0.62), tilt: random.between(42, 50), shift: [0, 0] };
  }
}
