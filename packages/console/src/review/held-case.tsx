import type { ReviewVerdict, ReviewView } from '@candor/core/review/review-view.ts';
import { useLanguage } from '../texts/language.tsx';
import { clock } from '../time.ts';
import { BillTable } from './bill-table.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { DecidePanel } from './decide-panel.tsx';
import { EvidenceViewer } from './evidence-viewer.tsx';
import { History } from './history.tsx';
import { MatchPanel } from './match-panel.tsx';
import { numberedFindings } from './numbered-findings.ts';
import { RunPanel } from './run-panel.tsx';

type Props = {
  readonly review: ReviewView;
  readonly onSend: (verdict: ReviewVerdict) => void;
  readonly said: string;
  readonly isSending: boolean;
};

/** The three columns of a case that the reader holds. */
export function HeldCase({ review, onSend, said, isSending }: Props) {
  const { language, texts } = useLanguage();
  const names: Readonly<Record<string, string>> = texts.case.checkNames;
  const notRun = review.notRun.map((check) => names[check] ?? check);
  return (
    <div className="case">
      <EvidenceViewer evidence={review.evidence} findings={numberedFindings(review)} />
      <div className="case__col">
        {review.cases.length > 0 && (
          <section className="stack-s" aria-labelledby="asked">
            <h2 id="asked">{texts.case.questions}</h2>
            {review.cases.map((one) => (
              <blockquote className="asked" key={one.id}>
                {one.about} <small className="muted">{clock(one.openedAt, language)}</small>
              </blockquote>
            ))}
          </section>
        )}
        {notRun.length > 0 && (
          <p className="notice" data-tone="wait">
            {texts.case.notRun(notRun.join(', '))}
          </p>
        )}
        <ComparisonTable review={review} />
        <BillTable review={review} />
        <RunPanel evidence={review.evidence} />
        <MatchPanel match={review.match} evidence={review.evidence} />
        <History entries={review.history} />
      </div>
      <DecidePanel review={review} onSend={onSend} said={said} isSending={isSending} />
    </div>
  );
}
