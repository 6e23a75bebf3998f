import type { Slot } from '../evidence/slots.ts';

/** Kinds of identity document we read. */
export const documentKinds = {
  id_card: { sides: ['document_front', 'document_back'] },
  passport: { sides: ['document_front'] },
  driving_licence: { sides: ['document_front', 'document_back'] },
  residence_permit: { sides: ['document_front', 'document_back'] },
} as const satisfies Record<string, { sides: readonly Slot[] }>;
export type DocumentKind = keyof typeof documentKinds;

/** Papers people send by mistake. Each is named on the page and refused with its own sentence. */
export const refusedKinds = [
  'student_card',
  'household_register',
  'social_security_card',
  'bank_card',
  'employee_card',
  'birth_certificate',
] as const;
export type RefusedKind = (typeof refusedKinds)[number];

/** Papers that are recognised, so that a finding can name them; too rarely sent to stand in the page's list. */
export const otherPapers = ['visa', 'bill'] as const;
export type OtherPaper = (typeof otherPapers)[number];

/** Every paper that is no identity document. */
export const unfitPapers: readonly (RefusedKind | OtherPaper)[] = [...refusedKinds, ...otherPapers];
