import { ageOn } from '../details/age.ts';
import { type IsoDate, isIsoDate } from '../details/dates.ts';
import { missingDetails } from '../details/missing.ts';
import { validateDetails } from '../details/validate.ts';
import { countryRules } from '../document/countries.ts';
import { requiredDetails } from '../evidence/required.ts';
import type { Finding } from '../findings/finding.ts';
import { bestReading } from './context.ts';
import type { Submission } from './submission.ts';

/** What was typed, by itself: empty fields and impossible values. */
export function checkDetails(
  submission: Pick<Submission, 'details' | 'level' | 'mode' | 'policy' | 'choice' | 'today'>,
): Finding[] {
  const { details, mode, choice, today } = submission;
  const missing = missingDetails(details, requiredDetails(submission));
  return [
    ...missing.map((field): Finding => ({ reason: 'data.missing', verdict: 'fail', field })),
    ...validateDetails(details, { today, mode, choice }),
  ];
}

/** Too young by the typed or by the read birth date. Said before Submit; only a person declines, so it is `unsure`. The age stays out of the finding. */
export function checkAge({ details, evidence, today, policy, choice, mode }: Submission): Finding[] {
  const read = bestReading(evidence, 'birthDate', policy);
  const births: (IsoDate | undefined)[] = [details.birthDate, read?.value];
  const country = choice && countryRules(choice.country, mode);
  const limit = Math.max(policy.person.minAge.value, country?.minAge ?? 0);
  const isTooYoung = births.some(
    (birth) => birth !== undefined && isIsoDate(birth) && birth <= today && ageOn(birth, today) < limit,
  );
  return isTooYoung ? [{ reason: 'rule.age', verdict: 'unsure', field: 'birthDate', limit }] : [];
}

/** Residence that is not served. Said before Submit; only a person declines. */
export function checkRegion({ details, policy }: Submission): Finding[] {
  const { residence } = details;
  if (!residence || !policy.person.unservedRegions.includes(residence)) return [];
  return [{ reason: 'rule.region', verdict: 'unsure', field: 'residence' }];
}
