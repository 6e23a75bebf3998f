import type { Point, Quad } from './homography.ts';
import type { Shot } from './shot.ts';

/** Free room kept between document and picture edge, as a share of the picture's short side. */
const margin = 0.025;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Where the corners of a flat sheet fall in the picture, px. A pinhole camera looks straight at the picture's centre. */
export function poseQuad(widthMm: number, heightMm: number, shot: Shot): Quad {
  let fill = shot.fill;
  // A leaning sheet, or a passport in a wide picture, may need more room than its width says: step back until it fits.
  for (let step = 0; step < 90; step++) {
    const whole = { ...shot, fill, cut: null };
    const quad = shifted(widthMm, heightMm, whole);
    // What is cut off on purpose would have fitted.
    if (isInside(quad, shot)) return shot.cut === null ? quad : shifted(widthMm, heightMm, { ...shot, fill });
    fill *= 0.98;
  }
  return shifted(widthMm, heightMm, { ...shot, fill, shift: [0, 0] });
}

function shifted(widthMm: number, heightMm: number, shot: Shot): Quad {
  const { width, height } = shot.size;
  const edge = margin * Math.min(width, height);
  const [left, right, top, bottom] = bounds(cornersAt(widthMm, heightMm, shot, [0, 0]));
  const room = (low: number, high: number, length: number, shift: number): number => {
    const free = shift < 0 ? low - edge : length - edge - high;
    return shift * Math.max(0, free);
  };
  let x = room(left, right, width, shot.shift[0]);
  let y = room(top, bottom, height, shot.shift[1]);
  if (shot.cut !== null) {
    const { side, amount } = shot.cut;
    if (side === 'left') x = -left - amount * (right - left);
    if (side === 'right') x = width - right + amount * (right - left);
    if (side === 'top') y = -top - amount * (bottom - top);
    if (side === 'bottom') y = height - bottom + amount * (bottom - top);
  }
  return cornersAt(widthMm, heightMm, shot, [x, y]);
}

/** `at`: px from the picture's centre at which the document's centre is seen. */
function cornersAt(widthMm: number, heightMm: number, shot: Shot, at: Point): Quad {
  const { width, height } = shot.size;
  const focal = shot.focal * Math.max(width, height);
  const distance = (focal * widthMm) / (shot.fill * width);
  const turn = radians(shot.turn);
  const lean = radians(shot.tiltTowards);
  const tilt = radians(shot.tilt);
  const corner = (alongX: number, alongY: number): Point => {
    const x = alongX * widthMm * 0.5;
    const y = alongY * heightMm * 0.5;
    const turnedX = x * Math.cos(turn) - y * Math.sin(turn);
    const turnedY = x * Math.sin(turn) + y * Math.cos(turn);
    const outward = turnedX * Math.cos(lean) + turnedY * Math.sin(lean);
    const shrink = outward * (Math.cos(tilt) - 1);
    const depth = distance + outward * Math.sin(tilt);
    const cameraX = turnedX + shrink * Math.cos(lean) + (at[0] * distance) / focal;
    const cameraY = turnedY + shrink * Math.sin(lean) + (at[1] * distance) / focal;
    return [width / 2 + (focal * cameraX) / depth, height / 2 + (focal * cameraY) / depth];
  };
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

export function bounds(points: readonly Point[]): readonly [left: number, right: number, top: number, bottom: number] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
}

function isInside(quad: Quad, { size: { width, height } }: Shot): boolean {
  const edge = margin * Math.min(width, height) * 0.9;
  const [left, right, top, bottom] = bounds(quad);
  return left >= edge && top >= edge && right <= width - edge && bottom <= height - edge;
}

/** Mean length of the upper and lower edge, px. */
export function quadWidth([tl, tr, br, bl]: Quad): number {
  return (Math.hypot(tr[0] - tl[0], tr[1] - tl[1]) + Math.hypot(br[0] - bl[0], br[1] - bl[1])) / 2;
}
