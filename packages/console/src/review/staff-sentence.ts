import type { Reason } from '@candor/core/findings/reasons.ts';
import { en } from '@candor/core/findings/texts/en.ts';
import { zhHans } from '@candor/core/findings/texts/zh-hans.ts';
import type { Language } from '../texts/language.tsx';

const catalogues = { en, 'zh-Hans': zhHans };

/** What staff read: the staff text where the reason is masked to others, else the same fact as the applicant. */
export function staffSentence(language: Language, reason: Reason): string {
  const text = catalogues[language][reason];
  return text.staff ?? text.fact;
}

/** What the applicant will read, before its blanks are filled with their own values. */
export function applicantSentence(language: Language, reason: Reason): string {
  const text = catalogues[language][reason];
  return `${text.fact} ${text.instruction}`;
}
