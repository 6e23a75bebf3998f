import { type Described, descriptorOf } from '@candor/core/checks/match-faces.ts';
import type { Face } from '@candor/core/evidence/analysis.ts';
import type { Finding } from '@candor/core/findings/finding.ts';
import type { MeasuredFile, Measurer } from '../measure/measurer.ts';
import { measureFile } from './inspect.ts';

export type FaceInFile = {
  readonly file: string;
  readonly face: Face | null;
  /** The model that described it; null when none did. */
  readonly model: string | null;
  readonly measured: MeasuredFile;
};

/** The largest face; on a document, where it may be small, the printed portrait. */
export async function findFace(file: string, measurer: Measurer): Promise<FaceInFile> {
  const measured = await measureFile(file, measurer, 'face');
  const analysis = measured.analysis?.of === 'face' ? measured.analysis : null;
  if (analysis?.face || measured.size === null || measured.fileFindings.length > 0)
    return { file, face: analysis?.face ?? null, model: descriptorOf(analysis), measured };
  const document = await measureFile(file, measurer, 'document');
  const printed = document.analysis?.of === 'document' ? document.analysis : null;
  return { file, face: printed?.portrait ?? null, model: descriptorOf(printed ?? analysis), measured };
}

export function describedIn({ face, model }: FaceInFile): Described | null {
  return face && { descriptor: face.descriptor, model };
}

export function findingsOf({ file, face, measured }: FaceInFile): (Finding & { file: string })[] {
  if (measured.fileFindings.length > 0) return measured.fileFindings.map((finding) => ({ ...finding, file }));
  if (measured.analysis === null) return [{ file, reason: 'sys.not_checked', verdict: 'unsure' }];
  return face ? [] : [{ file, reason: 'face.none', verdict: 'fail' }];
}
