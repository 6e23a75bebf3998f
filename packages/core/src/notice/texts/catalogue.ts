import type { NoticeKind } from '../notices.ts';

/** `{host}`, `{receipt}` and `{code}` (the applicant's anti-phishing code) are filled when the mail is written. */
export type NoticeTexts = {
  readonly kinds: Readonly<Record<NoticeKind, { readonly subject: string; readonly body: string }>>;
  /** First line of everything that is not real. */
  readonly sandbox: string;
  /** At the end of every mail. */
  readonly closing: readonly string[];
};
