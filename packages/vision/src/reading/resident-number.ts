import { readResidentNumber } from '@candor/core/document/chinese-id.ts';
import type { FieldReading, ReadingField } from '@candor/core/document/reading.ts';

type Fields = { readonly [Field in ReadingField]?: FieldReading };

/**
 * A Chinese resident number carries its own check character and the date of birth. When the character holds and the
 * printed date is the same, two places of the card say the same thing, and both are confirmed.
 */
export function checkResidentNumber(fields: Fields): Fields {
  const { documentNumber, birthDate } = fields;
  if (!documentNumber || !/^\d{17}[\dX]$/.test(documentNumber.value)) return fields;
  const number = readResidentNumber(documentNumber.value);
  if (!('ok' in number)) return { ...fields, documentNumber: { ...documentNumber, check: 'failed' } };
  const agrees = birthDate?.value === number.ok.birthDate;
  return {
    ...fields,
    documentNumber: { ...documentNumber, check: 'passed', confirmed: agrees },
    ...(birthDate && agrees ? { birthDate: { ...birthDate, check: 'passed' as const, confirmed: true } } : {}),
  };
}
