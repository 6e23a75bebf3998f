import { looksLikeResidentNumber, readResidentNumber } from '../document/chinese-id.ts';
import { judgeNumber, type NumberField } from '../document/numbers/judge-number.ts';
import { isDocumentSide } from '../evidence/required.ts';
import type { Finding } from '../findings/finding.ts';
import { bestReading, type CheckContext, findingOn, type ItemCheck, type Located } from './context.ts';
import type { EvidenceInput } from './submission.ts';

const numberFields: readonly NumberField[] = ['documentNumber', 'personalNumber'];
/** Wrong claims about a document are worse than a missed one, so that only a well-read sex speaks against a number. */
const sureFrom = 0.8;

/**
 * The numbers as read, by the rules of the country, and what a Chinese number says about its holder. Said on the side that shows the
 * number best. A number read with a failing check is a misread, not a fault of the person.
 */
export const checkDocumentNumber: ItemCheck = (item, context) => {
  if (!isDocumentSide(item.slot)) return [];
  const items = [item, ...context.others];
  return numberFields.flatMap((field) => {
    const read = bestReading(items, field, context.policy);
    if (!read || read.item.id !== item.id) return [];
    const faulty = againstRules(item, field, read, context);
    return faulty.length > 0 ? faulty : againstHolder(item, items, read, context);
  });
};

/** Whether the number can be one of its country. Only where all of them follow the rules; the others are judged as typed. */
function againstRules(item: EvidenceInput, field: NumberField, read: Located, { choice }: CheckContext): Finding[] {
  const judged = choice && judgeNumber(choice, field, read.value);
  if (!judged || judged.fits || judged.scheme.holds !== 'always') return [];
  const region = read.box;
  // Its other check digit holds, so that it was read as it stands there: a person looks at the paper.
  if (read.check === 'passed') {
    const { scheme, fault, places } = judged;
    const bad = findingOn(item, 'doc.number_bad', 'unsure', { region, measured: fault });
    return [{ ...bad, scheme: scheme.name, ...(places.length > 0 && { places: [...places] }) }];
  }
  return [findingOn(item, 'doc.field_unreadable', 'unsure', { region, measured: field })];
}

/** The birth date and the sex inside a Chinese number, against what was typed and what is printed. */
function againstHolder(
  item: EvidenceInput,
  items: readonly EvidenceInput[],
  { value, box: region }: Located,
  { details, policy }: CheckContext,
): Finding[] {
  if (!looksLikeResidentNumber(value)) return [];
  const number = readResidentNumber(value);
  if ('fault' in number)
    return [findingOn(item, 'doc.field_unreadable', 'unsure', { region, measured: 'documentNumber' })];
  const typed = details.birthDate;
  const sex = bestReading(items, 'sex', policy);
  const differs = sex !== null && sex.confidence >= sureFrom && sex.value !== number.ok.sex;
  return [
    ...(typed && typed !== number.ok.birthDate
      ? [{ ...findingOn(item, 'data.dob', 'fail', { region }), field: 'birthDate' } as const]
      : []),
    ...(differs && sex.item.id === item.id
      ? [findingOn(item, 'doc.sources_differ', 'unsure', { region: sex.box, measured: 'sex' })]
      : []),
  ];
}
