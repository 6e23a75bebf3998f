import { judgeDocumentPicture } from '@candor/core/checks/picture-quality.ts';
import { showFindings } from '@candor/core/verification/show-finding.ts';
import { decodePicture } from '@candor/vision/browser/decode-picture.ts';
import { judgeDocument } from '@candor/vision/judge-document.ts';
import type { CornerModel } from '@candor/vision/models.ts';
import { sha256Hex } from '../upload/sha256.ts';
import type { FirstLook, JudgeBy } from './messages.ts';

/** The same code on the same bytes as the server's, as far as it goes before reading. Rejects where it cannot look. */
export async function judgePhoto(photo: Blob, by: JudgeBy, corners: CornerModel): Promise<FirstLook> {
  const sha256 = await sha256Hex(photo);
  const { analysis } = await judgeDocument(await decodePicture(photo), corners);
  const item = { id: 'first look', slot: by.slot, provenance: 'file', usedAnyway: false, fileFindings: [] } as const;
  const findings = judgeDocumentPicture({ ...item, analysis }, by.policy, null);
  return {
    sha256,
    outline: analysis.outline?.corners ?? null,
    findings: showFindings(findings, 'before_submit'),
    measurements: analysis.measurements,
  };
}
