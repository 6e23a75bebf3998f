import type { DocumentDesign } from '../design.ts';
import { card } from './common.ts';

const passport = { ...card, kind: 'passport', title: 'PASSPORT / PASSEPORT', mrz: 'TD3', personalDigits: 14 } as const;

/** Passports, closed and open, and visas. */
export const passports = {
  'azure-passport': { ...passport, layout: 'passport', colours: 'azure', dates: 'dd MON/MOIS yyyy' },
  'sand-passport': { ...passport, layout: 'passport', colours: 'sand' },
  'mint-passport': { ...passport, layout: 'passport', colours: 'mint' },
  'german-passport': {
    ...passport,
    layout: 'passportDense',
    colours: 'citron',
    language: 'de/en/fr',
    dates: 'dd.mm.yyyy',
    title: 'REISEPASS / PASSPORT',
    number: 'A0AA00AA0',
  },
  'spanish-passport': {
    ...passport,
    layout: 'passportDense',
    colours: 'rose',
    language: 'es/en',
    dates: 'dd mm yyyy',
    title: 'PASAPORTE / PASSPORT',
    number: 'AAA000000',
  },
  'chinese-passport': {
    ...passport,
    layout: 'passport',
    colours: 'silver',
    holder: 'chinese',
    language: 'zh-hans/en',
    dates: 'dd MON yyyy',
    title: '护照 / PASSPORT',
    number: 'A00000000',
  },
  'serif-passport': {
    ...passport,
    layout: 'passportDense',
    colours: 'ivory',
    language: 'en',
    serif: true,
    dates: 'dd MON yyyy',
  },
  'midnight-passport': {
    ...passport,
    layout: 'passportDense',
    colours: 'midnight',
    language: 'en/fr',
    dates: 'dd MON yyyy',
  },
  'azure-passport-open': { ...passport, layout: 'passport', colours: 'azure', open: true },
  'lilac-passport-open': { ...passport, layout: 'passportDense', colours: 'lilac', language: 'en/fr', open: true },
  'visa-a': {
    ...card,
    kind: 'visa',
    layout: 'visaA',
    colours: 'azure',
    language: 'en/fr',
    mrz: 'MRV-A',
    personalDigits: 12,
    title: 'VISA',
  },
  'visa-b': {
    ...card,
    kind: 'visa',
    layout: 'visaB',
    colours: 'sand',
    language: 'en',
    mrz: 'MRV-B',
    personalDigits: 6,
    title: 'VISA',
  },
} as const satisfies Record<string, DocumentDesign>;
