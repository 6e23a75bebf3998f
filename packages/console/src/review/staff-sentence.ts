import { shownReason } from '@candor/core/findings/mask.ts';
import type { Reason } from '@candor/core/findings/reasons.ts';
import { words } from '@candor/core/findings/say.ts';
import type { Language } from '../texts/language.tsx';

/** What staff read: the staff text where the reason is masked to others, else the same fact as the applicant. */
export function staffSentence(language: Language, reason: Reason): string {
  const text = words[language].texts[reason];
  return text.staff ?? text.plain ?? text.fact;
}

/** What the applicant will read, without the personal values that their own page adds; a masked reason as its neutral sentence. */
export function applicantSentence(language: Language, reason: Reason, outcome: 'open' | 'declined'): string {
  const text = words[language].texts[shownReason(reason, outcome)];
  const fact = text.plain ?? text.fact;
  if (outcome === 'declined') return fact;
  return language === 'en' ? `${fact} ${text.instruction}` : `${fact}${text.instruction}`;
}
