import { billFields } from '@candor/core/address/bill.ts';
import { isSpelled } from '@candor/vision/reading/mrz/spelling.ts';
import { isBill, kindGroup } from './judge-document.ts';
import type { Observation, ObservedField } from './observation.ts';
import { type Answer, asked, type Question } from './question.ts';
import { isGood } from './questions-finding.ts';

const isResident = ({ design }: Observation): boolean => design?.startsWith('resident') ?? false;
const readable = (seen: Observation): boolean => isGood(seen);

const neededOfBill = ['issueDate', 'holderName', 'address'];

/** What the reading of this paper is asked for: the account number of a bill stands in print and helps nobody. */
const isAsked = ({ kind }: Observation, { field, printed }: ObservedField): boolean =>
  printed && (!isBill(kind) || billFields.some((one) => one === field));

/** Fields that stand on the paper, each with whether it was read. Values stay out of the notes: those of public pictures are somebody's. */
function printed(seen: Observation, wanted?: readonly string[]): readonly Answer[] {
  if (!readable(seen)) return [];
  return seen.fields
    .filter((one) => isAsked(seen, one) && (wanted === undefined || wanted.includes(one.field)))
    .map((one) => ({ hit: one.exact, note: `${one.field} ${howRead(one)}` }));
}

const howRead = (one: ObservedField): string =>
  one.read === null ? 'not read' : isSameButMarks(one) ? 'without its marks' : 'read wrongly';

/** The recogniser has no Ł, Ñ or Ö and gives the bare letter. Names that differ in nothing else are one name, as everywhere in Candor. */
const isSameButMarks = ({ field, truth, read }: ObservedField): boolean =>
  (field === 'surname' || field === 'givenNames') &&
  truth !== null &&
  read !== null &&
  isSpelled(truth, read.normalize('NFKD').toUpperCase()) === 'whole';

/** Of a public picture not every field is known; on a specimen a confirmed field that is not on the paper is wrong too. */
export const isConfirmedWrong = ({ set }: Observation, field: ObservedField): boolean =>
  field.confirmed && !field.exact && !isSameButMarks(field) && (set !== 'public' || field.truth !== null);

/** Bars of the specification for pictures whose quality stops nobody. */
export function readingQuestions(seen: readonly Observation[]): readonly Question[] {
  const kinds = [
    ...new Set(seen.filter((one) => readable(one) && one.fields.length > 0).map(({ kind }) => kindGroup(kind))),
  ].sort();
  const fields = [
    ...new Set(
      seen
        .filter(readable)
        .flatMap((one) => one.fields.filter((field) => isAsked(one, field)).map(({ field }) => field)),
    ),
  ].sort();
  const formats = [...new Set(seen.flatMap(({ mrz }) => mrz?.format ?? []))].sort();
  const mrz = (what: string, bar: Question['bar'], isAbout: (one: Observation) => boolean): Question => ({
    section: 'reading',
    what,
    bar,
    ask: (one) => asked(readable(one) && one.mrz !== null && isAbout(one), isComplete(one), whyNotComplete(one)),
  });
  const row = (what: string, atLeast: number | null, ask: Question['ask']): Question => ({
    section: 'reading',
    what,
    bar: atLeast === null ? null : { atLeast },
    ask,
  });
  return [
    mrz('MRZ complete', { atLeast: 0.99 }, () => true),
    ...formats.map((format) => mrz(`MRZ complete, ${format}`, null, (one) => one.mrz?.format === format)),
    row('printed fields exact', 0.98, (one) => (isBill(one.kind) ? [] : printed(one))),
    ...kinds.map((kind) =>
      row(`printed fields exact, ${kind}`, null, (one) => (kindGroup(one.kind) === kind ? printed(one) : [])),
    ),
    ...fields.map((field) => row(`${field} exact`, null, (one) => printed(one, [field]))),
    row('Chinese number and birth date', 0.995, (one) =>
      isResident(one) ? printed(one, ['documentNumber', 'birthDate']) : [],
    ),
    row('PDF417 read', 0.99, (one) =>
      asked(readable(one) && one.barcode?.format === 'PDF417', one.barcode?.read === true, 'not read'),
    ),
    row('bills: date, name, address', 0.97, (one) => (isBill(one.kind) ? printed(one, neededOfBill) : [])),
    row('kind recognised', null, (one) =>
      asked(readable(one), one.kindRead === one.kind, `${kindGroup(one.kind)} taken for ${one.kindRead ?? 'nothing'}`),
    ),
    {
      section: 'reading',
      what: 'confirmed values that are wrong',
      bar: { atMost: 0 },
      ask: (one) =>
        one.fields
          .filter(({ confirmed }) => confirmed)
          .map((field) => ({ hit: isConfirmedWrong(one, field), note: field.field })),
    },
  ];
}

const isComplete = ({ mrz }: Observation): boolean => mrz?.read?.join('\n') === mrz?.truth.join('\n');

/** How many characters differ, without saying which. */
function whyNotComplete({ mrz }: Observation): string {
  if (!mrz?.read) return 'no zone found';
  const [read, truth] = [mrz.read.join('\n'), mrz.truth.join('\n')];
  if (read.length !== truth.length) return 'another format';
  const wrong = [...truth].filter((character, place) => character !== read[place]).length;
  return `${wrong} wrong characters`;
}
