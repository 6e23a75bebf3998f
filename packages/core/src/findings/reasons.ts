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
  /** What a check may give it. "Use it anyway" turns any `fail` into `unsure` besides. */
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
const anyVerdict = ['fail', 'unsure', 'advice'] as const;

// What most reasons about one thing have in common; a row below says only where it differs.
const device = {
  about: 'device',
  verdicts: advice,
  retry: 'now',
  remedy: 'fix_device',
  masked: false,
  params: none,
  foundBeforeSubmit: 'yes',
} as const;
const system = {
  about: 'system',
  verdicts: advice,
  retry: 'now',
  remedy: 'continue',
  masked: false,
  params: none,
  foundBeforeSubmit: 'yes',
} as const;
const file = {
  about: 'file',
  verdicts: fail,
  retry: 'now',
  remedy: 'other_file',
  masked: false,
  params: none,
  foundBeforeSubmit: 'yes',
} as const;
const picture = {
  about: 'picture',
  verdicts: failOrAdvice,
  retry: 'now',
  remedy: 'retake',
  masked: false,
  params: none,
  foundBeforeSubmit: 'yes',
} as const;
const document = {
  about: 'document',
  verdicts: failOrUnsure,
  retry: 'now',
  remedy: 'retake',
  masked: false,
  params: none,
  foundBeforeSubmit: 'yes',
} as const;
const details = {
  about: 'details',
  verdicts: failOrUnsure,
  retry: 'other',
  remedy: 'correct_details',
  masked: false,
  params: { read: 'personal', typed: 'personal' },
  foundBeforeSubmit: 'yes',
} as const;
const face = {
  about: 'face',
  verdicts: failOrAdvice,
  retry: 'now',
  remedy: 'retake',
  masked: false,
  params: none,
  foundBeforeSubmit: 'yes',
} as const;
const liveness = {
  about: 'liveness',
  verdicts: failOrAdvice,
  retry: 'now',
  remedy: 'repeat_movement',
  masked: false,
  params: none,
  foundBeforeSubmit: 'yes',
} as const;
const address = {
  about: 'address',
  verdicts: failOrUnsure,
  retry: 'other',
  remedy: 'other_document',
  masked: false,
  params: none,
  foundBeforeSubmit: 'partly',
} as const;
const rule = {
  about: 'rule',
  verdicts: failOrUnsure,
  retry: 'review',
  remedy: 'ask_person',
  masked: false,
  params: { n: 'public' },
  foundBeforeSubmit: 'yes',
} as const;
const account = {
  about: 'account',
  verdicts: advice,
  retry: 'wait',
  remedy: 'wait',
  masked: false,
  params: { countdown: 'public', time: 'public' },
  foundBeforeSubmit: 'yes',
} as const;
const review = {
  about: 'review',
  verdicts: unsure,
  retry: 'review',
  remedy: 'nothing',
  masked: false,
  params: { eta: 'public' },
  foundBeforeSubmit: 'no',
} as const;

/** Every reason we may give. A code is public API: add, never rename, never reuse. People read the texts, not the codes. */
export const reasons = {
  'sys.camera_denied': device,
  'sys.camera_missing': device,
  'sys.browser': device,
  'sys.upload_broken': { ...device, verdicts: failOrAdvice, remedy: 'continue' },
  'sys.expired': system,
  'sys.internal': { ...system, verdicts: unsure, retry: 'wait', remedy: 'nothing', foundBeforeSubmit: 'no' },
  'sys.busy': { ...system, retry: 'wait', remedy: 'wait', params: { time: 'public' } },
  'sys.not_checked': { ...system, verdicts: unsure, retry: 'review', remedy: 'nothing', foundBeforeSubmit: 'partly' },

  'file.type': file,
  'file.size': { ...file, remedy: 'use_camera', params: { max: 'public' } },
  'file.locked': file,
  'file.pixels': { ...file, remedy: 'use_camera' },
  'file.same_again': { ...file, remedy: 'retake' },

  'img.blur': picture,
  'img.glare': picture,
  'img.bright': picture,
  'img.dark': picture,
  'img.shadow': picture,
  'img.cut_off': picture,
  'img.covered': picture,
  'img.small': picture,
  'img.angle': picture,
  'img.background': { ...picture, verdicts: advice },
  'img.no_colour': { ...picture, verdicts: anyVerdict },
  'img.no_document': { ...picture, verdicts: failOrUnsure },
  'img.two_documents': picture,
  'img.screen': { ...picture, verdicts: anyVerdict, retry: 'attempt', foundBeforeSubmit: 'partly' },
  'img.screenshot': { ...picture, verdicts: failOrUnsure, remedy: 'use_camera' },
  'img.copy': { ...picture, verdicts: anyVerdict, retry: 'attempt', foundBeforeSubmit: 'partly' },
  'img.edited': {
    ...picture,
    verdicts: unsure,
    retry: 'review',
    remedy: 'nothing',
    masked: true,
    foundBeforeSubmit: 'no',
  },

  'doc.type': {
    ...document,
    retry: 'other',
    remedy: 'other_document',
    params: { seen: 'public' },
    foundBeforeSubmit: 'partly',
  },
  'doc.not_chosen': {
    ...document,
    retry: 'other',
    remedy: 'change_choice',
    params: { chosen: 'public', seen: 'public' },
    foundBeforeSubmit: 'partly',
  },
  'doc.country': {
    ...document,
    retry: 'other',
    remedy: 'other_document',
    params: { country: 'public' },
    foundBeforeSubmit: 'partly',
  },
  'doc.expired': {
    ...document,
    verdicts: fail,
    retry: 'other',
    remedy: 'other_document',
    params: { date: 'personal' },
  },
  'doc.expires_soon': {
    ...document,
    verdicts: failOrAdvice,
    retry: 'other',
    remedy: 'other_document',
    params: { date: 'personal', n: 'public' },
  },
  'doc.side_missing': { ...document, verdicts: fail, remedy: 'add_side', params: { side: 'public' } },
  'doc.same_side': document,
  'doc.sides_differ': { ...document, retry: 'attempt', foundBeforeSubmit: 'partly' },
  'doc.damaged': { ...document, retry: 'other', remedy: 'other_document', foundBeforeSubmit: 'no' },
  'doc.field_unreadable': { ...document, verdicts: anyVerdict, params: { field: 'public' } },
  'doc.mrz_missing': { ...document, verdicts: anyVerdict },
  'doc.mrz_bad': { ...document, retry: 'attempt' },
  'doc.sources_differ': { ...document, verdicts: unsure, params: { field: 'public' }, foundBeforeSubmit: 'partly' },
  'doc.number_bad': {
    ...document,
    remedy: 'correct_details',
    params: { scheme: 'public' },
  },
  'doc.no_portrait': document,
  'doc.specimen': { ...document, verdicts: fail, retry: 'other', remedy: 'other_document' },
  'doc.authenticity': {
    ...document,
    verdicts: unsure,
    retry: 'review',
    remedy: 'nothing',
    masked: true,
    foundBeforeSubmit: 'no',
  },

  'data.name': details,
  'data.name_form': { ...details, verdicts: advice, retry: 'now', remedy: 'nothing', params: none },
  'data.dob': details,
  'data.number': { ...details, params: none },
  'data.missing': { ...details, verdicts: fail, retry: 'now', params: { field: 'public' } },
  'data.renamed': { ...details, remedy: 'add_paper', params: none, foundBeforeSubmit: 'no' },

  'face.none': { ...face, verdicts: failOrUnsure },
  'face.many': { ...face, verdicts: failOrUnsure },
  'face.too_far': face,
  'face.too_close': face,
  'face.covered': { ...face, verdicts: anyVerdict, foundBeforeSubmit: 'partly' },
  'face.light': face,
  'face.pose': face,
  'face.eyes_closed': face,
  'face.mouth_open': face,
  'face.mismatch': { ...face, verdicts: failOrUnsure, retry: 'review', foundBeforeSubmit: 'no' },
  'face.id_in_hand': { ...face, verdicts: failOrUnsure, foundBeforeSubmit: 'partly' },

  'live.action': { ...liveness, verdicts: failOrUnsure, params: { action: 'public' } },
  'live.too_fast': liveness,
  'live.lost': liveness,
  'live.timeout': liveness,
  'live.failed': { ...liveness, verdicts: failOrUnsure, retry: 'attempt', foundBeforeSubmit: 'no' },
  'live.spoof': {
    ...liveness,
    verdicts: unsure,
    retry: 'review',
    remedy: 'nothing',
    masked: true,
    foundBeforeSubmit: 'no',
  },

  'poa.old': { ...address, params: { date: 'personal', earliest: 'public' }, foundBeforeSubmit: 'yes' },
  'poa.type': address,
  'poa.name': address,
  'poa.address': { ...address, remedy: 'correct_details' },
  'poa.same_doc': { ...address, verdicts: fail, foundBeforeSubmit: 'yes' },

  'rule.age': rule,
  'rule.region': { ...rule, params: { region: 'personal' }, foundBeforeSubmit: 'partly' },
  'rule.consent': { ...rule, verdicts: fail, retry: 'now', remedy: 'give_consent', params: none },

  'acct.locked': account,
  'acct.paused': { ...account, params: { time: 'public' } },
  'acct.security_hold': { ...account, remedy: 'confirm_sign_in', params: none, foundBeforeSubmit: 'no' },
  'acct.duplicate': {
    ...account,
    verdicts: unsure,
    retry: 'review',
    remedy: 'nothing',
    masked: true,
    params: none,
    foundBeforeSubmit: 'no',
  },

  'risk.review': review,
  'risk.screening': { ...review, masked: true },
  'risk.declined': {
    ...review,
    verdicts: failOrUnsure,
    retry: 'final',
    remedy: 'ask_person',
    masked: true,
    params: none,
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
