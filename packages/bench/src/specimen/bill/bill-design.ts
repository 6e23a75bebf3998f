import type { DateForm } from '../dates.ts';
import type { SheetName } from '../layout.ts';
import type { BillKind } from '../specimen.ts';

export const factNames = ['issueDate', 'dueDate', 'period', 'accountNumber'] as const;
export type FactName = (typeof factNames)[number];

/** One sort of letter, as data. */
export type BillDesign = {
  readonly kind: BillKind;
  readonly language: 'en' | 'zh-hans';
  readonly sheet: SheetName;
  readonly issuers: readonly string[];
  readonly title: string;
  readonly dates: DateForm;
  readonly accent: string;
  readonly nameOrder: 'given surname' | 'SURNAME given' | 'surname, given';
  /** `window`: lines without a label, as behind the window of an envelope. `labelled`: among the facts. */
  readonly addressee: 'window left' | 'window right' | 'labelled';
  /** Labels in the order in which the facts stand. */
  readonly facts: readonly (readonly [fact: FactName, label: string])[];
  readonly factsStand: 'beside' | 'in a row' | 'as a list';
  readonly body: 'transactions' | 'usage' | 'clauses' | 'assessment';
  /** Pattern of the account number: A is a letter, 0 a digit. */
  readonly account: string;
  readonly serif?: boolean;
};
