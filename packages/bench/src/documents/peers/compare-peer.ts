import { convexHull, intersectionOverUnion } from '@candor/vision/geometry/polygon.ts';
import type { Point } from '@candor/vision/geometry/quad.ts';
import type { CaptureTruth } from '../../camera/capture-truth.ts';
import type { PeerResult } from '../observation.ts';
import type { PeerAnswer } from './look.ts';
import type { PeerSkill } from './peer.ts';

const nothing: PeerAnswer = { corners: null, lines: null, ms: 0 };

/** Held against the same truth as our own eyes. `scale`: px of the picture to one px of the peer's. No answer is one that found nothing. */
export function comparePeer(
  skills: readonly PeerSkill[],
  answer: PeerAnswer | null,
  truth: CaptureTruth,
  scale: number,
): PeerResult {
  const { corners, lines, ms } = answer ?? nothing;
  const found = corners?.map(([x, y]): Point => [x * scale, y * scale]) ?? null;
  const iou = found && truth.corners ? intersectionOverUnion(convexHull(found), truth.corners) : 0;
  return {
    iou: skills.includes('outline') ? iou : null,
    found: found !== null,
    mrzComplete: skills.includes('mrz') && truth.mrz ? hasLines(lines ?? [], truth.mrz.lines) : null,
    printed: skills.includes('print') ? printedIn(lines ?? [], truth) : null,
    ms,
  };
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

const hasLines = (lines: readonly string[], wanted: readonly string[]): boolean => {
  const read = new Set(lines.map(plain));
  return wanted.every((line) => read.has(line));
};

/** Generous: the printed form of a value anywhere in the text counts, whichever field it belongs to. */
function printedIn(lines: readonly string[], { fields }: CaptureTruth): { read: number; of: number } {
  const text = plain(lines.join(''));
  const values = Object.values(fields).map(({ printed }) => plain(printed));
  return { read: values.filter((value) => text.includes(value)).length, of: values.length };
}
