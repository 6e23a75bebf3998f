import type { DocumentChoice, EvidenceInput, Submission } from '@candor/core/checks/submission.ts';
import type { IsoDate } from '@candor/core/details/dates.ts';
import type { Details } from '@candor/core/details/fields.ts';
import { acceptedSlots } from '@candor/core/evidence/required.ts';
import type { Slot } from '@candor/core/evidence/slots.ts';
import type { Policy } from '@candor/core/policy/policy.ts';
import type { Tx } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { detailsOf } from '../details/store.ts';
import { currentEvidence, type Evidence, evidenceInput } from '../evidence/store.ts';
import { readPolicy } from '../policy/store.ts';
import { todayIn } from '../policy/today.ts';
import type { Verification } from './store.ts';

/** A verification as the rules see it: what is stored, opened, with the policy it pinned. */
export type Situation = {
  readonly row: Verification;
  readonly policy: Policy;
  readonly today: IsoDate;
  readonly details: Details;
  readonly choice: DocumentChoice | null;
  readonly slots: readonly Slot[];
  /** What the slots show now. */
  readonly evidence: readonly Evidence[];
  readonly inputs: readonly EvidenceInput[];
};

export async function readSituation(tx: Tx, deps: Pick<Deps, 'keys' | 'now'>, row: Verification): Promise<Situation> {
  const policy = await readPolicy(tx, row.policy);
  const choice = row.country && row.kind ? { country: row.country, kind: row.kind } : null;
  const slots = acceptedSlots({ level: row.level, mode: row.mode, policy, choice });
  // A picture of a side that another choice no longer needs stays as history and is not judged.
  const evidence = (await currentEvidence(tx, row.id)).filter(({ slot }) => slots.includes(slot));
  return {
    row,
    policy,
    today: todayIn(policy, deps.now()),
    details: detailsOf(deps, row),
    choice,
    slots,
    evidence,
    inputs: evidence.map((one) => evidenceInput(deps, one)),
  };
}

export function submissionOf({ row, policy, today, details, choice, inputs }: Situation): Submission {
  return { mode: row.mode, level: row.level, policy, today, details, choice, evidence: inputs, byPerson: row.byPerson };
}
