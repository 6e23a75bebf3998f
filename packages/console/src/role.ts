import type { Role } from './api.ts';

/** What the server lets each role do; pages hide the rest and say so where an address leads there anyway. */
export const mayReview = (role: Role) => role !== 'support';
export const mayAnswer = (role: Role) => role !== 'reviewer';
