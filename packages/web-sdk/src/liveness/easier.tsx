import { type LivenessAction, livenessActionNames, livenessActions } from '@candor/core/liveness/actions.ts';
import * as icons from '@candor/design/icons.ts';
import type { App } from '../app-context.ts';
import { Icon } from '../parts/icon.tsx';

type Chosen = { readonly isSpoken: boolean; readonly isSlow: boolean; readonly without: readonly LivenessAction[] };
type EasierProps = {
  readonly app: App;
  readonly hasVoice: boolean;
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
};

/** As the server draws: three movements, a turn of the head among them. */
export function isEnough(without: readonly LivenessAction[]): boolean {
  const left = livenessActionNames.filter((action) => !without.includes(action));
  return left.length >= 3 && left.some((action) => livenessActions[action].isTurn);
}

/** Spoken movements, more time, other movements: chosen without giving a reason. */
export function Easier({ app, hasVoice, chosen, onChange }: EasierProps) {
  const { liveness } = app.texts;
  const { isSpoken, isSlow, without } = chosen;
  return (
    <details class="small">
      <summary>
        <Icon d={icons.chev} />
        {liveness.options}
      </summary>
      <div class="stack">
        {hasVoice ? (
          <Tick label={liveness.voice} isOn={isSpoken} onSwitch={() => onChange({ ...chosen, isSpoken: !isSpoken })} />
        ) : null}
        <Tick label={liveness.slow} isOn={isSlow} onSwitch={() => onChange({ ...chosen, isSlow: !isSlow })} />
        <fieldset class="stack-s">
          <legend>{liveness.without}</legend>
          <p class="muted">{liveness.withoutNote}</p>
          {livenessActionNames.map((action) => (
            <Tick
              key={action}
              label={liveness.names[action]}
              isOn={without.includes(action)}
              onSwitch={() => {
                const others = without.filter((one) => one !== action);
                onChange({ ...chosen, without: others.length < without.length ? others : [...without, action] });
              }}
            />
          ))}
          <p role="status">{isEnough(without) ? null : liveness.tooFew}</p>
        </fieldset>
      </div>
    </details>
  );
}

type TickProps = { readonly label: string; readonly isOn: boolean; readonly onSwitch: () => void };

function Tick({ label, isOn, onSwitch }: TickProps) {
  return (
    <label class="choice">
      <input type="checkbox" checked={isOn} onChange={onSwitch} />
      <span>{label}</span>
    </label>
  );
}
