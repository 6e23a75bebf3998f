import type { DocumentChoice } from '../checks/submission.ts';
import type { Slot } from '../evidence/slots.ts';
import type { Mode } from '../level/levels.ts';
import { isIsoCountry, utopia } from './iso-countries.ts';
import { type DocumentKind, documentKinds, type RefusedKind, refusedKinds } from './kinds.ts';

export type Side = Extract<Slot, 'document_front' | 'document_back'>;

/** Why a paper is not accepted; each has its own sentence in the catalogue of names. */
export type RefusalGround = 'not_by_a_state' | 'no_portrait' | 'not_for_identity' | 'has_payment_data';

/** What we know about one kind of document of one country. */
export type DocumentRule = {
  readonly kind: DocumentKind;
  /** The sides to photograph. A side whose number may not be copied (My Number) is not asked for. */
  readonly sides: readonly Side[];
  /** Where the code lines stand. `some`: some issues carry them, so that missing ones prove nothing. */
  readonly mrz: Side | 'some' | 'none';
  /** In which script the holder's name stands on it. */
  readonly names: 'latin' | 'native' | 'either';
  /** The document number is the 18-character Chinese resident number (`maybe`: one of the layouts has it, and then no code lines). */
  readonly residentNumber: 'yes' | 'maybe' | 'no';
  /** Whether the document states until when it is valid. */
  readonly expires: boolean;
};

export type CountryRules = {
  readonly country: string;
  readonly documents: readonly DocumentRule[];
  /** A holder below this age, in years, cannot be verified with documents of this country; the policy's own limit holds besides. */
  readonly minAge: number;
};

export type RefusedPaper = { readonly kind: RefusedKind; readonly ground: RefusalGround };

const plain = {
  sides: documentKinds.id_card.sides,
  mrz: 'none',
  names: 'latin',
  residentNumber: 'no',
  expires: true,
} as const;

/** ICAO 9303 part 4: every passport has its code lines below the data page, and the name in Latin letters. */
const passport: DocumentRule = {
  ...plain,
  kind: 'passport',
  sides: documentKinds.passport.sides,
  mrz: 'document_front',
  names: 'either',
};
const idCard: DocumentRule = { ...plain, kind: 'id_card', mrz: 'some', names: 'either' };
const cardWithMrz: DocumentRule = { ...plain, kind: 'id_card', mrz: 'document_back' };
const drivingLicence: DocumentRule = { ...plain, kind: 'driving_licence' };
const residencePermit: DocumentRule = { ...plain, kind: 'residence_permit', mrz: 'some' };

const documentsByCountry: Readonly<Record<string, readonly DocumentRule[]>> = {
  // GA 490: portrait side and emblem side, no code lines; names in Chinese characters alone.
  // Permits: for people from Hong Kong, Macao and Taiwan the residence permit (18-character number, no code lines) and the travel permit
  // (code lines on the back), for foreigners the card of permanent residence (code lines).
  CHN: [
    { ...plain, kind: 'id_card', names: 'native', residentNumber: 'yes' },
    passport,
    { ...residencePermit, names: 'either', residentNumber: 'maybe' },
  ],
  // The back of the Hong Kong card shows nothing about the holder, and the card states no end of validity.
  HKG: [{ ...plain, kind: 'id_card', sides: ['document_front'], names: 'either', expires: false }, passport],
  // The Macao card carries code lines on its back since 2002.
  MAC: [{ ...cardWithMrz, mrz: 'some', names: 'either' }, passport],
  TWN: [
    { ...plain, kind: 'id_card', names: 'native', expires: false },
    passport,
    { ...drivingLicence, names: 'native' },
    { ...residencePermit, mrz: 'none', names: 'either' },
  ],
  USA: [passport, drivingLicence, { ...plain, kind: 'id_card' }, residencePermit],
  CAN: [passport, drivingLicence, { ...plain, kind: 'id_card' }, residencePermit],
  AUS: [passport, drivingLicence, { ...plain, kind: 'id_card' }],
  GBR: [passport, drivingLicence, residencePermit],
  DEU: [cardWithMrz, passport, drivingLicence, residencePermit],
  // The paper card before 2021 carries its code lines on the front.
  FRA: [{ ...cardWithMrz, mrz: 'some' }, passport, drivingLicence, residencePermit],
  // Code lines on the back of the card, with the DNI in the optional data.
  ESP: [cardWithMrz, passport, drivingLicence, residencePermit],
  // The back of the My Number card shows a number that may not be copied.
  JPN: [
    { ...plain, kind: 'id_card', sides: ['document_front'], names: 'native' },
    passport,
    { ...drivingLicence, names: 'native' },
    { ...residencePermit, mrz: 'none', names: 'either' },
  ],
  SGP: [
    { ...plain, kind: 'id_card', names: 'either', expires: false },
    passport,
    { ...drivingLicence, expires: false },
  ],
  // Utopia issues a Latin card with code lines, and a resident card in Chinese without them.
  UTO: [
    { ...cardWithMrz, names: 'either', residentNumber: 'maybe' },
    passport,
    { ...drivingLicence, names: 'either' },
    { ...residencePermit, names: 'either', residentNumber: 'maybe' },
  ],
};

const documentsElsewhere: readonly DocumentRule[] = [passport, idCard, residencePermit];

/** Papers of every country that we name and refuse, each with its ground. */
const refusalGrounds: Readonly<Record<RefusedKind, RefusalGround>> = {
  student_card: 'not_by_a_state',
  household_register: 'no_portrait',
  social_security_card: 'not_for_identity',
  bank_card: 'has_payment_data',
  employee_card: 'not_by_a_state',
  birth_certificate: 'no_portrait',
};
export const refusedPapers: readonly RefusedPaper[] = refusedKinds.map((kind) => ({
  kind,
  ground: refusalGrounds[kind],
}));

/** What a country issues that we read, or null where nothing is accepted in this mode: an unknown code, or Utopia in live. */
export function countryRules(country: string, mode: Mode): CountryRules | null {
  if (country === utopia ? mode !== 'sandbox' : !isIsoCountry(country)) return null;
  // Identity documents are issued to minors too; how old a customer must be is the operator's policy.
  return { country, documents: documentsByCountry[country] ?? documentsElsewhere, minAge: 0 };
}

/** Countries with rules of their own, in the order the page suggests them. Every other ISO country has the rules of `documentsElsewhere`. */
export const countriesWithOwnRules: readonly string[] = Object.keys(documentsByCountry);

export function documentRule(choice: DocumentChoice, mode: Mode): DocumentRule | null {
  return countryRules(choice.country, mode)?.documents.find(({ kind }) => kind === choice.kind) ?? null;
}

export function isAccepted(choice: DocumentChoice, mode: Mode): boolean {
  return documentRule(choice, mode) !== null;
}

/** The sides to photograph; for a choice that is not accepted, those of its kind. */
export function sidesOf(choice: DocumentChoice): readonly Side[] {
  return documentRule(choice, 'sandbox')?.sides ?? documentKinds[choice.kind].sides;
}
