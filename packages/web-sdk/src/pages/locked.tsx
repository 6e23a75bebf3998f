import * as icons from '@candor/design/icons.ts';
import { useEffect, useState } from 'preact/hooks';
import type { PageProps } from '../app-context.ts';
import { clockParts } from '../journey/calendar.ts';
import { Attempts } from '../parts/attempts.tsx';
import { Button, Heading, Notice, Pill } from '../parts/plain.tsx';
import { ResultFoot } from '../parts/result-foot.tsx';
import { StepRows } from '../parts/step-rows.tsx';
import { formatWhen, zoneName } from '../texts/format.ts';

/** The exact time, what it is for, and what can be done meanwhile at no cost. */
export function LockedPage({ app }: PageProps) {
  const { texts, view, locale } = app;
  const until = view.budget.lockedUntil ?? '';
  const now = useNow(1000);
  const { hours, minutes, seconds } = clockParts(Date.parse(until) - now);
  const when = formatWhen(locale, until);
  const pad = (value: number) => String(value).padStart(2, '0');
  return (
    <>
      <p>
        <Pill tone="hold" icon={icons.pause}>
          {texts.locked.pill}
        </Pill>
      </p>
      <Heading>{texts.locked.heading(when)}</Heading>
      <p class="lead">{texts.locked.lead(view.budget.total, view.budget.windowHours)}</p>
      <section class="card" aria-labelledby="left">
        <div class="card__body stack">
          <h2 id="left" class="sr">
            {texts.locked.left}
          </h2>
          <div
            class="countdown"
            role="timer"
            aria-label={`${hours} ${texts.locked.hours} ${minutes} ${texts.locked.minutes}`}
          >
            <span>
              <b>{hours}</b>
              {texts.locked.hours}
            </span>
            <span>
              <b>{pad(minutes)}</b>
              {texts.locked.minutes}
            </span>
            <span>
              <b>{pad(seconds)}</b>
              {texts.locked.seconds}
            </span>
          </div>
          <p class="small muted num">{texts.locked.until(when, zoneName(until))}</p>
          <Attempts budget={view.budget}>
            {texts.attempts.left(0, view.budget.total)} {texts.attempts.returns(when)}
          </Attempts>
        </div>
      </section>
      {view.review ? (
        <Notice tone="wait" icon={icons.eye}>
          <b>{texts.locked.person}</b> {texts.locked.personNote}
        </Notice>
      ) : null}
      <section class="card" aria-labelledby="prepare">
        <div class="card__body stack-s">
          <h2 id="prepare">{texts.locked.prepare}</h2>
          <p class="small muted">{texts.locked.prepareNote}</p>
        </div>
        <StepRows app={app} />
        <div class="card__foot">
          <Button wide icon={icons.camera} onPress={() => app.next()}>
            {texts.locked.prepareButton}
          </Button>
        </div>
      </section>
      <ResultFoot app={app} canWithdraw />
    </>
  );
}

function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
