import { billKinds } from '@candor/core/address/bill.ts';
import { judgeEvidence } from '@candor/core/checks/judge-evidence.ts';
import type { DocumentChoice } from '@candor/core/checks/submission.ts';
import { isAccepted } from '@candor/core/document/countries.ts';
import { utopia } from '@candor/core/document/iso-countries.ts';
import { documentKinds } from '@candor/core/document/kinds.ts';
import type { Finding } from '@candor/core/findings/finding.ts';
import { defaultPolicy } from '@candor/core/policy/default-policy.ts';
import type { CaptureTruth } from '../camera/capture-truth.ts';
import type { Sight } from './observe.ts';

/** What the applicant would be told who chose the right document of Utopia in the sandbox. `today`: ISO date. */
export function judgeDocument(
  analysis: Sight | null,
  fileFindings: readonly Finding[],
  { kind, side }: Pick<CaptureTruth, 'kind' | 'side'>,
  today: string,
): Finding[] {
  return judgeEvidence(
    {
      id: 'ev_bench',
      slot: isBill(kind) ? 'proof_of_address' : side === 'back' ? 'document_back' : 'document_front',
      provenance: 'camera_input',
      usedAnyway: false,
      analysis,
      fileFindings,
    },
    {
      mode: 'sandbox',
      level: 3,
      policy: defaultPolicy,
      today,
      details: {},
      choice: chosen(kind),
      others: [],
    },
  );
}

/** Null where the sandbox does not offer the kind: nobody could have chosen it, and it is not what is measured here. */
function chosen(kind: CaptureTruth['kind']): DocumentChoice | null {
  const known = kind === 'driving_licence' || kind === 'passport' || kind === 'residence_permit' ? kind : 'id_card';
  const choice = { country: utopia, kind: known } as const;
  return isAccepted(choice, 'sandbox') ? choice : null;
}

export const isDocumentKind = (kind: string | null): boolean => kind !== null && Object.hasOwn(documentKinds, kind);
export const isBill = (kind: string | null): boolean => billKinds.some((bill) => bill === kind);

/** Kinds that are looked at in the same way, in one word. */
export function kindGroup(kind: string | null): string {
  if (kind === null) return 'none';
  if (isBill(kind)) return 'bill';
  return isDocumentKind(kind) || kind === 'visa' ? kind : 'other card';
}
