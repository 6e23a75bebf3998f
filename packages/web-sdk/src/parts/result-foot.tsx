import * as icons from '@candor/design/icons.ts';
import { useState } from 'preact/hooks';
import type { App } from '../app-context.ts';
import { Button } from './plain.tsx';

/** The ways out that every result has: back to the host, a person, and, while it is open, withdrawal after a second question. */
export function ResultFoot({ app, canWithdraw }: { readonly app: App; readonly canWithdraw?: boolean }) {
  const { texts, view } = app;
  const [isAsking, setAsking] = useState(false);
  const { name, returnUrl } = view.host;
  return (
    <>
      <div class="actions">
        {returnUrl ? (
          <a class="btn btn--second" href={returnUrl} target="_top" rel="noreferrer">
            {texts.toHost(name)}
          </a>
        ) : null}
        <Button kind="second" icon={icons.chat} onPress={() => app.go({ at: 'help' })}>
          {texts.askPerson}
        </Button>
        {canWithdraw && !isAsking ? (
          <Button kind="quiet" onPress={() => setAsking(true)}>
            {texts.status.stop}
          </Button>
        ) : null}
      </div>
      {isAsking ? (
        <section class="card" aria-labelledby="withdraw">
          <div class="card__body stack">
            <h2 id="withdraw">{texts.withdraw.heading}</h2>
            <p class="small muted">{texts.withdraw.note}</p>
            <div class="btns">
              <Button kind="second" wide onPress={() => void app.change((client) => client.withdraw())}>
                {texts.withdraw.yes}
              </Button>
              <Button wide onPress={() => setAsking(false)}>
                {texts.withdraw.no}
              </Button>
            </div>
          </div>
        </section>
      ) : null}
    </>
  );
}
