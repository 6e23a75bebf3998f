import * as cpf from 'stdnum/lib/cjs/br/cpf.js';
import * as run from 'stdnum/lib/cjs/cl/run.js';
import * as costaRican from 'stdnum/lib/cjs/cr/cpf.js';
import * as cuban from 'stdnum/lib/cjs/cu/ni.js';
import * as dominican from 'stdnum/lib/cjs/do/cedula.js';
import * as ecuadorian from 'stdnum/lib/cjs/ec/ci.js';
import * as guatemalan from 'stdnum/lib/cjs/gt/cui.js';
import * as curp from 'stdnum/lib/cjs/mx/curp.js';
import * as peruvian from 'stdnum/lib/cjs/pe/cui.js';
import * as uruguayan from 'stdnum/lib/cjs/uy/cedula.js';
import { type NumberScheme, scheme } from './scheme.ts';

export const americanSchemes: Readonly<Record<string, readonly NumberScheme[]>> = {
  BRA: [scheme('CPF', cpf, /^\d{11}$/, { id_card: 'either', driving_licence: 'either', passport: 'beside' })],
  CHL: [scheme('RUN', run, /^\d{7,8}[\dK]$/, { id_card: 'beside', passport: 'beside', driving_licence: 'either' })],
  CRI: [scheme('cédula de identidad', costaRican, /^\d{9,10}$/, { id_card: 'number' }, 'mostly')],
  CUB: [scheme('número de identidad', cuban, /^\d{11}$/, { id_card: 'number' }, 'mostly')],
  DOM: [scheme('cédula', dominican, /^\d{11}$/, { id_card: 'number', driving_licence: 'either' }, 'mostly')],
  ECU: [scheme('cédula / NUI', ecuadorian, /^\d{10}$/, { id_card: 'number', passport: 'beside' })],
  GTM: [scheme('CUI', guatemalan, /^\d{13}$/, { id_card: 'number', passport: 'beside' })],
  MEX: [
    scheme(
      'CURP',
      curp,
      /^[A-Z]{4}\d{6}[A-Z]{6}[\dA-Z]\d$/,
      { id_card: 'either', passport: 'beside', residence_permit: 'either' },
      'mostly',
    ),
  ],
  PER: [scheme('DNI', peruvian, /^\d{8}[\dA-Z]?$/, { id_card: 'number' }, 'mostly')],
  URY: [scheme('cédula de identidad', uruguayan, /^\d{7,8}$/, { id_card: 'number', passport: 'beside' })],
};
