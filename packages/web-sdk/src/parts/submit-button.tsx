import { useRef } from 'preact/hooks';
import type { App } from '../app-context.ts';
import { submitKey } from '../journey/submit-key.ts';
import { Attempts } from './attempts.tsx';
import { Button } from './plain.tsx';

type SubmitProps = { readonly app: App; readonly label: string; readonly why?: string };

/** Submits once: while an answer is outstanding it does nothing, and a second press carries the same key. */
export function SubmitButton({ app, label, why }: SubmitProps) {
  const { texts, view, isBusy } = app;
  const { budget, submit } = view;
  const isSending = useRef(false);
  const left = budget.total - budget.used;

  async function press(): Promise<void> {
    if (isSending.current) return;
    isSending.current = true;
    const key = submitKey(view);
    const fresh = await app.change((client) => client.submit(key));
    isSending.current = false;
    if (fresh) app.go({ at: 'status' });
  }

  return (
    <div class="actions actions--stick">
      <Attempts budget={budget}>
        <span id="submit-cost">
          {submit.open ? texts.attempts.uses(budget.used + 1, budget.total) : texts.attempts.left(left, budget.total)}
        </span>
      </Attempts>
      <Button onPress={() => void press()} blockedBy={submit.open ? undefined : 'submit-why'}>
        {isBusy ? texts.review.submitting : label}
      </Button>
      <p id="submit-why" class="actions__note" hidden={submit.open}>
        {why ?? texts.review.leadNot}
      </p>
    </div>
  );
}
