import type { BillReading } from '@candor/core/address/bill.ts';
import type { EvidenceInput } from '@candor/core/checks/submission.ts';
import type { DocumentReading } from '@candor/core/document/reading.ts';
import type { DocumentAnalysis } from '@candor/core/evidence/analysis.ts';
import type { Finding } from '@candor/core/findings/finding.ts';
import type { Size } from '../measure/decode.ts';
import type { MeasuredFile } from '../measure/measurer.ts';
import { toPixels } from './picture-points.ts';

/** What `candor inspect --json` prints per file. A contract: fields are added, never renamed. Places are px of the upright picture. */
export function reportOf(file: string, measured: MeasuredFile, item: EvidenceInput, findings: readonly Finding[]) {
  const { size, timings } = measured;
  const analysis = item.analysis?.of === 'document' || item.analysis?.of === 'bill' ? item.analysis : null;
  const document = analysis?.of === 'document' ? analysis : null;
  return {
    file,
    width: size?.width ?? null,
    height: size?.height ?? null,
    document: {
      corners: analysis?.outline && size ? toPixels(analysis.outline.corners, size) : null,
      confidence: analysis?.outline?.confidence ?? null,
      kind: analysis?.of === 'bill' ? (analysis.reading?.kind?.value ?? null) : (document?.reading?.kind ?? null),
      country: document?.reading?.country ?? null,
    },
    measurements: analysis && size ? placed(analysis.measurements, size) : {},
    findings: findings.map(({ reason, verdict, field, region, measured: value, limit }) => ({
      reason,
      verdict,
      ...(field ? { field } : {}),
      region: region && size ? toPixels(region, size) : null,
      measured: value ?? null,
      limit: limit ?? null,
    })),
    reading: analysis?.reading && size ? readingOf(analysis.reading, size) : null,
    portrait: document?.portrait && size ? toPixels(document.portrait.box, size) : null,
    ran: analysis?.ran ?? [],
    madeBy: analysis?.madeBy ?? null,
    timings,
  };
}
export type InspectReport = ReturnType<typeof reportOf>;

function placed(measurements: DocumentAnalysis['measurements'], size: Size) {
  return Object.fromEntries(
    Object.entries(measurements).map(([name, { value, region }]) => [
      name,
      { value, region: region ? toPixels(region, size) : null },
    ]),
  );
}

function readingOf(reading: DocumentReading | BillReading, size: Size) {
  const { fields, marks } = reading;
  const mrz = 'mrz' in reading ? reading.mrz : null;
  return {
    mrz: mrz && { format: mrz.format, lines: mrz.lines, checks: mrz.checks, box: toPixels(mrz.box, size) },
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, { ...field, box: toPixels(field.box, size) }]),
    ),
    marks: marks.map((mark) => ({ ...mark, box: toPixels(mark.box, size) })),
    textLines: 'textLines' in reading ? reading.textLines : reading.lines.length,
  };
}
