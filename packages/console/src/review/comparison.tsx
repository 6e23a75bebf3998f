import { type DetailField, type Details, detailFields } from '@candor/core/details/fields.ts';
import type { FieldReading, ReadingField } from '@candor/core/document/reading.ts';
import type { ReviewEvidence, ReviewView } from '@candor/core/review/review-view.ts';
import { useLanguage } from '../texts/language.tsx';
import { fieldName } from './place-names.ts';

type Row = {
  readonly field: ReadingField | DetailField;
  readonly typed: string | undefined;
  readonly read: FieldReading | undefined;
};

const order: readonly (ReadingField | DetailField)[] = [
  ...detailFields.filter((field) => field !== 'residence'),
  'sex',
  'expiryDate',
  'issueDate',
  'issuer',
  'issuingOffice',
];

/** The fields that were typed or read, in the order of the form. A later side fills what an earlier one lacks. */
export function comparisonRows(details: Details, evidence: readonly Pick<ReviewEvidence, 'reading'>[]): Row[] {
  const typed: Partial<Record<ReadingField | DetailField, string>> = details;
  const read: Partial<Record<ReadingField | DetailField, FieldReading>> = {};
  for (const { reading } of evidence)
    for (const field of order) {
      const value = reading?.fields[field as ReadingField];
      if (value && !read[field]) read[field] = value;
    }
  return order
    .map((field) => ({ field, typed: typed[field], read: read[field] }))
    .filter((row) => row.typed !== undefined || row.read !== undefined);
}

/** Typed against read, with the check digit beside it, and the code lines as they stand. */
export function Comparison({ review }: { readonly review: ReviewView }) {
  const { language, texts } = useLanguage();
  const codeLines = review.evidence.flatMap(({ reading }) => (reading?.mrz ? [reading.mrz] : []));
  return (
    <section aria-labelledby="compare">
      <h2 id="compare">{texts.case.compare}</h2>
      <div className="frame-card">
        <table className="table cmp">
          <thead>
            <tr>
              <th scope="col">{texts.case.field}</th>
              <th scope="col">{texts.case.typed}</th>
              <th scope="col">{texts.case.read}</th>
              <th scope="col">{texts.case.check}</th>
            </tr>
          </thead>
          <tbody>
            {comparisonRows(review.details, review.evidence).map(({ field, typed, read }) => (
              <tr key={field}>
                <th scope="row">{fieldName(language, field)}</th>
                <td>{typed ?? <span className="muted">{texts.case.notAsked}</span>}</td>
                <td>
                  {read ? read.value : <span className="muted">{texts.case.notRead}</span>}{' '}
                  {read?.confirmed && (
                    <span className="pill" data-tone="ok">
                      {texts.case.confirmed}
                    </span>
                  )}
                </td>
                <td>{read ? texts.case.checks[read.check] : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {codeLines.map((mrz) => (
        <figure key={mrz.lines.join()}>
          <figcaption className="xs muted">
            {texts.case.codeLines} {mrz.format}
          </figcaption>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard */}
          <pre className="code-lines" tabIndex={0}>
            {mrz.lines.join('\n')}
          </pre>
        </figure>
      ))}
    </section>
  );
}
