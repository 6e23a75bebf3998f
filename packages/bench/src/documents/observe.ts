import type { BillAnalysis, DocumentAnalysis } from '@candor/core/evidence/analysis.ts';
import type { Finding } from '@candor/core/findings/finding.ts';
import type { Region } from '@candor/core/findings/region.ts';
import { intersectionOverUnion } from '@candor/vision/geometry/polygon.ts';
import type { Point } from '@candor/vision/geometry/quad.ts';
import type { CaptureTruth } from '../camera/capture-truth.ts';
import type { Observation } from './observation.ts';
import { observeFields } from './observe-fields.ts';

/** Identity documents and proofs of address are read in different ways and outlined in the same. */
export type Sight = DocumentAnalysis | BillAnalysis;

/** What came back from the eyes about one picture. */
export type Seen = {
  /** Null: they could not look. */
  readonly analysis: Sight | null;
  readonly findings: readonly Finding[];
  /** Wall-clock. */
  readonly ms: number;
};

/** Truth and sight side by side, in fractions of the picture. Overlaps are measured in px. */
export function observe(id: string, set: string, truth: CaptureTruth, { analysis, findings, ms }: Seen): Observation {
  const { size, corners } = truth;
  const outline = analysis?.outline?.corners ?? null;
  const guess = analysis?.measurements.outlineConfidence?.region ?? outline;
  const inPx = ({ points }: Region): Point[] => points.map(([x, y]): Point => [x * size.width, y * size.height]);
  const iou = (found: Region | null): number => (found && corners ? intersectionOverUnion(inPx(found), corners) : 0);
  const outlineIou = iou(outline);
  return {
    id,
    set,
    kind: truth.kind,
    kindRead: kindOf(analysis),
    design: truth.design,
    side: truth.side,
    ground: truth.ground,
    code: analysis ? codeOf(analysis.madeBy) : 'none',
    looked: analysis?.ran.includes('reading') ?? false,
    document: truth.kind !== null,
    defects: truth.defects.map(({ defect, strength, region }) => ({ defect, strength, points: [...region.points] })),
    turns: truth.quarterTurns,
    truth: corners?.map(([x, y]): [number, number] => [x / size.width, y / size.height]) ?? null,
    outline: pointsOf(outline),
    guess: pointsOf(guess),
    iou: outlineIou,
    guessIou: Math.max(outlineIou, iou(guess)),
    startsTopLeft: outline && corners && outlineIou > 0.5 ? nearest(inPx(outline)[0], corners) === 0 : null,
    confidence: analysis?.measurements.outlineConfidence?.value ?? 0,
    findings: findings.map(({ reason, verdict, region, measured, limit }) => ({
      reason,
      verdict,
      points: pointsOf(region ?? null),
      measured: measured ?? null,
      limit: limit ?? null,
    })),
    fields: observeFields(truth.fields, truth.barcode?.values ?? {}, analysis?.reading?.fields ?? {}),
    mrz: truth.mrz && { format: truth.mrz.format, truth: [...truth.mrz.lines], read: readZone(analysis) },
    barcode: truth.barcode && {
      format: truth.barcode.symbology,
      read: isBarcodeRead(analysis, truth.barcode.symbology),
    },
    ms,
    peers: {},
  };
}

const pointsOf = (region: Region | null): [number, number][] | null =>
  region?.points.map(([x, y]): [number, number] => [x, y]) ?? null;

const codeOf = ({ code, models }: Sight['madeBy']): string => [code, ...Object.values(models)].join(', ');

function kindOf(analysis: Sight | null): string | null {
  const kind = analysis?.reading?.kind ?? null;
  return typeof kind === 'string' ? kind : (kind?.value ?? null);
}

const formats = { PDF417: 'pdf417', QRCode: 'qr' } as const;
const isBarcodeRead = (analysis: Sight | null, symbology: keyof typeof formats): boolean =>
  analysis?.of === 'document' && (analysis.reading?.barcodes ?? []).some(({ format }) => format === formats[symbology]);

const readZone = (analysis: Sight | null): string[] | null => {
  const lines = analysis?.of === 'document' ? analysis.reading?.mrz?.lines : undefined;
  return lines ? [...lines] : null;
};

/** Index of the true corner that lies nearest to the point. */
function nearest(point: Point | undefined, corners: readonly Point[]): number {
  if (!point) return -1;
  const distances = corners.map(([x, y]) => Math.hypot(x - point[0], y - point[1]));
  return distances.indexOf(Math.min(...distances));
}
