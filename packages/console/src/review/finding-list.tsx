import { words } from '@candor/core/findings/say.ts';
import { sayMeasured } from '@candor/core/findings/say-with.ts';
import { check, chev } from '@candor/design/icons.ts';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../texts/language.tsx';
import type { Numbered } from './numbered-findings.ts';
import { fieldName } from './place-names.ts';
import { staffSentence } from './staff-sentence.ts';

const tones = { fail: 'fail', unsure: 'wait', advice: 'act' } as const;

type Props = {
  readonly findings: readonly Numbered[];
  readonly chosen: string | null;
  readonly onShow: (evidence: string) => void;
};

/** Findings numbered as they are drawn on the pictures, each with what was measured against what is allowed. */
export function FindingList({ findings, chosen, onShow }: Props) {
  const { texts } = useLanguage();
  if (findings.length === 0)
    return (
      <div className="frame-card">
        <div className="finding" data-ok="">
          <i>
            <Icon path={check} />
          </i>
          <p>{texts.case.noFindings}</p>
        </div>
      </div>
    );
  return (
    <section className="frame-card" aria-label={texts.case.findings}>
      {findings.map((one) => (
        <Row one={one} isShown={one.evidence === chosen} onShow={onShow} key={one.n} />
      ))}
    </section>
  );
}

type RowProps = {
  readonly one: Numbered;
  readonly isShown: boolean;
  readonly onShow: (evidence: string) => void;
};

function Row({ one: { n, finding, evidence, slot }, isShown, onShow }: RowProps) {
  const { language, texts } = useLanguage();
  const facts = [
    slot && texts.case.slots[slot],
    finding.field && fieldName(language, finding.field),
    sayMeasured(words[language].names, finding),
  ].filter(Boolean);
  return (
    <div className="finding">
      <i>{n}</i>
      <div>
        <b>{staffSentence(language, finding.reason)}</b>
        <p>{facts.join(' · ')}</p>
        {evidence !== null && !isShown && (
          <button className="btn btn--quiet btn--s show" type="button" onClick={() => onShow(evidence)}>
            {texts.case.show} <Icon path={chev} />
            <span className="sr">{n}</span>
          </button>
        )}
      </div>
      <span className="pill" data-tone={tones[finding.verdict]}>
        {texts.case.verdicts[finding.verdict]}
      </span>
    </div>
  );
}
