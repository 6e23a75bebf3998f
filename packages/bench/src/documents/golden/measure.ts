import type { DocumentAnalysis } from '@candor/core/evidence/analysis.ts';
import type { Finding } from '@candor/core/findings/finding.ts';
import { analyseDocument } from '@candor/vision/analyse-document.ts';
import { judgeDocument as judgePixels } from '@candor/vision/judge-document.ts';
import type { DocumentModels } from '@candor/vision/models.ts';
import { takeCapture } from '../../camera/document-captures.ts';
import { decodePicture } from '../../floor/decode.ts';
import { judgeDocument } from '../judge-document.ts';
import { goldenOrders, planGolden } from './captures.ts';

export type Golden = {
  readonly name: string;
  /** px of the picture. */
  readonly outline: readonly (readonly number[])[] | null;
  readonly measurements: Readonly<Record<string, number>>;
  /** `verdict reason`. */
  readonly findings: readonly string[];
  readonly mrz: readonly string[];
  /** Field to value, `!` behind a confirmed one. */
  readonly fields: Readonly<Record<string, string>>;
};

/** A day on which all specimens are valid: findings about dates stay the same. */
const today = '2026-11-20';

/** Takes and looks at all twelve. Where nothing is read, only what is known before reading is kept. */
export async function measureGolden(models: DocumentModels): Promise<Golden[]> {
  const all: Golden[] = [];
  for (const golden of goldenOrders) {
    const { name, read } = golden;
    const { jpeg, truth } = await takeCapture(planGolden(golden));
    const picture = await decodePicture(jpeg);
    const analysis = read
      ? await analyseDocument(picture, models, { today })
      : (await judgePixels(picture, models.corners)).analysis;
    all.push(summarise(name, analysis, judgeDocument(analysis, [], truth, today), truth.size));
  }
  return all;
}

function summarise(
  name: string,
  { outline, measurements, reading }: DocumentAnalysis,
  findings: readonly Finding[],
  { width, height }: { width: number; height: number },
): Golden {
  const corners = outline?.corners.points.map(([x, y]) => [round(x * width, 1), round(y * height, 1)]);
  const measured = Object.entries(measurements).map(([measure, { value }]) => [measure, round(value, 4)]);
  const fields = Object.entries(reading?.fields ?? {}).map(([field, { value, confirmed }]) => [
    field,
    confirmed ? `${value} !` : value,
  ]);
  return {
    name,
    outline: corners ?? null,
    measurements: Object.fromEntries(measured),
    findings: findings.map(({ verdict, reason }) => `${verdict} ${reason}`),
    mrz: reading?.mrz?.lines ?? [],
    fields: Object.fromEntries(fields),
  };
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));
