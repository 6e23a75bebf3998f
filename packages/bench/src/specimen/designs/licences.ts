import type { DocumentDesign } from '../design.ts';
import { card } from './common.ts';

const licence = { ...card, kind: 'driving_licence', title: 'DRIVING LICENCE', number: 'A0000000' } as const;

const northern = {
  ...licence,
  layout: 'licenceAbbreviated',
  language: 'en-us',
  dates: 'mm/dd/yyyy',
  state: 'UTOPIA',
  title: 'DRIVER LICENSE',
} as const;

const northernBack = { ...northern, side: 'back', layout: 'licenceBackPdf417' } as const;

/** Driving licences: European in form, American in form, and Japanese. */
export const licences = {
  'japanese-licence-front': {
    ...licence,
    layout: 'cardRows',
    colours: 'ivory',
    holder: 'chinese',
    language: 'ja/en',
    dates: 'japanese era',
    number: '000000000000',
    state: 'ユートピア',
    title: '運転免許証 見本',
  },
  'european-licence-front': {
    ...licence,
    layout: 'licenceNumbered',
    colours: 'rose',
    language: 'en',
    dates: 'dd.mm.yyyy',
  },
  'german-licence-front': {
    ...licence,
    layout: 'licenceNumbered',
    colours: 'sand',
    language: 'de',
    dates: 'dd.mm.yyyy',
    title: 'FÜHRERSCHEIN',
    number: 'A000AA000A0',
  },
  'qr-licence-back': {
    ...licence,
    side: 'back',
    layout: 'licenceBackQr',
    colours: 'mint',
    language: 'en',
    barcode: 'qr',
  },
  'coast-licence-front': { ...northern, colours: 'azure' },
  'coast-licence-back': { ...northernBack, colours: 'azure', barcode: 'aamva-us' },
  'lake-licence-front': { ...northern, colours: 'citron', dates: 'yyyy-mm-dd', number: 'A0000-00000-00000' },
  'lake-licence-back': { ...northernBack, colours: 'citron', barcode: 'aamva-ca', number: 'A0000-00000-00000' },
  'plain-licence-back': { ...northernBack, colours: 'silver', barcode: 'aamva-us-truncated' },
} as const satisfies Record<string, DocumentDesign>;
