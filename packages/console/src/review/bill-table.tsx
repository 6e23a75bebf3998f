import type { ReviewView } from '@candor/core/review/review-view.ts';
import { useLanguage } from '../texts/language.tsx';
import { billRows, isOtherAddress } from './comparison.ts';

/** The proof of address: what was typed beside what stands on the paper. */
export function BillTable({ review }: { readonly review: ReviewView }) {
  const { texts } = useLanguage();
  const rows = billRows(review.details, review.evidence);
  if (rows.length === 0) return null;
  const kind = review.evidence.find(({ bill }) => bill)?.bill?.kind?.value;
  const words = texts.case.bill;
  return (
    <section className="stack-s" aria-labelledby="bill">
      <h2 id="bill">{words.heading}</h2>
      <div className="frame-card">
        <table className="table cmp">
          <thead>
            <tr>
              <th scope="col">{texts.case.field}</th>
              <th scope="col">{texts.case.typed}</th>
              <th scope="col">{texts.case.read}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{words.kind}</th>
              <td data-label={texts.case.typed}>
                <span className="muted">{texts.case.notAsked}</span>
              </td>
              <td data-label={texts.case.read}>{kind ? words.kinds[kind] : <span className="muted">–</span>}</td>
            </tr>
            {rows.map((row) => (
              <tr key={row.field}>
                <th scope="row">{words.fields[row.field]}</th>
                <td data-label={texts.case.typed}>
                  {row.typed ?? <span className="muted">{texts.case.notAsked}</span>}
                </td>
                <td data-label={texts.case.read}>
                  {row.read?.value ?? <span className="muted">–</span>}
                  {isOtherAddress(row) && <small className="block act">{words.other}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
