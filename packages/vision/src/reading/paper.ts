import { type DocumentKind, type RefusedKind, refusedKinds } from '@candor/core/document/kinds.ts';
import { plain } from './printed/plain.ts';
import type { PrintedLine } from './printed/printed-line.ts';

/** A printed word that says what the paper is. */
export type PaperMark = {
  readonly mark: 'specimen' | 'refused_kind';
  readonly kind?: RefusedKind;
  readonly line: PrintedLine;
};

/** Words on samples, in the languages we read. */
const specimenWords = [
  'specimen',
  '样本',
  '樣本',
  '样张',
  '樣張',
  'muster',
  'especimen',
  'sample',
  'echantillon',
  'muestra',
];

/** Titles of papers that people send by mistake. Long enough, or in a script where a word is enough, to stand inside a line. */
const refusedWords: Readonly<Record<RefusedKind, readonly string[]>> = {
  student_card: [
    '学生证',
    '學生證',
    'studentcard',
    'studentid',
    'studentidentitycard',
    'studentenausweis',
    'carteetudiant',
    'cartedetudiant',
    'carnetdeestudiante',
  ],
  household_register: ['户口簿', '户口本', '戶口簿', 'householdregister', 'householdregistration', '常住人口登记卡'],
  social_security_card: [
    '社会保障卡',
    '社保卡',
    'socialsecurity',
    'sozialversicherungsausweis',
    'cartevitale',
    'medicalinsurancecard',
    '医保卡',
  ],
  bank_card: ['银行卡', '储蓄卡', '信用卡', '借记卡', 'debitcard', 'creditcard', 'unionpay', '银联'],
  employee_card: ['工作证', '员工证', 'employeecard', 'employeeid', 'staffcard', 'dienstausweis', 'mitarbeiterausweis'],
  birth_certificate: [
    '出生医学证明',
    '出生证明',
    'birthcertificate',
    'certificateofbirth',
    'geburtsurkunde',
    'actedenaissance',
    'certificadodenacimiento',
  ],
};

const titles: readonly (readonly [DocumentKind, readonly string[]])[] = [
  [
    'residence_permit',
    [
      'residencepermit',
      'aufenthaltstitel',
      'titredesejour',
      'permisoderesidencia',
      'permanentresident',
      '居留许可',
      '居留证',
      '永久居留',
    ],
  ],
  [
    'driving_licence',
    [
      'drivinglicence',
      'driverlicense',
      'driverslicense',
      'fuhrerschein',
      'permisdeconduire',
      'permisodeconduccion',
      'permisodeconducir',
      '驾驶证',
      '機動車駕駛',
    ],
  ],
  ['passport', ['passport', 'passeport', 'reisepass', 'pasaporte', '护照', '護照']],
  [
    'id_card',
    [
      'identitycard',
      'nationalid',
      'personalausweis',
      'cartenationale',
      'cartedidentite',
      'documentonacional',
      '居民身份证',
      '身份证',
      '身分證',
      '居民卡',
      '公民身份号码',
    ],
  ],
];

/** Specimen words and titles of refused papers, each with the line that says so. */
export function marksOf(lines: readonly PrintedLine[]): PaperMark[] {
  return lines.flatMap((line): PaperMark[] => {
    const text = plain(line.text);
    const refused = refusedKinds.filter((kind) => refusedWords[kind].some((word) => text.includes(word)));
    const specimen = specimenWords.some((word) => saysWord(text, word));
    return [
      ...(specimen ? [{ mark: 'specimen' as const, line }] : []),
      ...refused.map((kind) => ({ mark: 'refused_kind' as const, kind, line })),
    ];
  });
}

/** The kind whose title stands on the paper; the more particular title wins (a residence permit is also an identity card). */
export function titledKind(lines: readonly PrintedLine[]): DocumentKind | null {
  const texts = lines.map(({ text }) => plain(text));
  return titles.find(([, words]) => words.some((word) => texts.some((text) => text.includes(word))))?.[0] ?? null;
}

/** MUSTER must not be found in MUSTERMANN, nor SAMPLE in a name; long and Chinese words may stand inside a line. */
function saysWord(text: string, word: string): boolean {
  return word.length >= 8 || /\p{Script=Han}/u.test(word)
    ? text.includes(word)
    : text === word || text === word.repeat(2);
}
