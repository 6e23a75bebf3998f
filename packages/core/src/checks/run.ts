import type { Report } from '../decision/decide.ts';
import { isDocumentSide, requiredSlots } from '../evidence/required.ts';
import type { Finding } from '../findings/finding.ts';
import type { Level, Mode } from '../level/levels.ts';
import type { Policy } from '../policy/policy.ts';
import { checkFaceMatch } from './faces.ts';
import { itemChecks, runItemCheck, withoutRepeats } from './judge-evidence.ts';
import { checkFaceOfRun } from './liveness.ts';
import type { CheckName } from './names.ts';
import { checkAge, checkDetails, checkRegion } from './person.ts';
import type { Submission } from './submission.ts';

/** Checks over everything at once. */
const wholeChecks: readonly {
  readonly name: CheckName;
  readonly check: (submission: Submission) => readonly Finding[];
}[] = [
  { name: 'details', check: checkDetails },
  { name: 'age', check: checkAge },
  { name: 'region', check: checkRegion },
  { name: 'document_sides', check: checkMissingSides },
  { name: 'face_match', check: checkFaceMatch },
  { name: 'liveness', check: checkFaceOfRun },
];

/** The checks without whose record silence does not approve. */
export function required(level: Level, mode: Mode, policy: Policy): readonly CheckName[] {
  return policy.required[mode][level].checks;
}

/** Every check over the whole submission. All findings are reported, never only the first. A check that throws is `unsure`, never silence. */
export function runChecks(submission: Submission): Report {
  const { evidence } = submission;
  const findings: Finding[] = [];
  const ran = new Set<CheckName>();
  for (const { name, check } of itemChecks) {
    for (const item of evidence) {
      const others = evidence.filter((other) => other !== item);
      findings.push(...runItemCheck(name, check, item, { ...submission, others }));
    }
    if (isCovered(name, submission)) ran.add(name);
  }
  for (const { name, check } of wholeChecks) {
    findings.push(...orNotChecked(() => check(submission)));
    if (isCovered(name, submission)) ran.add(name);
  }
  const sides = requiredSlots(submission).filter(isDocumentSide);
  return { ran: [...ran], findings: withoutRepeats(findings), sides };
}

/** A check counts as run only where there was something for it to look at. */
function isCovered(name: CheckName, { evidence }: Submission): boolean {
  const has = (slot: string): boolean => evidence.some((item) => item.slot === slot);
  switch (name) {
    case 'details':
    case 'age':
    case 'region':
      return true;
    case 'file':
      return evidence.length > 0;
    case 'selfie_quality':
      return has('selfie');
    case 'face_match':
      return has('selfie') && has('document_front');
    case 'liveness':
      return has('liveness');
    case 'address':
      return has('proof_of_address');
    default:
      return has('document_front');
  }
}

function orNotChecked(look: () => readonly Finding[]): readonly Finding[] {
  try {
    return look();
  } catch {
    return [{ reason: 'sys.not_checked', verdict: 'unsure' }];
  }
}

/** A required side or picture that is not there. Submit is closed then; an attempt that arrives all the same asks for it. */
function checkMissingSides(submission: Submission): Finding[] {
  const present = submission.evidence.map(({ slot }) => slot);
  return requiredSlots(submission)
    .filter((slot) => !present.includes(slot) && !submission.byPerson?.includes(slot))
    .map((slot): Finding => missingSlot(slot));
}

function missingSlot(slot: Submission['evidence'][number]['slot']): Finding {
  const reason = slot === 'selfie' || slot === 'liveness' ? 'face.none' : 'doc.side_missing';
  return { reason, verdict: 'fail', slot, measured: slot };
}
