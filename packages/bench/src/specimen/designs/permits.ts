import type { DocumentDesign } from '../design.ts';
import { card, cardBack } from './common.ts';

const permit = {
  ...card,
  kind: 'residence_permit',
  layout: 'permitFront',
  holder: 'chinese',
  language: 'zh-hans/en',
  dates: 'yyyy.mm.dd',
  number: 'A00000000',
  personalDigits: 0,
  state: '乌托邦',
} as const;

const permitBack = {
  ...permit,
  side: 'back',
  layout: 'permitBack',
  mrz: 'TD1',
  language: 'en',
  state: 'UTOPIA',
} as const;

/** Residence permits and travel permits. */
export const permits = {
  'harbour-permit-front': { ...permit, colours: 'azure', title: '往来港区通行证 样本' },
  'harbour-permit-back': { ...permitBack, colours: 'azure', mrzCode: 'CS' },
  'island-permit-front': {
    ...permit,
    colours: 'mint',
    language: 'zh-hant/en',
    title: '往來海島通行證 樣本',
    number: 'A0000000000',
  },
  'island-permit-back': { ...permitBack, colours: 'mint', mrzCode: 'CR', number: 'A0000000000' },
  'strait-permit-back': { ...permitBack, colours: 'lilac', mrzCode: 'CD', number: '00000000' },
  'residence-permit-front': {
    ...card,
    kind: 'residence_permit',
    layout: 'residencePermit',
    colours: 'rose',
    language: 'en',
    dates: 'dd.mm.yyyy',
    title: 'RESIDENCE PERMIT',
    number: 'AA0000000',
  },
  'residence-permit-back': { ...cardBack, kind: 'residence_permit', colours: 'rose', language: 'en', mrzCode: 'IR' },
  'pale-permit-front': {
    ...card,
    kind: 'residence_permit',
    layout: 'residencePermit',
    colours: 'ivory',
    language: 'es',
    dates: 'dd/mm/yyyy',
    title: 'PERMISO DE RESIDENCIA',
    number: 'A00000000',
  },
  'german-permit-front': {
    ...card,
    kind: 'residence_permit',
    layout: 'residencePermit',
    colours: 'lilac',
    language: 'de',
    dates: 'dd.mm.yyyy',
    title: 'AUFENTHALTSTITEL',
    number: 'A0A000000',
  },
} as const satisfies Record<string, DocumentDesign>;
