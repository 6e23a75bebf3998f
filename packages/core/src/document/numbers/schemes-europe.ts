import * as jmbg from 'stdnum/lib/cjs/ba/jmbg.js';
import * as nn from 'stdnum/lib/cjs/be/nn.js';
import * as egn from 'stdnum/lib/cjs/bg/egn.js';
import * as rc from 'stdnum/lib/cjs/cz/rc.js';
import * as germanPassport from 'stdnum/lib/cjs/de/passport.js';
import * as cpr from 'stdnum/lib/cjs/dk/cpr.js';
import * as ik from 'stdnum/lib/cjs/ee/ik.js';
import * as dni from 'stdnum/lib/cjs/es/dni.js';
import * as nie from 'stdnum/lib/cjs/es/nie.js';
import * as hetu from 'stdnum/lib/cjs/fi/hetu.js';
import * as oib from 'stdnum/lib/cjs/hr/oib.js';
import * as kennitala from 'stdnum/lib/cjs/is/kennitala.js';
import * as codiceFiscale from 'stdnum/lib/cjs/it/codicefiscale.js';
import * as asmens from 'stdnum/lib/cjs/lt/asmens.js';
import * as pvn from 'stdnum/lib/cjs/lv/pvn.js';
import * as bsn from 'stdnum/lib/cjs/nl/bsn.js';
import * as fodselsnummer from 'stdnum/lib/cjs/no/fodselsnummer.js';
import * as pesel from 'stdnum/lib/cjs/pl/pesel.js';
import * as cc from 'stdnum/lib/cjs/pt/cc.js';
import * as cnp from 'stdnum/lib/cjs/ro/cnp.js';
import * as personnummer from 'stdnum/lib/cjs/se/personnummer.js';
import * as tckimlik from 'stdnum/lib/cjs/tr/tckimlik.js';
import { type NumberScheme, scheme } from './scheme.ts';

const everywhere = { id_card: 'either', passport: 'either', residence_permit: 'either' } as const;
const beside = { id_card: 'beside', passport: 'beside', residence_permit: 'beside' } as const;

/** Registers of the former Yugoslavia gave some people numbers whose check digit does not hold. */
const unifiedNumber = (name: string): NumberScheme => scheme(name, jmbg, /^\d{13}$/, everywhere, 'mostly');

/** The library wants the dash that people leave away. */
const withDash = {
  validate: (number: string) => personnummer.validate(number.replace(/^(\d{6}|\d{8})(\d{4})$/, '$1-$2')),
};

/** `mostly` where wrong numbers were given out and stayed in use, or where newer ones follow no check digit. */
export const europeanSchemes: Readonly<Record<string, readonly NumberScheme[]>> = {
  BEL: [scheme('NN / RN', nn, /^\d{11}$/, { id_card: 'either', residence_permit: 'either' })],
  BGR: [scheme('ЕГН', egn, /^\d{10}$/, everywhere, 'mostly')],
  BIH: [unifiedNumber('JMBG')],
  CZE: [scheme('rodné číslo', rc, /^\d{9,10}$/, beside, 'mostly')],
  // Only passports and children's passports; cards begin with other letters.
  DEU: [scheme('Passnummer', germanPassport, /^[CFGHJK][\dA-Z]{8}\d?D?$/, { passport: 'number' }, 'mostly')],
  DNK: [scheme('CPR', cpr, /^\d{10}$/, { ...beside, driving_licence: 'beside' }, 'mostly')],
  ESP: [
    scheme('DNI', dni, /^\d{8}[A-Z]$/, { id_card: 'either', driving_licence: 'either' }),
    scheme('NIE', nie, /^[XYZ]\d{7}[A-Z]$/, { residence_permit: 'either' }),
  ],
  EST: [scheme('isikukood', ik, /^\d{11}$/, everywhere)],
  FIN: [scheme('henkilötunnus', hetu, /^\d{6}[-+A-FU-Y]\d{3}[\dA-Y]$/, { ...everywhere, driving_licence: 'either' })],
  HRV: [scheme('OIB', oib, /^\d{11}$/, everywhere)],
  // Numbers given out from 2026 on have no check digit.
  ISL: [scheme('kennitala', kennitala, /^\d{10}$/, everywhere, 'mostly')],
  ITA: [
    scheme(
      'codice fiscale',
      codiceFiscale,
      /^[A-Z]{6}[\dA-Z]{10}$/,
      { id_card: 'either', residence_permit: 'either' },
      'mostly',
    ),
  ],
  LTU: [scheme('asmens kodas', asmens, /^\d{11}$/, everywhere, 'mostly')],
  // The numbers that begin with 32 (since 2017) have no birth date inside.
  LVA: [scheme('personas kods', pvn, /^\d{11}$/, everywhere, 'mostly')],
  MKD: [unifiedNumber('ЕМБГ')],
  MNE: [unifiedNumber('JMBG')],
  NLD: [scheme('BSN', bsn, /^\d{8,9}$/, beside)],
  NOR: [scheme('fødselsnummer', fodselsnummer, /^\d{11}$/, { ...everywhere, driving_licence: 'either' }, 'mostly')],
  POL: [scheme('PESEL', pesel, /^\d{11}$/, everywhere, 'mostly')],
  PRT: [scheme('Cartão de Cidadão', cc, /^\d{9}[\dA-Z]{2}\d$/, { id_card: 'number' })],
  ROU: [scheme('CNP', cnp, /^\d{13}$/, { ...everywhere, driving_licence: 'either' }, 'mostly')],
  SRB: [unifiedNumber('ЈМБГ')],
  SVK: [scheme('rodné číslo', rc, /^\d{9,10}$/, beside, 'mostly')],
  SVN: [unifiedNumber('EMŠO')],
  SWE: [
    scheme(
      'personnummer',
      withDash,
      /^(\d{6}|\d{8})[-+]?\d{4}$/,
      { ...everywhere, driving_licence: 'either' },
      'mostly',
    ),
  ],
  TUR: [scheme('T.C. Kimlik No', tckimlik, /^\d{11}$/, { ...everywhere, driving_licence: 'either' })],
};
