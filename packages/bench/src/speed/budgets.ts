import type { SpeedPicture } from './pictures.ts';

export const untils = ['quality', 'zone', 'everything'] as const;
export type Until = (typeof untils)[number];
export type Budget = { readonly [Name in Until]?: number };

/** CPU ms that one picture of 12 megapixels may cost on one core, the whole way from the file's bytes. Cumulative. */
const document: Budget = { quality: 400, zone: 1000, everything: 1700 };
const budgets: { readonly [As in SpeedPicture['as']]: Budget } = {
  front: document,
  back: document,
  bill: { quality: 400, everything: 2200 },
  selfie: { everything: 350 },
};

export const budgetOf = (as: SpeedPicture['as']): Budget => budgets[as];
