import { readResidentNumber } from '@candor/core/document/chinese-id.ts';
import type { FieldReading, ReadingField } from '@candor/core/document/reading.ts';

type Fields = { readonly [Field in ReadingField]?: FieldReading };

/**
 * A Chinese resident number carries its own check character, the date of birth and the sex. When the character holds and the printed
 * date is the same, two places of the card say the same thing, and both are confirmed, unless the sex says otherwise. Where print and
 * number differ, the number speaks, since it can be checked, and what is printed stands in `differing`. A date that was not read is
 * taken from the number.
 */
export function checkResidentNumber(fields: Fields): Fields {
  const { documentNumber, birthDate, sex } = fields;
  if (!documentNumber || !/^\d{17}[\dX]$/.test(documentNumber.value)) return fields;
  const number = readResidentNumber(documentNumber.value);
  if (!('ok' in number)) return { ...fields, documentNumber: { ...documentNumber, check: 'failed', confirmed: false } };
  const agrees = birthDate?.value === number.ok.birthDate && (sex === undefined || sex.value === number.ok.sex);
  return {
    ...fields,
    documentNumber: { ...documentNumber, check: 'passed', confirmed: agrees },
    birthDate: bornBy(number.ok.birthDate, documentNumber, birthDate, agrees),
  };
}

function bornBy(
  value: string,
  number: FieldReading,
  printed: FieldReading | undefined,
  confirmed: boolean,
): FieldReading {
  if (printed?.value === value) return { ...printed, check: 'passed', confirmed };
  const { sources, confidence, box } = number;
  const inNumber = { value, sources, confidence, check: 'passed', confirmed: false, box } as const;
  if (!printed) return inNumber;
  const { value: other, check, confidence: seen, box: place } = printed;
  return { ...inNumber, differing: [{ source: 'printed', value: other, check, confidence: seen, box: place }] };
}
