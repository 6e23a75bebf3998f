import type { IsoDate } from '../details/dates.ts';
import type { Details } from '../details/fields.ts';
import type { DocumentKind } from '../document/kinds.ts';
import type { Analysis } from '../evidence/analysis.ts';
import type { Provenance, Slot } from '../evidence/slots.ts';
import type { Finding } from '../findings/finding.ts';
import type { Level, Mode } from '../level/levels.ts';
import type { Policy } from '../policy/policy.ts';

/** The document the applicant says they will photograph. `country` is ISO 3166 alpha-3, or UTO in sandbox. */
export type DocumentChoice = { readonly country: string; readonly kind: DocumentKind };

/** One measured item as the checks see it. `analysis: null` means we could not look; it never passes and never rejects. */
export type EvidenceInput = {
  readonly id: string;
  readonly slot: Slot;
  readonly provenance: Provenance;
  readonly usedAnyway: boolean;
  readonly analysis: Analysis | null;
  /** Found while decoding: type, size, pixels, locked, same picture as a refused one. */
  readonly fileFindings: readonly Finding[];
};

/** Everything a decision depends on. Same value in, same decision out: this is what replay feeds again. */
export type Submission = {
  readonly mode: Mode;
  readonly level: Level;
  readonly policy: Policy;
  /** In the policy's time zone. */
  readonly today: IsoDate;
  readonly details: Details;
  readonly choice: DocumentChoice | null;
  readonly evidence: readonly EvidenceInput[];
  /** Slots that stay empty because the applicant asked for a person instead. */
  readonly byPerson?: readonly Slot[];
};
