import { readResidentNumber } from '@candor/core/document/chinese-id.ts';
import { issuerOf } from '@candor/core/document/chinese-regions.ts';
import { type DocumentKind, documentKinds } from '@candor/core/document/kinds.ts';
import { judgeNumber, type NumberField } from '@candor/core/document/numbers/judge-number.ts';
import type { FieldReading, ReadingField } from '@candor/core/document/reading.ts';

type Fields = { readonly [Field in ReadingField]?: FieldReading };

/**
 * Numbers that only the print shows have a check digit all the same where the country gives them one: it holds, or they were misread.
 * Only countries all of whose numbers follow the rule are asked; a number that a zone has checked stays as it is.
 */
export function checkNationalNumbers(fields: Fields, country: string | null, kind: string | null): Fields {
  if (country === null || !isDocumentKind(kind)) return fields;
  const checked: { [Field in NumberField]?: FieldReading } = {};
  for (const field of ['documentNumber', 'personalNumber'] as const) {
    const reading = fields[field];
    if (reading?.check !== 'none') continue;
    const judged = judgeNumber({ country, kind }, field, reading.value);
    if (judged?.scheme.holds === 'always') checked[field] = { ...reading, check: judged.fits ? 'passed' : 'failed' };
  }
  return { ...fields, ...checked };
}

/** What a Chinese number says about the card it stands on, where no title and no name of a state does. */
export function cardOfNumber({ documentNumber }: Fields): { country: string; kind: DocumentKind } | null {
  const number = documentNumber && readResidentNumber(documentNumber.value);
  if (!number || 'fault' in number) return null;
  const { area, holder } = number.ok;
  const country = issuerOf(area);
  // Citizens have the card; people from Hong Kong, Macao and Taiwan, and foreigners, have a permit with such a number.
  return { country, kind: holder === 'citizen' || country === 'UTO' ? 'id_card' : 'residence_permit' };
}

function isDocumentKind(kind: string | null): kind is DocumentKind {
  return kind !== null && Object.hasOwn(documentKinds, kind);
}
