import type { Random } from '../random/random.ts';
import type { SheetName } from '../specimen/layout.ts';
import { sheets } from '../specimen/layout.ts';
import type { CaptureDefect, Ground } from './capture-truth.ts';
import { defectShot, goodShot, type PictureSize, type Scene, type Shot } from './shot.ts';

/** What the picture is to show. `longSide` px. */
export type Wanted = {
  readonly sheet: SheetName;
  readonly ground: Ground;
  readonly defect: CaptureDefect | null;
  readonly longSide: number;
};

/** Honest differences between careful pictures, drawn for each: how often a document stands on its head, lies on its side, is held. */
const headOver = 0.08;
const onItsSide = 0.06;
const held = 0.1;
const sharpenedByPhone = 0.5;

/** A shot of a sheet of this kind on this ground, with one defect or none. */
export function captureShot(random: Random, { sheet, ground, defect, longSide }: Wanted): Shot {
  const { widthMm, heightMm } = sheets[sheet];
  const isTall = heightMm > widthMm;
  const quarters = random.chance(headOver) ? 2 : random.chance(onItsSide) ? random.pick([1, 3]) : 0;
  const liesAcross = quarters % 2 === 1;
  const shortSide = Math.round(longSide * 0.75);
  const isUpright = isTall !== liesAcross || (!isTall && !liesAcross && random.chance(0.25));
  const size: PictureSize = isUpright ? { width: shortSide, height: longSide } : { width: longSide, height: shortSide };
  const base = goodShot(random, size);
  // The pose steps back until the sheet fits, so a wish that is too large is a picture filled by the document.
  const fill = isTall || liesAcross ? random.between(0.7, 0.95) : base.fill;
  const isHeld = defect === null && random.chance(held);
  const careful: Shot = {
    ...base,
    fill,
    scene: sceneOf(ground, random),
    turn: base.turn + 90 * quarters,
    sharpening: random.chance(sharpenedByPhone) ? random.between(0.3, 1.4) : 0,
    hand: isHeld
      ? { side: random.pick(['left', 'right']), reach: random.between(0.02, 0.05), tone: random.integer(0, 3) }
      : null,
  };
  return defect === null ? careful : spoil(careful, random, defect, sheet);
}

function sceneOf(ground: Ground, random: Random): Scene {
  return ground === 'plain' ? random.pick(['wood', 'wood', 'cloth', 'cloth', 'plain']) : ground;
}

/** One thing wrong, beyond the stop limit by a clear margin where its level is `stop`. */
function spoil(shot: Shot, random: Random, defect: CaptureDefect, sheet: SheetName): Shot {
  switch (defect) {
    case 'defocus':
      return { ...shot, defocus: random.between(4.5, 7) };
    case 'motion':
      return { ...shot, motion: { length: random.between(24, 34), towards: random.between(0, 180) } };
    case 'cut_off':
      return cutOff(shot, random, sheet);
    case 'small':
      return { ...shot, fill: random.between(0.19, 0.26) };
    case 'object':
      return {
        ...shot,
        object: {
          over: random.next(),
          width: random.between(0.12, 0.26),
          turn: random.between(0, 360),
          what: random.integer(0, 2),
        },
      };
    case 'black_and_white':
      return { ...shot, grey: 1 };
    case 'screen':
      return { ...shot, screen: { pixels: random.integer(500, 1400), depth: random.between(0.25, 0.5) } };
    case 'mirrored':
      return { ...shot, mirrored: true };
    case 'soft_glare': {
      const at = [random.between(0.2, 0.8), random.between(0.2, 0.8)] as const;
      return { ...shot, softGlare: { at, light: random.between(0.06, 0.16), radius: random.between(0.12, 0.25) } };
    }
    case 'two_documents':
      return { ...shot, fill: 0.44, turn: shot.turn % 90, tilt: Math.min(shot.tilt, 8), ...apart(shot) };
    default: {
      const spoilt = defectShot(random, defect, shot.size);
      const { glare, exposure, noise, shadow, thumb, tilt, fill } = spoilt;
      const kept = { ...shot, glare, exposure, noise, shadow, thumb };
      return defect === 'angle' ? { ...kept, tilt, fill: Math.min(shot.fill, fill), shift: [0, 0] } : kept;
    }
  }
}

/** Cut by an edge of the picture, or, turned, only at one corner: of an open booklet that might be the other page's. */
function cutOff(shot: Shot, random: Random, sheet: SheetName): Shot {
  const side = random.pick(['left', 'right', 'bottom']);
  if (sheet === 'open booklet' || random.chance(0.65))
    return { ...shot, cut: { side, amount: random.between(0.1, 0.2) } };
  const turn = shot.turn + random.pick([-1, 1]) * random.between(14, 30);
  return { ...shot, turn, fill: Math.min(shot.fill, 0.66), cut: { side, amount: random.between(0.1, 0.17) } };
}

/** Room for a second document on the long side of the picture. */
function apart({ size, shift }: Shot): Pick<Shot, 'shift'> {
  return { shift: size.width >= size.height ? [-0.95, shift[1] * 0.5] : [shift[0] * 0.5, -0.95] };
}

/** Where the second of two documents lies: at the other end. */
export function companionShot(shot: Shot): Shot {
  const [x, y] = shot.shift;
  return { ...shot, shift: shot.size.width >= shot.size.height ? [0.95, -y] : [-x, 0.95], turn: shot.turn - 4 };
}
