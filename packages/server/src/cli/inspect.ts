import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { judgeEvidence } from '@candor/core/checks/judge-evidence.ts';
import type { EvidenceInput } from '@candor/core/checks/submission.ts';
import type { DocumentKind } from '@candor/core/document/kinds.ts';
import { defaultPolicy } from '@candor/core/policy/policy.ts';
import { createMeasurer, type MeasuredFile, type Measurer, type ToMeasure } from '../measure/measurer.ts';
import { type InspectReport, reportOf } from './inspect-report.ts';
import { CannotDo, type Say } from './say.ts';

type Side = 'front' | 'back';
type Kind = DocumentKind | 'proof_of_address';
type Wish = { readonly kind: Kind | null; readonly side: Side };

/** `candor inspect FILE… [--kind K] [--side S] [--json]`: what the eyes see on each picture, in the order given. A proof of address may be a PDF. */
export async function inspect(args: readonly string[], say: Say, measurer: Measurer = createMeasurer()): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { kind: { type: 'string' }, side: { type: 'string' }, json: { type: 'boolean' } },
  });
  if (positionals.length === 0) throw new CannotDo('Name at least one picture: candor inspect FILE… [--json]');
  const wish = { kind: readKind(values.kind), side: readSide(values.side) };
  try {
    for (const file of positionals) {
      const report = await inspectFile(file, wish, measurer);
      say.out(values.json ? JSON.stringify(report) : inWords(report));
    }
  } finally {
    measurer.close();
  }
}

async function inspectFile(file: string, { kind, side }: Wish, measurer: Measurer): Promise<InspectReport> {
  const isBill = kind === 'proof_of_address';
  const measured = await measureFile(file, measurer, isBill ? 'bill' : 'document');
  const item: EvidenceInput = {
    id: 'ev_inspected',
    slot: isBill ? kind : side === 'front' ? 'document_front' : 'document_back',
    provenance: 'file',
    usedAnyway: false,
    analysis: measured.analysis,
    fileFindings: measured.fileFindings,
  };
  const country = measured.analysis?.of === 'document' ? measured.analysis.reading?.country : null;
  const findings = judgeEvidence(item, {
    mode: 'sandbox',
    level: 2,
    policy: defaultPolicy,
    today: new Date().toISOString().slice(0, 10),
    details: {},
    choice: kind && !isBill && country ? { kind, country } : null,
    others: [],
  });
  return reportOf(file, measured, item, findings);
}

/** A file that cannot be read from the disk is reported like one that cannot be opened. */
export async function measureFile(
  file: string,
  measurer: Measurer,
  as: ToMeasure['as'] = 'document',
): Promise<MeasuredFile> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes) return measurer.measure({ bytes, as });
  return {
    size: null,
    analysis: null,
    fileFindings: [{ reason: 'file.locked', verdict: 'fail' }],
    fingerprint: null,
    timings: { decodeMs: 0, qualityMs: null, totalMs: 0 },
  };
}

function readKind(given: string | undefined): Kind | null {
  if (given === undefined) return null;
  const kinds = ['id_card', 'passport', 'driving_licence', 'residence_permit', 'proof_of_address'] as const;
  for (const kind of kinds) if (kind === given) return kind;
  throw new CannotDo(`--kind is one of: ${kinds.join(', ')}`);
}

function readSide(given: string | undefined): Side {
  if (given === undefined || given === 'front') return 'front';
  if (given === 'back') return 'back';
  throw new CannotDo('--side is front or back');
}

function inWords({ file, width, height, document, findings, reading, timings }: InspectReport): string {
  const fields = Object.entries(reading?.fields ?? {}).map(
    ([name, field]) =>
      `  ${name.padEnd(16)} ${field.value}  (${field.sources.join('+')}, check ${field.check}${field.confirmed ? ', confirmed' : ''})`,
  );
  return [
    `${file}  ${width ?? '?'} x ${height ?? '?'}  ${timings.totalMs} ms`,
    `  document: ${document.corners ? JSON.stringify(document.corners) : 'not found'}  ${document.kind ?? ''} ${document.country ?? ''}`,
    ...(reading?.mrz?.lines ?? []).map((line) => `  ${line}`),
    ...fields,
    ...findings.map(({ reason, verdict, measured, limit }) =>
      `  ${verdict} ${reason}  ${measured ?? ''} ${limit === null ? '' : `(limit ${limit})`}`.trimEnd(),
    ),
    ...(findings.length === 0 ? ['  no findings'] : []),
  ].join('\n');
}
