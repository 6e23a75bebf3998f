import { compareField } from '../details/compare.ts';
import { tidy } from '../details/normalise.ts';
import type { Finding } from '../findings/finding.ts';
import { type Compared, compareOnItem, firstRead } from './compare-on-item.ts';
import { bestReading, type CheckContext, findingOn, type ItemCheck, notChecked } from './context.ts';
import type { EvidenceInput } from './submission.ts';

const names: readonly Compared[] = [
  { field: 'surname', against: ['surname'], reason: 'data.name' },
  { field: 'givenNames', against: ['givenNames'], reason: 'data.name' },
  { field: 'nativeName', against: ['nativeName'], reason: 'data.name' },
];

/** The name, part by part; parts that were divided differently but make the same whole name are the same name. */
export const checkNamesAgainstDocument: ItemCheck = (item, context) => {
  const items = [item, ...context.others];
  const whole = compareWhole(items, context);
  const parts = names.flatMap((name) => compareOnItem(item, context, name));
  const findings =
    whole === 'agrees'
      ? parts.filter(({ field, reason }) => field === 'nativeName' || reason === 'data.name_form')
      : parts;
  return [...findings, ...givenNamesLeftOut(item, items, context, whole), ...nothingCompared(item, items, context)];
};

/** Surname and given names together, whichever field they were typed into. */
function compareWhole(items: readonly EvidenceInput[], { details, policy }: CheckContext): 'agrees' | 'unknown' {
  const [surname, given] = [bestReading(items, 'surname', policy), bestReading(items, 'givenNames', policy)];
  const typed = tidy(`${details.surname ?? ''} ${details.givenNames ?? ''}`);
  if (typed === '' || !surname || !given) return 'unknown';
  const { result } = compareField('surname', typed, `${surname.value} ${given.value}`);
  return result === 'same' || result === 'aligned' ? 'agrees' : 'unknown';
}

/** A single name is fine, unless the document goes on. */
function givenNamesLeftOut(
  item: EvidenceInput,
  items: readonly EvidenceInput[],
  { details, policy }: CheckContext,
  whole: 'agrees' | 'unknown',
): Finding[] {
  const read = bestReading(items, 'givenNames', policy);
  const isLeftOut = tidy(details.surname ?? '') !== '' && tidy(details.givenNames ?? '') === '';
  if (!isLeftOut || whole === 'agrees' || read?.item.id !== item.id) return [];
  return [{ ...findingOn(item, 'data.missing', 'fail', { region: read.box }), field: 'givenNames' }];
}

/**
 * A Latin name against Chinese characters alone is never refused, but nothing was compared either, and silence would approve.
 * A name that was not read is said by `checkDocumentReadable`.
 */
function nothingCompared(item: EvidenceInput, items: readonly EvidenceInput[], context: CheckContext): Finding[] {
  const read = names.map(({ against }) => firstRead(items, against, context)).find((found) => found !== null);
  if (!read || read.item.id !== item.id) return [];
  const isCompared = names.some(({ field, against }) => {
    const [typed, other] = [tidy(context.details[field] ?? ''), firstRead(items, against, context)];
    return typed !== '' && other !== null && compareField(field, typed, other.value).result !== 'not_comparable';
  });
  const hasTyped = names.some(({ field }) => tidy(context.details[field] ?? '') !== '');
  return isCompared || !hasTyped ? [] : [notChecked(item)];
}
