import { Problem } from '../problem.ts';

/** A conversation about a verification. Asking costs no attempt and is open in every state. */
export type CaseState = 'open' | 'answered';

export const longestCaseText = 2000;

/** The applicant's or the answering person's words, tidied of control characters; empty or over-long ones are refused with what to do. */
export function caseText(written: string): string {
  const text = written
    .normalize('NFC')
    .replace(/[\p{Cc}]/gu, (mark) => (mark === '\n' ? mark : ' '))
    .trim();
  if (text === '') throw new Problem('bad_request', { field: 'text', missing: true });
  if ([...text].length > longestCaseText) throw new Problem('bad_request', { field: 'text', limit: longestCaseText });
  return text;
}
