import type { Finding } from '@candor/core/findings/finding.ts';
import { words } from '@candor/core/findings/say.ts';
import { sayMeasured } from '@candor/core/findings/say-with.ts';
import { check } from '@candor/design/icons.ts';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../texts/language.tsx';
import { staffSentence } from './staff-sentence.ts';

const tones = { fail: 'fail', unsure: 'wait', advice: 'act' } as const;

/** Findings numbered as they are drawn on the picture, each with what was measured against what is allowed. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const { language, texts } = useLanguage();
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
    <div className="frame-card">
      {findings.map((finding, index) => (
        // Findings have no id of their own; the list of a decided attempt never changes.
        <div className="finding" key={`${finding.reason} ${finding.field ?? index}`}>
          <i>{index + 1}</i>
          <div>
            <b>{staffSentence(language, finding.reason)}</b>
            <p>{sayMeasured(words[language].names, finding)}</p>
            <p className="mono">{finding.reason}</p>
          </div>
          <span className="pill" data-tone={tones[finding.verdict]}>
            {texts.case.verdicts[finding.verdict]}
          </span>
        </div>
      ))}
    </div>
  );
}
