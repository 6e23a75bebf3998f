import { useRef, useState } from 'preact/hooks';
import type { App } from '../app-context.ts';
import { submitKey } from '../journey/submit-key.ts';
import { Attempts } from './attempts.tsx';

type SubmitProps = { readonly app: App; readonly label: string; readonly why: string };

/** Submits once: while an answer is outstanding it does nothing, and a second press carries the same key. */
export function SubmitButton({ app, label, why }: SubmitProps) {
  const { texts, view, isBusy } = app;
  const { budget, submit } = view;
  const isSending = useRef(false);
  /** The last press found no network: nobody knows yet whether it arrived, and pressing again cannot count twice. */
  const [hasFailed, setBroken] = useState(false);
  const isBroken = hasFailed && app.trouble?.code === 'offline';
  const [isAsked, setAsked] = useState(false);
  const left = budget.total - budget.used;

  async function press(): Promise<void> {
    if (!submit.open) return setAsked(true);
    if (isSending.current) return;
    isSending.current = true;
    const key = submitKey(view);
    const fresh = await app.change((client) => client.submit(key));
    isSending.current = false;
    setBroken(!fresh);
    if (fresh) app.go({ at: 'status' });
  }

  return (
    <div class="actions actions--stick">
      <Attempts budget={budget}>
        <span id="submit-cost">
          {submit.open ? texts.attempts.uses(budget.used + 1, budget.total) : texts.attempts.left(left, budget.total)}
        </span>
      </Attempts>
      <button
        type="button"
        class="btn btn--main"
        aria-disabled={submit.open ? undefined : 'true'}
        aria-describedby={submit.open ? 'submit-cost' : 'submit-why'}
        onClick={() => void press()}
      >
        {isBusy ? texts.review.submitting : label}
      </button>
      {/* Pressed all the same: the reason is then said aloud, too. */}
      <p id="submit-why" class="actions__note" hidden={submit.open} role={isAsked ? 'alert' : undefined}>
        {why}
      </p>
      <p role="status" class="actions__note" hidden={!isBroken}>
        {isBroken ? texts.review.broken : ''}
      </p>
    </div>
  );
}
