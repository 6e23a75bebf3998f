import { judgeEvidence } from '@candor/core/checks/judge-evidence.ts';
import type { EvidenceInput } from '@candor/core/checks/submission.ts';
import type { DocumentAnalysis } from '@candor/core/evidence/analysis.ts';
import type { Finding } from '@candor/core/findings/finding.ts';
import { defaultPolicy } from '@candor/core/policy/default-policy.ts';
import { analyseDocument } from '@candor/vision/analyse-document.ts';
import { clipToConvex, clipToPicture, intersectionOverUnion, signedArea } from '@candor/vision/geometry/polygon.ts';
import { type Point, toQuad } from '@candor/vision/geometry/quad.ts';
import type { DocumentModels } from '@candor/vision/models.ts';
import { type PhotoTruth, photograph } from '../camera/photograph.ts';
import { renderSpecimen } from '../specimen/render.ts';
import type { Capture } from './captures.ts';
import { decodePicture } from './decode.ts';

/** What became of one photograph. Codes and counts only; the people on specimens do not exist, but reports stay clean anyway. */
export type CaptureResult = {
  readonly capture: Capture;
  /** 0 where no outline was accepted. */
  readonly outlineIou: number;
  /** Every character of every line; null where the paper has no MRZ. */
  readonly mrzComplete: boolean | null;
  /** The document number, exactly; true also where this side carries none. */
  readonly numberRead: boolean;
  /** Fields that stand on the paper, and those whose value was read exactly but for spaces and punctuation. */
  readonly fieldsRead: number;
  readonly fieldsPrinted: number;
  /** Verdict `fail`. */
  readonly stoppedBy: readonly string[];
  /** The defect was named as a `fail` with a region that overlaps the truth; null where nothing is wrong. */
  readonly named: boolean | null;
  /** CPU ms of rendering and photographing, and of the eyes. */
  readonly cameraMs: number;
  readonly eyesMs: number;
};

export async function judgeCapture(capture: Capture, models: DocumentModels, today: string): Promise<CaptureResult> {
  const began = process.cpuUsage();
  const { jpeg, truth } = await photograph(await renderSpecimen(capture.order), capture.shot);
  const taken = process.cpuUsage();
  const analysis = await analyseDocument(await decodePicture(jpeg), models, { today });
  const seen = process.cpuUsage();
  const stops = judge(capture, analysis, today).filter(({ verdict }) => verdict === 'fail');
  return {
    capture,
    outlineIou: outlineIou(analysis, truth),
    mrzComplete: truth.mrz === null ? null : analysis.reading?.mrz?.lines.join('\n') === truth.mrz.lines.join('\n'),
    numberRead: isNumberRead(analysis, truth),
    ...countFields(analysis, truth),
    stoppedBy: stops.map(({ reason }) => reason),
    named: capture.defect === null ? null : stops.some((finding) => names(finding, truth)),
    cameraMs: cpuMs(began, taken),
    eyesMs: cpuMs(taken, seen),
  };
}

function judge(capture: Capture, analysis: DocumentAnalysis, today: string): Finding[] {
  const { kind, side } = capture.order;
  const evidence: EvidenceInput = {
    id: `ev_${capture.number}`,
    slot: side === 'front' ? 'document_front' : 'document_back',
    provenance: 'camera_input',
    usedAnyway: false,
    analysis,
    fileFindings: [],
  };
  return judgeEvidence(evidence, {
    mode: 'sandbox',
    level: 2,
    policy: defaultPolicy,
    today,
    details: {},
    choice: { country: 'UTO', kind: kind === 'passport' ? 'passport' : 'id_card' },
    others: [],
  });
}

function outlineIou({ outline }: DocumentAnalysis, { corners, size }: PhotoTruth): number {
  if (outline === null) return 0;
  const found = toQuad(outline.corners, size);
  return found === null ? 0 : intersectionOverUnion(found, corners);
}

/** A finding names a defect when it has its reason and its place meets the true one. */
function names(finding: Finding, truth: PhotoTruth): boolean {
  return truth.defects.some(
    ({ defect, region }) =>
      finding.reason === `img.${defect}` &&
      finding.region !== undefined &&
      overlap(finding.region.points, region.points),
  );
}

/** At least a fifth of the smaller of both lies in the other. Fractions of the picture; what lies outside of it is cut away. */
function overlap(found: readonly Point[], truth: readonly Point[]): boolean {
  const unit = { width: 1, height: 1 };
  const visible = clipToPicture(truth, unit);
  const convex = signedArea(visible) >= 0 ? visible : visible.toReversed();
  const area = (polygon: readonly Point[]): number => Math.abs(signedArea(polygon));
  return area(clipToConvex(found, convex)) > 0.2 * Math.min(area(found), area(visible));
}

function countFields({ reading }: DocumentAnalysis, truth: PhotoTruth): { fieldsRead: number; fieldsPrinted: number } {
  const plain = (text: string): string => text.replace(/[\s,.]/g, '').toUpperCase();
  const values = new Map(Object.entries(reading?.fields ?? {}).map(([field, read]) => [field, plain(read.value)]));
  const printed = Object.entries(truth.fields);
  return {
    fieldsPrinted: printed.length,
    fieldsRead: printed.filter(([field, { value }]) => values.get(field) === plain(value)).length,
  };
}

function isNumberRead({ reading }: DocumentAnalysis, { fields, mrz }: PhotoTruth): boolean {
  if (fields.documentNumber === undefined) return true;
  const read = reading?.fields.documentNumber ?? reading?.fields.personalNumber;
  return mrz !== null || read?.value === fields.documentNumber.value;
}

const cpuMs = (from: NodeJS.CpuUsage, to: NodeJS.CpuUsage): number =>
  Math.round((to.user - from.user + to.system - from.system) / 1000);
