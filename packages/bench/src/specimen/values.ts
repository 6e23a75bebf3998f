import type { Random } from '../random/random.ts';
import { writeDate } from './dates.ts';
import type { DocumentDesign } from './design.ts';
import type { SlotField } from './labels/fields.ts';
import { isLatin } from './labels.ts';
import { birthPlaces } from './names.ts';
import type { Person } from './person.ts';
import type { TruthField } from './specimen.ts';

/** What stands in a slot. `field` and `value` are the truth; a slot without a field holds words that nobody asks for. */
export type Printed = { readonly text: string; readonly field: TruthField | null; readonly value: string };

const filler = (text: string): Printed => ({ text, field: null, value: text });

const nationalities = {
  'zh-hans': '乌托邦',
  'zh-hant/en': '烏托邦',
  'zh-hans/en': '乌托邦/UTOPIAN',
  'ja/en': 'UTOPIA',
  en: 'UTOPIAN',
  'en-us': 'UTOPIAN',
  de: 'UTOPISCH',
  fr: 'UTOPIENNE',
  es: 'UTOPIANA',
  'en/fr': 'UTOPIAN',
  'de/en/fr': 'UTOPISCH',
  'es/en': 'UTO',
} as const;

const offices = {
  latin: ['UTOPIA CIVIL REGISTRY', 'DISTRICT OF CORALIA', 'CITY OF PORT AMBER'],
  passport: ['ZENITH PASSPORT OFFICE', 'UTOPIA FOREIGN OFFICE'],
  licence: ['LICENSING OFFICE ZENITH', 'DISTRICT OF CORALIA'],
  chinese: ['乌托邦样例市居民登记处', '样例市公安局示范分局', '示范县登记局', '乌托邦出入境管理局'],
} as const;

const officesOf: Readonly<Record<string, keyof typeof offices>> = { passport: 'passport', driving_licence: 'licence' };

/** The text of a slot for this holder; `null` where the holder has no such value. Dates run through the design's form. */
export function wordsFor(field: SlotField, person: Person, design: DocumentDesign, random: Random): Printed | null {
  const latin = isLatin(design.language);
  const date = (of: 'birthDate' | 'issueDate' | 'expiryDate'): Printed | null =>
    person[of] === '' ? null : { text: writeDate(person[of], design.dates), field: of, value: person[of] };
  const plain = (of: 'surname' | 'givenNames' | 'documentNumber' | 'personalNumber'): Printed | null =>
    person[of] === '' ? null : { text: person[of], field: of, value: person[of] };
  switch (field) {
    case 'surname':
    case 'givenNames':
    case 'documentNumber':
    case 'personalNumber':
      return plain(field);
    case 'birthDate':
    case 'issueDate':
    case 'expiryDate':
      return date(field);
    case 'sex':
      return { text: sexWord(person.sex, design.language), field, value: person.sex };
    case 'nationality':
      return { text: nationalities[design.language], field, value: person.nationality };
    case 'issuer':
      return { text: 'UTO', field, value: 'UTO' };
    case 'address':
      return { text: person.address, field, value: person.address };
    case 'nativeName':
      return person.nativeName === null ? null : { text: person.nativeName, field, value: person.nativeName };
    case 'ethnicity': {
      const value = person.ethnicity ?? '汉';
      return { text: value, field, value };
    }
    case 'issuingOffice': {
      const group = !latin ? 'chinese' : officesOf[String(design.kind)];
      const value = random.pick(offices[group ?? 'latin']);
      return { text: value, field, value };
    }
    case 'birthPlace':
      return filler(latin ? random.pick(birthPlaces) : '乌托邦样例市');
    case 'height':
      return filler(`${random.integer(155, 196)} cm`);
    case 'categories':
      return filler(random.pick(['AM B L', 'A1 B BE', 'B C1 L', 'D', 'CLASS B']));
    case 'remarks':
      return filler(random.pick(['NONE', 'EMPLOYMENT PERMITTED', 'CORRECTIVE LENSES', 'MULTIPLE ENTRIES']));
    case 'type':
      return filler({ passport: 'P', visa: 'V', residence_permit: 'LONG-TERM RESIDENT' }[String(design.kind)] ?? 'ID');
    case 'fullName':
    case 'validity':
      return null;
  }
}

function sexWord(sex: Person['sex'], language: DocumentDesign['language']): string {
  if (language === 'zh-hans') return sex === 'M' ? '男' : '女';
  if (language === 'zh-hans/en' || language === 'zh-hant/en') return sex === 'M' ? '男/M' : '女/F';
  return sex;
}
