import { ja, zhHans, zhHant } from './labels/east-asian.ts';
import type { Labels, SlotField } from './labels/fields.ts';
import { de, en, es, fr } from './labels/latin.ts';

/** Languages, and pairs of them, that designs are labelled in. */
export const languages = [
  'en',
  'en-us',
  'de',
  'fr',
  'es',
  'en/fr',
  'de/en/fr',
  'es/en',
  'zh-hans',
  'zh-hant/en',
  'zh-hans/en',
  'ja/en',
] as const;
export type Language = (typeof languages)[number];
const both =
  (...tongues: readonly Labels[]) =>
  (field: SlotField): readonly string[] => [...new Set(tongues.map((labels) => labels[field]))];

const labelsIn: Readonly<Record<Language, (field: SlotField) => readonly string[]>> = {
  en: both(en),
  'en-us': both({
    ...en,
    surname: 'Last name',
    givenNames: 'First name',
    documentNumber: 'ID No.',
    issueDate: 'Issued',
    expiryDate: 'Expires',
  }),
  de: both(de),
  fr: both(fr),
  es: both(es),
  'en/fr': both(en, fr),
  'de/en/fr': both(de, en, fr),
  'es/en': both(es, en),
  'zh-hans': both(zhHans),
  'zh-hant/en': both(zhHant, en),
  'zh-hans/en': both(zhHans, en),
  'ja/en': both(ja, en),
};

/** The labels of a field that a document in this language prints side by side, the main one first. */
export const labelsOf = (field: SlotField, language: Language): readonly string[] => labelsIn[language](field);

/** Numbers that driving licences print instead of labels (ISO/IEC 18013-1, annex A; Directive 2006/126/EC, annex I). */
export const licenceNumbers: Partial<Labels> = {
  surname: '1.',
  givenNames: '2.',
  birthDate: '3.',
  issueDate: '4a.',
  expiryDate: '4b.',
  issuingOffice: '4c.',
  personalNumber: '4d.',
  documentNumber: '5.',
  address: '8.',
  categories: '9.',
};
/** Abbreviations before the values of North American licences (AAMVA DL/ID card design standard, annex A). */
export const licenceAbbreviations: Partial<Labels> = {
  surname: '1',
  givenNames: '2',
  birthDate: '3 DOB',
  issueDate: '4a ISS',
  expiryDate: '4b EXP',
  documentNumber: '4d DL NO.',
  address: '8',
  categories: '9 CLASS',
  sex: '15 SEX',
  height: '16 HGT',
  remarks: '12 REST',
};

/** Whether values stand in Latin letters; otherwise the family of faces is Chinese. */
export const isLatin = (language: Language): boolean => !language.startsWith('zh') && !language.startsWith('ja');
