import { levels } from '@candor/core/level/levels.ts';
import type { JourneyView } from '@candor/core/verification/journey-view.ts';
import * as icons from '@candor/design/icons.ts';
import type { ShellApp } from '../app-context.ts';
import { isUntouched, nextPlace } from '../journey/page.ts';
import { Attempts } from '../parts/attempts.tsx';
import { Icon } from '../parts/icon.tsx';
import { Button, Heading, Pill, Ticks } from '../parts/plain.tsx';
import { StepRows } from '../parts/step-rows.tsx';
import { formatAmount } from '../texts/format.ts';

/** Where am I, what do I get, what does it cost. */
export function StatusPage({ app }: { readonly app: ShellApp }) {
  const { texts, view } = app;
  const isReady = nextPlace(view).at === 'review';
  return (
    <>
      <Heading>{texts.title}</Heading>
      <p class="lead">{texts.status.lead(view.level)}</p>
      <section class="card" data-tone={isUntouched(view) ? undefined : 'act'} aria-labelledby="todo">
        <div class="card__body">
          <h2 id="todo">{texts.status.todo}</h2>
          {isReady ? <p class="small muted">{texts.status.nothingOpen}</p> : null}
        </div>
        <StepRows app={app} />
        <div class="card__foot">
          <Button wide icon={icons.right} onPress={() => app.next()}>
            {isUntouched(view) ? texts.status.start : texts.status.go}
          </Button>
        </div>
      </section>
      <section class="stack" aria-labelledby="levels">
        <h2 id="levels">{texts.status.levels}</h2>
        <ol class="stack levels">
          {view.levels.map((entry) => (
            <LevelCard key={entry.level} app={app} entry={entry} />
          ))}
        </ol>
      </section>
      <details class="small">
        <summary>
          <Icon d={icons.chev} />
          {texts.attempts.question(view.budget.total)}
        </summary>
        <p class="muted">{texts.attempts.answer(view.budget.windowHours)}</p>
      </details>
    </>
  );
}

const needIcons = { details: icons.pen, document: icons.id, selfie: icons.face, address: icons.bill } as const;

function LevelCard({ app, entry }: { readonly app: ShellApp; readonly entry: JourneyView['levels'][number] }) {
  const { texts, view } = app;
  const { level, granted } = entry;
  const isHere = level === view.level && !granted;
  const needs: readonly (keyof typeof needIcons)[] = levels[level].needs;
  return (
    <li class="card level" data-s={granted ? 'done' : isHere ? 'now' : undefined}>
      <div class="card__body stack">
        <div class="spread">
          <h3>{texts.status.level[level]}</h3>
          {granted ? (
            <Pill tone="ok" icon={icons.check}>
              {texts.status.done}
            </Pill>
          ) : isHere ? (
            <Pill tone="brand" icon={icons.right}>
              {texts.status.here}
            </Pill>
          ) : level > view.level ? (
            <Pill icon={icons.lock}>{texts.status.later(level - 1)}</Pill>
          ) : null}
        </div>
        <Limits app={app} limits={entry.limits} />
        {granted ? null : (
          <Ticks lines={needs.map((need) => ({ icon: needIcons[need], text: texts.status.needs[need] }))} />
        )}
      </div>
      {isHere ? (
        <div class="card__foot">
          <Attempts budget={view.budget}>
            <b>{texts.attempts.left(view.budget.total - view.budget.used, view.budget.total)}</b> {texts.attempts.free}
          </Attempts>
        </div>
      ) : null}
    </li>
  );
}

function Limits({ app, limits }: { readonly app: ShellApp; readonly limits: JourneyView['levels'][number]['limits'] }) {
  const { texts, locale } = app;
  const amount = (value: number) => formatAmount(locale, value, limits.currency);
  return (
    <div class="level__limit num">
      {limits.dailyWithdrawal > 0 ? (
        <p>
          <b>{amount(limits.dailyWithdrawal)}</b> {texts.status.withdraw}
        </p>
      ) : (
        <p>{texts.status.withdrawShut}</p>
      )}
      <p>
        {limits.dailyDeposit === null ? texts.status.depositOpen : texts.status.deposit(amount(limits.dailyDeposit))}
      </p>
    </div>
  );
}
