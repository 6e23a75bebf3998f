import type { Verdict } from './finding.ts';

/** When trying again makes sense. `now`: on the spot, free. `attempt`: with the next Submit. `wait`: at a stated time. `other`: with another document or other data. `review`: a person is at work. `final`: no further try. */
export type Retry = 'now' | 'attempt' | 'wait' | 'other' | 'review' | 'final';

/** The one thing the applicant can do. The page turns it into a button. */
export type Remedy =
  | 'retake'
  | 'use_camera'
  | 'fix_device'
  | 'continue'
  | 'other_file'
  | 'other_document'
  | 'add_side'
  | 'correct_details'
  | 'change_choice'
  | 'add_paper'
  | 'repeat_movement'
  | 'give_consent'
  | 'confirm_sign_in'
  | 'wait'
  | 'ask_person'
  | 'nothing';

export type About =
  | 'device'
  | 'file'
  | 'picture'
  | 'document'
  | 'details'
  | 'face'
  | 'liveness'
  | 'address'
  | 'rule'
  | 'account'
  | 'review'
  | 'system';

/** `public` may stand in mails, webhooks and logs. `personal` is filled where the applicant or a reviewer reads it, and nowhere else. */
export type ParamKind = 'public' | 'personal';

export type ReasonEntry = {
  readonly about: About;
  readonly verdicts: readonly Verdict[];
  readonly retry: Retry;
  readonly remedy: Remedy;
  /** Staff only. Everybody else reads `risk.review`, or `risk.declined` once a person has declined. */
  readonly masked: boolean;
  readonly params: Readonly<Record<string, ParamKind>>;
  /** Whether it can be known, and said, while the applicant still holds the document. */
  readonly foundBeforeSubmit: 'yes' | 'partly' | 'no';
};

const none = {} as const;
const fail = ['fail'] as const;
const unsure = ['unsure'] as const;
const advice = ['advice'] as const;
const failOrAdvice = ['fail', 'advice'] as const;
const failOrUnsure = ['fail', 'unsure'] as const;

/** Every reason we may give. A code is public API: add, never rename, never reuse. People read the texts, not the codes. */
export const reasons = {
  'sys.camera_denied': {
    about: 'device',
    verdicts: advice,
    retry: 'now',
    remedy: 'fix_device',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'sys.camera_missing': {
    about: 'device',
    verdicts: advice,
    retry: 'now',
    remedy: 'fix_device',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'sys.browser': {
    about: 'device',
    verdicts: advice,
    retry: 'now',
    remedy: 'fix_device',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'sys.upload_broken': {
    about: 'device',
    verdicts: failOrAdvice,
    retry: 'now',
    remedy: 'continue',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'sys.expired': {
    about: 'system',
    verdicts: advice,
    retry: 'now',
    remedy: 'continue',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'sys.internal': {
    about: 'system',
    verdicts: unsure,
    retry: 'wait',
    remedy: 'nothing',
    masked: false,
    params: none,
    foundBeforeSubmit: 'no',
  },
  'sys.busy': {
    about: 'system',
    verdicts: advice,
    retry: 'wait',
    remedy: 'wait',
    masked: false,
    params: { time: 'public' },
    foundBeforeSubmit: 'yes',
  },
  'sys.not_checked': {
    about: 'system',
    verdicts: unsure,
    retry: 'review',
    remedy: 'nothing',
    masked: false,
    params: none,
    foundBeforeSubmit: 'partly',
  },

  'file.type': {
    about: 'file',
    verdicts: fail,
    retry: 'now',
    remedy: 'other_file',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'file.size': {
    about: 'file',
    verdicts: fail,
    retry: 'now',
    remedy: 'use_camera',
    masked: false,
    params: { max: 'public' },
    foundBeforeSubmit: 'yes',
  },
  'file.locked': {
    about: 'file',
    verdicts: fail,
    retry: 'now',
    remedy: 'other_file',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'file.pixels': {
    about: 'file',
    verdicts: fail,
    retry: 'now',
    remedy: 'use_camera',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'file.same_again': {
    about: 'file',
    verdicts: fail,
    retry: 'now',
    remedy: 'retake',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },

  'img.blur': {
    about: 'picture',
    verdicts: failOrAdvice,
    retry: 'now',
    remedy: 'retake',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'img.glare': {
    about: 'picture',
    verdicts: failOrAdvice,
    retry: 'now',
    remedy: 'retake',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'img.bright': {
    about: 'picture',
    verdicts: failOrAdvice,
    retry: 'now',
    remedy: 'retake',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'img.dark': {
    about: 'picture',
    verdicts: failOrAdvice,
    retry: 'now',
    remedy: 'retake',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'img.shadow': {
    about: 'picture',
    verdicts: failOrAdvice,
    retry: 'now',
    remedy: 'retake',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'img.cut_off': {
    about: 'picture',
    verdicts: failOrAdvice,
    retry: 'now',
    remedy: 'retake',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'img.covered': {
    about: 'picture',
    verdicts: failOrAdvice,
    retry: 'now',
    remedy: 'retake',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'img.small': {
    about: 'picture',
    verdicts: failOrAdvice,
    retry: 'now',
    remedy: 'retake',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'img.angle': {
    about: 'picture',
    verdicts: failOrAdvice,
    retry: 'now',
    remedy: 'retake',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'img.background': {
    about: 'picture',
    verdicts: advice,
    retry: 'now',
    remedy: 'retake',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'img.no_colour': {
    about: 'picture',
    verdicts: ['fail', 'unsure', 'advice'],
    retry: 'now',
    remedy: 'retake',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'img.no_document': {
    about: 'picture',
    verdicts: failOrUnsure,
    retry: 'now',
    remedy: 'retake',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'img.two_documents': {
    about: 'picture',
    verdicts: failOrAdvice,
    retry: 'now',
    remedy: 'retake',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'img.screen': {
    about: 'picture',
    verdicts: ['fail', 'unsure', 'advice'],
    retry: 'attempt',
    remedy: 'retake',
    masked: false,
    params: none,
    foundBeforeSubmit: 'partly',
  },
  'img.screenshot': {
    about: 'picture',
    verdicts: failOrUnsure,
    retry: 'now',
    remedy: 'use_camera',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'img.copy': {
    about: 'picture',
    verdicts: ['fail', 'unsure', 'advice'],
    retry: 'attempt',
    remedy: 'retake',
    masked: false,
    params: none,
    foundBeforeSubmit: 'partly',
  },
  'img.edited': {
    about: 'picture',
    verdicts: unsure,
    retry: 'review',
    remedy: 'nothing',
    masked: true,
    params: none,
    foundBeforeSubmit: 'no',
  },

  'doc.type': {
    about: 'document',
    verdicts: failOrUnsure,
    retry: 'other',
    remedy: 'other_document',
    masked: false,
    params: none,
    foundBeforeSubmit: 'partly',
  },
  'doc.not_chosen': {
    about: 'document',
    verdicts: failOrUnsure,
    retry: 'other',
    remedy: 'change_choice',
    masked: false,
    params: { chosen: 'public', seen: 'public' },
    foundBeforeSubmit: 'partly',
  },
  'doc.country': {
    about: 'document',
    verdicts: failOrUnsure,
    retry: 'other',
    remedy: 'other_document',
    masked: false,
    params: { country: 'public' },
    foundBeforeSubmit: 'partly',
  },
  'doc.expired': {
    about: 'document',
    verdicts: fail,
    retry: 'other',
    remedy: 'other_document',
    masked: false,
    params: { date: 'personal' },
    foundBeforeSubmit: 'yes',
  },
  'doc.expires_soon': {
    about: 'document',
    verdicts: failOrAdvice,
    retry: 'other',
    remedy: 'other_document',
    masked: false,
    params: { date: 'personal', n: 'public' },
    foundBeforeSubmit: 'yes',
  },
  'doc.side_missing': {
    about: 'document',
    verdicts: fail,
    retry: 'now',
    remedy: 'add_side',
    masked: false,
    params: { side: 'public' },
    foundBeforeSubmit: 'yes',
  },
  'doc.same_side': {
    about: 'document',
    verdicts: failOrUnsure,
    retry: 'now',
    remedy: 'retake',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'doc.sides_differ': {
    about: 'document',
    verdicts: failOrUnsure,
    retry: 'attempt',
    remedy: 'retake',
    masked: false,
    params: none,
    foundBeforeSubmit: 'partly',
  },
  'doc.damaged': {
    about: 'document',
    verdicts: failOrUnsure,
    retry: 'other',
    remedy: 'other_document',
    masked: false,
    params: none,
    foundBeforeSubmit: 'no',
  },
  'doc.field_unreadable': {
    about: 'document',
    verdicts: ['fail', 'unsure', 'advice'],
    retry: 'now',
    remedy: 'retake',
    masked: false,
    params: { field: 'public' },
    foundBeforeSubmit: 'yes',
  },
  'doc.mrz_missing': {
    about: 'document',
    verdicts: ['fail', 'unsure', 'advice'],
    retry: 'now',
    remedy: 'retake',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'doc.mrz_bad': {
    about: 'document',
    verdicts: failOrUnsure,
    retry: 'attempt',
    remedy: 'retake',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'doc.number_bad': {
    about: 'document',
    verdicts: failOrUnsure,
    retry: 'now',
    remedy: 'correct_details',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'doc.no_portrait': {
    about: 'document',
    verdicts: failOrUnsure,
    retry: 'now',
    remedy: 'retake',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'doc.specimen': {
    about: 'document',
    verdicts: fail,
    retry: 'other',
    remedy: 'other_document',
    masked: false,
    params: none,
    foundBeforeSubmit: 'no',
  },
  'doc.authenticity': {
    about: 'document',
    verdicts: unsure,
    retry: 'review',
    remedy: 'nothing',
    masked: true,
    params: none,
    foundBeforeSubmit: 'no',
  },

  'data.name': {
    about: 'details',
    verdicts: failOrUnsure,
    retry: 'other',
    remedy: 'correct_details',
    masked: false,
    params: { read: 'personal', typed: 'personal' },
    foundBeforeSubmit: 'yes',
  },
  'data.name_form': {
    about: 'details',
    verdicts: advice,
    retry: 'now',
    remedy: 'nothing',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'data.dob': {
    about: 'details',
    verdicts: failOrUnsure,
    retry: 'other',
    remedy: 'correct_details',
    masked: false,
    params: { read: 'personal', typed: 'personal' },
    foundBeforeSubmit: 'yes',
  },
  'data.number': {
    about: 'details',
    verdicts: failOrUnsure,
    retry: 'other',
    remedy: 'correct_details',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'data.missing': {
    about: 'details',
    verdicts: fail,
    retry: 'now',
    remedy: 'correct_details',
    masked: false,
    params: { field: 'public' },
    foundBeforeSubmit: 'yes',
  },
  'data.renamed': {
    about: 'details',
    verdicts: failOrUnsure,
    retry: 'other',
    remedy: 'add_paper',
    masked: false,
    params: none,
    foundBeforeSubmit: 'no',
  },

  'face.none': {
    about: 'face',
    verdicts: failOrUnsure,
    retry: 'now',
    remedy: 'retake',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'face.many': {
    about: 'face',
    verdicts: failOrUnsure,
    retry: 'now',
    remedy: 'retake',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'face.too_far': {
    about: 'face',
    verdicts: failOrAdvice,
    retry: 'now',
    remedy: 'retake',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'face.too_close': {
    about: 'face',
    verdicts: failOrAdvice,
    retry: 'now',
    remedy: 'retake',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'face.covered': {
    about: 'face',
    verdicts: ['fail', 'unsure', 'advice'],
    retry: 'now',
    remedy: 'retake',
    masked: false,
    params: none,
    foundBeforeSubmit: 'partly',
  },
  'face.light': {
    about: 'face',
    verdicts: failOrAdvice,
    retry: 'now',
    remedy: 'retake',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'face.mismatch': {
    about: 'face',
    verdicts: failOrUnsure,
    retry: 'review',
    remedy: 'retake',
    masked: false,
    params: none,
    foundBeforeSubmit: 'no',
  },
  'face.id_in_hand': {
    about: 'face',
    verdicts: failOrUnsure,
    retry: 'now',
    remedy: 'retake',
    masked: false,
    params: none,
    foundBeforeSubmit: 'partly',
  },

  'live.action': {
    about: 'liveness',
    verdicts: failOrUnsure,
    retry: 'now',
    remedy: 'repeat_movement',
    masked: false,
    params: { action: 'public' },
    foundBeforeSubmit: 'yes',
  },
  'live.too_fast': {
    about: 'liveness',
    verdicts: failOrAdvice,
    retry: 'now',
    remedy: 'repeat_movement',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'live.lost': {
    about: 'liveness',
    verdicts: failOrAdvice,
    retry: 'now',
    remedy: 'repeat_movement',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'live.timeout': {
    about: 'liveness',
    verdicts: failOrAdvice,
    retry: 'now',
    remedy: 'repeat_movement',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },
  'live.failed': {
    about: 'liveness',
    verdicts: failOrUnsure,
    retry: 'attempt',
    remedy: 'repeat_movement',
    masked: false,
    params: none,
    foundBeforeSubmit: 'no',
  },
  'live.spoof': {
    about: 'liveness',
    verdicts: unsure,
    retry: 'review',
    remedy: 'nothing',
    masked: true,
    params: none,
    foundBeforeSubmit: 'no',
  },

  'poa.old': {
    about: 'address',
    verdicts: failOrUnsure,
    retry: 'other',
    remedy: 'other_document',
    masked: false,
    params: { date: 'personal', earliest: 'public' },
    foundBeforeSubmit: 'yes',
  },
  'poa.type': {
    about: 'address',
    verdicts: failOrUnsure,
    retry: 'other',
    remedy: 'other_document',
    masked: false,
    params: none,
    foundBeforeSubmit: 'partly',
  },
  'poa.name': {
    about: 'address',
    verdicts: failOrUnsure,
    retry: 'other',
    remedy: 'other_document',
    masked: false,
    params: none,
    foundBeforeSubmit: 'partly',
  },
  'poa.address': {
    about: 'address',
    verdicts: failOrUnsure,
    retry: 'other',
    remedy: 'correct_details',
    masked: false,
    params: none,
    foundBeforeSubmit: 'partly',
  },
  'poa.same_doc': {
    about: 'address',
    verdicts: fail,
    retry: 'other',
    remedy: 'other_document',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },

  'rule.age': {
    about: 'rule',
    verdicts: failOrUnsure,
    retry: 'review',
    remedy: 'ask_person',
    masked: false,
    params: { n: 'public' },
    foundBeforeSubmit: 'yes',
  },
  'rule.region': {
    about: 'rule',
    verdicts: failOrUnsure,
    retry: 'review',
    remedy: 'ask_person',
    masked: false,
    params: { region: 'personal' },
    foundBeforeSubmit: 'partly',
  },
  'rule.consent': {
    about: 'rule',
    verdicts: fail,
    retry: 'now',
    remedy: 'give_consent',
    masked: false,
    params: none,
    foundBeforeSubmit: 'yes',
  },

  'acct.locked': {
    about: 'account',
    verdicts: advice,
    retry: 'wait',
    remedy: 'wait',
    masked: false,
    params: { countdown: 'public', time: 'public' },
    foundBeforeSubmit: 'yes',
  },
  'acct.paused': {
    about: 'account',
    verdicts: advice,
    retry: 'wait',
    remedy: 'wait',
    masked: false,
    params: { time: 'public' },
    foundBeforeSubmit: 'yes',
  },
  'acct.security_hold': {
    about: 'account',
    verdicts: advice,
    retry: 'wait',
    remedy: 'confirm_sign_in',
    masked: false,
    params: none,
    foundBeforeSubmit: 'no',
  },
  'acct.duplicate': {
    about: 'account',
    verdicts: unsure,
    retry: 'review',
    remedy: 'nothing',
    masked: true,
    params: none,
    foundBeforeSubmit: 'no',
  },

  'risk.review': {
    about: 'review',
    verdicts: unsure,
    retry: 'review',
    remedy: 'nothing',
    masked: false,
    params: { eta: 'public' },
    foundBeforeSubmit: 'no',
  },
  'risk.screening': {
    about: 'review',
    verdicts: unsure,
    retry: 'review',
    remedy: 'nothing',
    masked: true,
    params: { eta: 'public' },
    foundBeforeSubmit: 'no',
  },
  'risk.declined': {
    about: 'review',
    verdicts: failOrUnsure,
    retry: 'final',
    remedy: 'ask_person',
    masked: true,
    params: none,
    foundBeforeSubmit: 'no',
  },
} as const satisfies Readonly<Record<string, ReasonEntry>>;

export type Reason = keyof typeof reasons;
export type MaskedReason = { [R in Reason]: (typeof reasons)[R]['masked'] extends true ? R : never }[Reason];
/** A reason that people outside the staff may read. `risk.declined` is what they read for every masked reason once a person has declined. */
export type ShownReason = Exclude<Reason, MaskedReason> | 'risk.declined';

export const allReasons: readonly Reason[] = Object.keys(reasons).filter(isReason);

export function isReason(code: string): code is Reason {
  return Object.hasOwn(reasons, code);
}
