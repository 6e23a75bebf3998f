/** What a verification grants. Amounts are the sandbox example; an operator sets their own in the policy. */
export const levels = {
  1: { name: 'basic', needs: ['details'] },
  2: { name: 'standard', needs: ['details', 'document', 'selfie'] },
  3: { name: 'advanced', needs: ['details', 'document', 'selfie', 'address'] },
} as const;
export type Level = keyof typeof levels;
export type Mode = 'sandbox' | 'live';
export type Limits = {
  readonly currency: string;
  readonly dailyWithdrawal: number;
  readonly dailyDeposit: number | null;
};
