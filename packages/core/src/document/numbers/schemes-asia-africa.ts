import * as hkid from 'stdnum/lib/cjs/hk/hkid.js';
import * as israeli from 'stdnum/lib/cjs/il/idnr.js';
import * as aadhaar from 'stdnum/lib/cjs/in/aadhaar.js';
import * as rrn from 'stdnum/lib/cjs/kr/rrn.js';
import * as lankan from 'stdnum/lib/cjs/lk/nic.js';
import * as nid from 'stdnum/lib/cjs/mu/nid.js';
import * as nric from 'stdnum/lib/cjs/my/nric.js';
import * as cnic from 'stdnum/lib/cjs/pk/cnic.js';
import * as thai from 'stdnum/lib/cjs/th/idnr.js';
import * as natid from 'stdnum/lib/cjs/tw/natid.js';
import * as resident from 'stdnum/lib/cjs/tw/ui.js';
import * as southAfrican from 'stdnum/lib/cjs/za/idnr.js';
import { readResidentNumber } from '../chinese-id.ts';
import { type JudgeNumber, type NumberScheme, scheme } from './scheme.ts';
import { judgeNric } from './singapore.ts';

/** Our own rule, which tells more than the library's: GB 11643 with its parts. */
const judgeResidentNumber: JudgeNumber = (number) => {
  const read = readResidentNumber(number);
  return 'fault' in read ? read : null;
};
const chineseNumber = {
  name: '公民身份号码',
  judge: judgeResidentNumber,
  form: /^\d{17}[\dX]$/,
  holds: 'always',
} as const;

export const asianAndAfricanSchemes: Readonly<Record<string, readonly NumberScheme[]>> = {
  // A permit of a foreigner or of people from Hong Kong, Macao and Taiwan may have it, and older ones have another.
  CHN: [{ ...chineseNumber, on: { id_card: 'number', residence_permit: 'either' } }],
  HKG: [scheme('香港身份證 HKID', hkid, /^[A-Z]{1,2}\d{6}[\dA]$/, { id_card: 'number' })],
  IND: [scheme('Aadhaar', aadhaar, /^\d{12}$/, { id_card: 'either' })],
  ISR: [scheme('מספר זהות', israeli, /^\d{8,9}$/, { id_card: 'number', passport: 'beside' })],
  // Numbers given out since October 2020 have no check digit.
  KOR: [scheme('주민등록번호', rrn, /^\d{13}$/, { id_card: 'number' }, 'mostly')],
  LKA: [scheme('NIC', lankan, /^(\d{9}[VX]|\d{12})$/, { id_card: 'number' }, 'mostly')],
  MUS: [scheme('NID', nid, /^[A-Z]\d{12}[\dA-Z]$/, { id_card: 'number' }, 'mostly')],
  MYS: [scheme('MyKad', nric, /^\d{12}$/, { id_card: 'number', passport: 'beside' }, 'mostly')],
  PAK: [scheme('CNIC', cnic, /^\d{13}$/, { id_card: 'number', passport: 'beside' }, 'mostly')],
  SGP: [
    {
      name: 'NRIC / FIN',
      judge: judgeNric,
      form: /^[STFGM]\d{7}[A-Z]$/,
      on: { id_card: 'number', driving_licence: 'number', residence_permit: 'either' },
      holds: 'always',
    },
  ],
  THA: [
    scheme('เลขประจำตัวประชาชน', thai, /^\d{13}$/, { id_card: 'number', passport: 'either', driving_licence: 'either' }),
  ],
  TWN: [
    scheme('統一編號', natid, /^[A-Z][12]\d{8}$/, { id_card: 'number', passport: 'beside', driving_licence: 'either' }),
    scheme('統一證號', resident, /^[A-Z][A-D89]\d{8}$/, { residence_permit: 'either' }, 'mostly'),
  ],
  // Utopia's resident card has a number of the Chinese form; its Latin card has another.
  UTO: [{ ...chineseNumber, on: { id_card: 'either' } }],
  ZAF: [
    scheme('Identity Number', southAfrican, /^\d{13}$/, {
      id_card: 'number',
      passport: 'beside',
      driving_licence: 'either',
    }),
  ],
};
