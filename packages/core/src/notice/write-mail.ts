import type { ShownReason } from '../findings/reasons.ts';
import type { ReasonTexts } from '../findings/texts/catalogue.ts';
import type { Mode } from '../level/levels.ts';
import type { NoticeKind } from './notices.ts';
import type { NoticeTexts } from './texts/catalogue.ts';

export type MailInput = {
  readonly kind: NoticeKind;
  readonly mode: Mode;
  /** The name of the platform, from its settings. */
  readonly host: string;
  readonly receipt: string;
  readonly antiPhishingCode: string;
  /** As told outside the staff, each once. */
  readonly reasons: readonly ShownReason[];
};

export type Mail = { readonly subject: string; readonly text: string };

/**
 * The mail of a notice. It says the same reasons as the inbox without any personal value, carries the code that only we and the
 * applicant know, and no link: nobody is taught to sign in from a mail.
 */
export function writeMail(notices: NoticeTexts, texts: ReasonTexts, input: MailInput): Mail {
  const { kind, mode, host, receipt, antiPhishingCode, reasons } = input;
  const { subject, body } = notices.kinds[kind];
  const fill = (text: string): string =>
    text.replaceAll('{host}', host).replaceAll('{receipt}', receipt).replaceAll('{code}', antiPhishingCode);
  const sandbox = mode === 'sandbox' ? [notices.sandbox] : [];
  const listed = [...new Set(reasons)].map((reason) => `- ${texts[reason].mail}`);
  const paragraphs = [
    ...sandbox,
    fill(body),
    ...(listed.length > 0 ? [listed.join('\n')] : []),
    ...notices.closing.map(fill),
  ];
  return { subject: fill(mode === 'sandbox' ? `[sandbox] ${subject}` : subject), text: `${paragraphs.join('\n\n')}\n` };
}
