import type { LivenessAction } from '@candor/core/liveness/actions.ts';
import type { ShownSlot } from '@candor/core/verification/journey-view.ts';
import * as icons from '@candor/design/icons.ts';
import { useState } from 'preact/hooks';
import type { DrawnChallenge } from '../api/client.ts';
import type { App } from '../app-context.ts';
import { byWeight, photoOf } from '../journey/photo.ts';
import { mayOpenCamera } from '../live/camera.ts';
import { FindingText } from '../parts/finding.tsx';
import { Button, Notice, Ticks } from '../parts/plain.tsx';
import { formatWhen } from '../texts/format.ts';
import { Easier, isEnough } from './easier.tsx';
import { GuidedRun } from './guided-run.tsx';
import { RunState } from './run-state.tsx';
import { useVoice } from './voice.ts';

/** The movements: what they are for, how to make them easier, the camera, what was seen, and the other way at every moment. */
export default function LivenessPage({ app, shown }: { readonly app: App; readonly shown: ShownSlot }) {
  const { texts, uploads } = app;
  const { liveness } = texts;
  const voice = useVoice(app.locale);
  const [isSpoken, setSpoken] = useState(false);
  const [isSlow, setSlow] = useState(false);
  const [without, setWithout] = useState<readonly LivenessAction[]>([]);
  const [challenge, setChallenge] = useState<DrawnChallenge | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  const photo = photoOf(shown, uploads.sending('liveness'));
  const isSettled = shown.byPerson || photo.at === 'fine' || photo.at === 'person' || photo.at === 'used_anyway';
  const isOnItsWay = photo.at === 'sending' || photo.at === 'measuring' || photo.at === 'judged';
  const mayStart = mayOpenCamera() && !shown.pausedUntil && isEnough(without);

  async function start(): Promise<void> {
    setTrouble(null);
    const drawn = await app.drawLiveness(without);
    if (!('code' in drawn)) return setChallenge(drawn);
    const why = texts.trouble.problems[drawn.code === 'offline' ? 'unavailable' : drawn.code];
    setTrouble(drawn.until ? liveness.paused(formatWhen(app.locale, drawn.until)) : why);
  }

  return (
    <>
      {photo.at === 'none' && !shown.byPerson ? <p class="lead">{liveness.lead}</p> : null}
      <RunState app={app} photo={photo} shown={shown} />
      <div role="alert">
        {trouble ? (
          <Notice tone="act" icon={icons.alert}>
            {trouble}
          </Notice>
        ) : null}
      </div>
      {photo.at === 'problem'
        ? byWeight(photo.evidence.findings).map((finding, n) => <FindingText key={n} app={app} finding={finding} />)
        : null}
      {photo.at === 'held' ? (
        <Button kind="second" icon={icons.redo} onPress={() => uploads.again('liveness')}>
          {texts.capture.again}
        </Button>
      ) : null}
      {isSettled || isOnItsWay ? (
        <div class="actions actions--stick">
          <Button icon={icons.right} onPress={() => app.next()}>
            {texts.continue}
          </Button>
        </div>
      ) : (
        <Ticks lines={liveness.tips.map((text) => ({ icon: icons.check, text }))} />
      )}
      {mayOpenCamera() ? null : (
        <Notice tone="act" icon={icons.camera}>
          <b>{liveness.noCamera}</b> {liveness.noCameraNote}
        </Notice>
      )}
      {mayStart && !isOnItsWay ? (
        <div class="actions">
          <Button kind={isSettled ? 'quiet' : 'main'} icon={icons.camera} onPress={() => void start()}>
            {shown.byPerson ? liveness.afterAll : photo.at === 'none' ? liveness.start : liveness.again}
          </Button>
        </div>
      ) : null}
      {isSettled || isOnItsWay ? null : (
        <>
          <Easier
            app={app}
            hasVoice={voice !== null}
            chosen={{ isSpoken, isSlow, without }}
            onChange={(chosen) => {
              setSpoken(chosen.isSpoken);
              setSlow(chosen.isSlow);
              setWithout(chosen.without);
            }}
          />
          <Notice icon={icons.user}>
            <b>{liveness.person}</b> {liveness.personNote}
          </Notice>
          <Button kind="second" wide onPress={() => void app.change((client) => client.leaveLivenessToPerson())}>
            {liveness.leave}
          </Button>
        </>
      )}
      {challenge ? (
        <GuidedRun
          app={app}
          challenge={challenge}
          voice={isSpoken ? voice : null}
          isSlow={isSlow}
          onRun={(file) => {
            setChallenge(null);
            uploads.add('liveness', file, 'live_camera');
          }}
          onClose={(isCut) => {
            setChallenge(null);
            setTrouble(isCut ? liveness.interrupted : null);
          }}
        />
      ) : null}
    </>
  );
}
