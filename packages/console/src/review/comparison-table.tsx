import { neverExpires } from '@candor/core/document/expiry.ts';
import type { FieldReading, Mrz } from '@candor/core/document/reading.ts';
import { words } from '@candor/core/findings/say.ts';
import type { ReviewView } from '@candor/core/review/review-view.ts';
import { useLanguage } from '../texts/language.tsx';
import { comparisonRows, difference, type Row, runsOf } from './comparison.ts';
import { fieldName } from './place-names.ts';

/** Typed against read, letter by letter where they differ, with the check digits, and the code lines as they stand. */
export function ComparisonTable({ review }: { readonly review: ReviewView }) {
  const { texts } = useLanguage();
  const codeLines = review.evidence.flatMap(({ reading }) => (reading?.mrz ? [reading.mrz] : []));
  return (
    <section className="stack-s" aria-labelledby="compare">
      <h2 id="compare">{texts.case.compare}</h2>
      <div className="frame-card">
        <table className="table cmp">
          <thead>
            <tr>
              <th scope="col">{texts.case.field}</th>
              <th scope="col">{texts.case.typed}</th>
              <th scope="col">{texts.case.read}</th>
              <th scope="col">{texts.case.codeLines}</th>
            </tr>
          </thead>
          <tbody>
            {comparisonRows(review.details, review.evidence).map((row) => (
              <ComparedRow row={row} key={row.field} />
            ))}
          </tbody>
        </table>
      </div>
      {codeLines.map((mrz) => (
        <CodeLines mrz={mrz} key={mrz.lines.join()} />
      ))}
    </section>
  );
}

function CodeLines({ mrz }: { readonly mrz: Mrz }) {
  const { texts } = useLanguage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard
    <pre className="code-lines" tabIndex={0} aria-label={`${texts.case.codeLines} ${mrz.format}`} role="group">
      {mrz.lines.join('\n')}
    </pre>
  );
}

function ComparedRow({ row: { field, typed, printed, code } }: { readonly row: Row }) {
  const { language, texts } = useLanguage();
  const fromPrint = difference(field, typed, printed);
  const fromCode = difference(field, typed, code);
  const typedAt = [...new Set([...(fromPrint?.typedAt ?? []), ...(fromCode?.typedAt ?? [])])];
  return (
    <tr>
      <th scope="row">{fieldName(language, field)}</th>
      <td data-label={texts.case.typed}>
        {typed === undefined ? (
          <span className="muted">{texts.case.notAsked}</span>
        ) : (
          <Runs value={typed} differing={typedAt} />
        )}
      </td>
      <td data-label={texts.case.read}>
        <Read reading={printed} differing={fromPrint?.readAt ?? []} />
      </td>
      <td data-label={texts.case.codeLines}>
        <Read reading={code} differing={fromCode?.readAt ?? []} />
      </td>
    </tr>
  );
}

type ReadProps = { readonly reading: FieldReading | undefined; readonly differing: readonly number[] };

function Read({ reading, differing }: ReadProps) {
  const { language, texts } = useLanguage();
  if (!reading) return <span className="muted">–</span>;
  return (
    <>
      <Runs
        value={reading.value === neverExpires ? words[language].names.neverExpires : reading.value}
        differing={differing}
      />
      {reading.confirmed && <small className="block ok">{texts.case.confirmed}</small>}
      {reading.check !== 'none' && (
        <small className={reading.check === 'passed' ? 'block' : 'block act'}>{texts.case.checks[reading.check]}</small>
      )}
    </>
  );
}

type RunsProps = { readonly value: string; readonly differing: readonly number[] };

/** Differing letters are boxed and said: `mark` alone is silent to most screen readers. */
function Runs({ value, differing }: RunsProps) {
  const { texts } = useLanguage();
  return (
    <span className="value">
      {runsOf(value, differing).map(({ text, differs, from }) =>
        differs ? (
          <mark key={from}>
            {text}
            <span className="sr"> {texts.case.differsAt(from)} </span>
          </mark>
        ) : (
          text
        ),
      )}
    </span>
  );
}
