import * as icons from '@candor/design/icons.ts';
import type { PageProps } from '../app-context.ts';
import { Heading, Pill } from '../parts/plain.tsx';
import { ResultFoot } from '../parts/result-foot.tsx';
import { formatAmount, formatWhen } from '../texts/format.ts';

export function ApprovedPage({ app }: PageProps) {
  const { texts, view, locale } = app;
  const limits = view.levels.find(({ level }) => level === view.level)?.limits;
  const amount = (value: number) => (limits ? formatAmount(locale, value, limits.currency) : '');
  return (
    <>
      <section class="card" data-tone="ok" aria-labelledby="heading">
        <div class="card__body stack">
          <Pill tone="ok" icon={icons.check}>
            {texts.status.level[view.level]}
          </Pill>
          <Heading>{texts.approved.heading}</Heading>
          <p class="lead">{texts.approved.lead}</p>
        </div>
      </section>
      {limits ? (
        <section class="card" aria-labelledby="limits">
          <div class="card__body stack">
            <h2 id="limits">{texts.approved.limits}</h2>
            <dl class="kv num">
              <dt>{texts.approved.withdraw}</dt>
              <dd>{limits.dailyWithdrawal > 0 ? amount(limits.dailyWithdrawal) : texts.approved.shut}</dd>
              <dt>{texts.approved.deposit}</dt>
              <dd>{limits.dailyDeposit === null ? texts.approved.noLimit : amount(limits.dailyDeposit)}</dd>
              {view.decision ? (
                <>
                  <dt>{texts.approved.decided}</dt>
                  <dd>{formatWhen(locale, view.decision.decidedAt)}</dd>
                </>
              ) : null}
              <dt>{texts.status.receipt}</dt>
              <dd class="mono">{view.receipt}</dd>
            </dl>
          </div>
        </section>
      ) : null}
      <ResultFoot app={app} />
    </>
  );
}
