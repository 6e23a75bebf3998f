import type { App } from '../app-context.ts';
import { scaleOf } from '../journey/scale.ts';

type GaugeProps = {
  readonly app: App;
  readonly measured: number | string | undefined;
  readonly limit: number | string | undefined;
  readonly sentence: string;
};

/** Measured against allowed: the sentence is what counts, the track beside it is for the eye alone. */
export function Gauge({ app, measured, limit, sentence }: GaugeProps) {
  const scale = scaleOf(measured, limit);
  const { yours, fine } = app.texts.finding;
  return (
    <div class="gauge">
      <p class="num">{sentence}</p>
      {scale ? (
        <div class="gauge__track" aria-hidden="true">
          <i class="gauge__ok" style={{ left: `${scale.fineFrom}%`, width: `${scale.fineTo - scale.fineFrom}%` }} />
          <i class="gauge__at" style={{ left: `${scale.at}%` }} />
          <span class="gauge__label" data-at style={{ left: `${scale.at}%` }}>
            {yours}
          </span>
          <span class="gauge__label" data-limit style={scale.fineFrom > 0 ? { right: '0' } : { left: '0' }}>
            {fine}
          </span>
        </div>
      ) : null}
    </div>
  );
}
