import type { BillReading } from '../address/bill.ts';
import type { DocumentReading } from '../document/reading.ts';
import type { Region } from '../findings/region.ts';
import type { LivenessAction } from '../liveness/actions.ts';
import type { LivenessSignals } from '../liveness/frames.ts';
import type { Measurements } from './measurements.ts';

/** Which code and models produced a measurement; stored beside it so that it can be explained later. */
export type MadeBy = { readonly code: string; readonly models: Readonly<Record<string, string>> };

export type Outline = {
  /** TL, TR, BR, BL of the document as printed, fractions of the upright picture. */
  readonly corners: Region;
  /** 0..1 */
  readonly confidence: number;
  readonly shape: 'card' | 'passport' | 'page';
};

/** A face and its 128-number descriptor. The descriptor is biometric: encrypted at rest, never shown. */
export type Face = {
  readonly box: Region;
  readonly descriptor: readonly number[];
  /** px in the uploaded picture */
  readonly width: number;
};

/** Everything the eyes know about one picture of a document side. `null` means looked and found nothing; a part missing from `ran` was not looked at. */
export type DocumentAnalysis = {
  readonly of: 'document';
  readonly madeBy: MadeBy;
  readonly ran: readonly ('quality' | 'reading' | 'portrait')[];
  readonly outline: Outline | null;
  readonly measurements: Measurements;
  readonly reading: DocumentReading | null;
  readonly portrait: Face | null;
};

export type FaceAnalysis = {
  readonly of: 'face';
  readonly madeBy: MadeBy;
  readonly ran: readonly ('face' | 'descriptor')[];
  readonly faces: readonly Region[];
  readonly measurements: Measurements;
  readonly face: Face | null;
};

/** Everything the eyes know about the page of a proof of address. A page of a file was never photographed: it has no measurements. */
export type BillAnalysis = {
  readonly of: 'bill';
  readonly madeBy: MadeBy;
  readonly ran: readonly ('quality' | 'reading')[];
  readonly outline: Outline | null;
  readonly measurements: Measurements;
  readonly reading: BillReading | null;
};

/** What the frames of one liveness run show, and what was asked for. */
export type LivenessAnalysis = {
  readonly of: 'liveness';
  readonly madeBy: MadeBy;
  readonly ran: readonly 'frames'[];
  readonly challenge: readonly LivenessAction[];
  readonly signals: LivenessSignals;
  /** The face that looks ahead, for comparison with the selfie; null when none was described. */
  readonly face: Face | null;
};

export type Analysis = DocumentAnalysis | FaceAnalysis | BillAnalysis | LivenessAnalysis;
