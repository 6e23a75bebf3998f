import type { DocumentModels } from '@candor/vision/models.ts';
import { drawCaptures, type FloorSize } from './captures.ts';
import { type CaptureResult, judgeCapture } from './judge-capture.ts';

/** What the eyes must at least do, as counts of the photographs drawn. */
export const floorSize: FloorSize = { good: 60, chinese: 12, spoilt: 40 };
export const floorLimits = { outlines: 55, mrzs: 57, stopped: 2, named: 36 } as const;

export type FloorReport = {
  readonly seed: number;
  readonly size: FloorSize;
  /** Of the good ones. */
  readonly outlines: number;
  readonly mrzs: number;
  readonly stopped: number;
  /** Of the spoilt ones. */
  readonly named: number;
  /** Chinese-script cards, counted apart. */
  readonly chinese: { readonly outlines: number; readonly numbers: number; readonly stopped: number };
  readonly results: readonly CaptureResult[];
};

/** Photographs and looks, one picture after the other. `onResult` hears each as it is done. */
export async function runFloor(
  { seed, size, today, models }: { seed: number; size: FloorSize; today: string; models: DocumentModels },
  onResult: (result: CaptureResult) => void = () => {},
): Promise<FloorReport> {
  const results: CaptureResult[] = [];
  for (const capture of drawCaptures(seed, size)) {
    const result = await judgeCapture(capture, models, today);
    results.push(result);
    onResult(result);
  }
  const of = (group: CaptureResult['capture']['group']): CaptureResult[] =>
    results.filter(({ capture }) => capture.group === group);
  const count = (among: readonly CaptureResult[], holds: (result: CaptureResult) => boolean): number =>
    among.filter(holds).length;
  return {
    seed,
    size,
    outlines: count(of('good'), hasOutline),
    mrzs: count(of('good'), ({ mrzComplete }) => mrzComplete === true),
    stopped: count(of('good'), isStopped),
    named: count(of('spoilt'), ({ named }) => named === true),
    chinese: {
      outlines: count(of('chinese'), hasOutline),
      numbers: count(of('chinese'), ({ numberRead }) => numberRead),
      stopped: count(of('chinese'), isStopped),
    },
    results,
  };
}

const hasOutline = ({ outlineIou }: CaptureResult): boolean => outlineIou > 0.9;
const isStopped = ({ stoppedBy }: CaptureResult): boolean => stoppedBy.length > 0;

/** The counts, then every miss with what is needed to look at it again: the seed and the number of the photograph. */
export function describeFloor(report: FloorReport): string {
  const { seed, size, chinese, results } = report;
  const mean = (value: (result: CaptureResult) => number): string =>
    String(Math.round(results.reduce((sum, result) => sum + value(result), 0) / Math.max(1, results.length)));
  const lines = [
    `floor, seed ${seed}: CPU per photograph: camera ${mean((result) => result.cameraMs)} ms, eyes ${mean((result) => result.eyesMs)} ms`,
  ];
  if (size.good > 0)
    lines.push(
      `good: ${report.outlines} of ${size.good} outlines with IoU > 0.9, ${report.mrzs} MRZs complete, ${report.stopped} stopped`,
    );
  if (size.chinese > 0)
    lines.push(
      `Chinese-script cards: ${chinese.outlines} of ${size.chinese} outlines, ${chinese.numbers} numbers read, ${chinese.stopped} stopped`,
    );
  if (size.spoilt > 0) lines.push(`spoilt: ${report.named} of ${size.spoilt} named where they are`);
  lines.push(...results.filter(isMiss).map(describeMiss));
  return lines.join('\n');
}

function isMiss(result: CaptureResult): boolean {
  if (result.capture.defect !== null) return result.named !== true;
  return !hasOutline(result) || result.mrzComplete === false || isStopped(result) || !result.numberRead;
}

function describeMiss({ capture, outlineIou, mrzComplete, numberRead, stoppedBy, named }: CaptureResult): string {
  const { group, number, order, shot, defect } = capture;
  const found = [
    outlineIou > 0.9 ? '' : `outline IoU ${outlineIou.toFixed(3)}`,
    mrzComplete === false ? 'MRZ not complete' : '',
    numberRead ? '' : 'number not read',
    named === false ? `${defect} not named` : '',
    stoppedBy.length > 0 ? `stopped by ${stoppedBy.join(' ')}` : '',
  ].filter((part) => part !== '');
  return `  miss ${group} ${number}: ${order.kind} ${order.side} on ${shot.scene}, tilt ${shot.tilt.toFixed(0)}: ${found.join(', ')}`;
}
