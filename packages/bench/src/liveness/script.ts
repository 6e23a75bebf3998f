import type { LivenessAction } from '@candor/core/liveness/actions.ts';
import type { Random } from '../random/random.ts';
import { atRest, type Moment } from './pose-actor.ts';

/** One frame of a script: when, in which step of the challenge, and what the actor does. */
export type Cue = { readonly at: number; readonly step: number; readonly moment: Moment };

export const framesPerSecond = 10;

/** How people move: degrees and shares at the peak, and how long it takes, s. Ranges, drawn for each movement. */
const manner = {
  turn_left: { peak: [24, 38], seconds: [0.9, 1.8] },
  turn_right: { peak: [24, 38], seconds: [0.9, 1.8] },
  nod: { peak: [16, 26], seconds: [0.8, 1.6] },
  open_mouth: { peak: [0.8, 1], seconds: [0.7, 1.5] },
  blink: { peak: [1, 1], seconds: [0.25, 0.45] },
} as const satisfies Record<LivenessAction, { peak: readonly [number, number]; seconds: readonly [number, number] }>;

/** Looking ahead, then the movement, for each step; the head sways a little all the time. `haste` above 1 is faster. */
export function writeScript(actions: readonly LivenessAction[], random: Random, haste = 1): Cue[] {
  const cues: Cue[] = [];
  const phase = random.between(0, 6);
  const add = (step: number, moment: Partial<Moment>) => {
    const at = Math.round((1_000 * cues.length) / framesPerSecond);
    const sway = [1.2 * Math.sin(at / 900 + phase), 0.8 * Math.cos(at / 700 + phase)] as const;
    cues.push({ at, step, moment: { ...atRest, turn: Math.sin(at / 1_300 + phase), sway, ...moment } });
  };
  for (const [step, action] of actions.entries()) {
    const rest = Math.round(random.between(0.8, 1.6) * framesPerSecond);
    for (let i = 0; i < rest; i++) add(step, {});
    const { peak, seconds } = manner[action];
    const most = random.between(peak[0], peak[1]);
    const frames = Math.max(1, Math.round((random.between(seconds[0], seconds[1]) * framesPerSecond) / haste));
    for (let i = 1; i <= frames; i++) {
      // Up, held for a moment, and back.
      const share = Math.min(1, 1.5 * Math.sin((Math.PI * i) / (frames + 1)));
      add(step, doing(action, most * share));
    }
    for (let i = 0; i < 4; i++) add(step, {});
  }
  return cues;
}

function doing(action: LivenessAction, amount: number): Partial<Moment> {
  switch (action) {
    case 'turn_left':
      return { turn: amount };
    case 'turn_right':
      return { turn: -amount };
    case 'nod':
      return { nod: amount };
    case 'open_mouth':
      return { mouth: amount };
    case 'blink':
      return { blink: amount };
  }
}
