import type { LivenessAnalysis } from '@candor/core/evidence/analysis.ts';
import type { LivenessFrame } from '@candor/core/liveness/frames.ts';
import { goodSelfie } from './measured.ts';

/** A run in which the asked turn to the left is made, by a face of flesh; or, `flat`, by a picture. */
export function goodRun(flat = false): LivenessAnalysis {
  const { madeBy, face } = goodSelfie();
  const frames = Array.from({ length: 20 }, (_, n): LivenessFrame => {
    const share = n > 8 && n < 18 ? Math.sin((Math.PI * (n - 8)) / 10) : 0;
    return {
      at: n * 100,
      step: 0,
      faces: 1,
      fingerprint: String(n).padStart(16, '0'),
      face: {
        turn: 0.5 * share,
        pitch: 0,
        mouth: 0,
        eyes: 0.3,
        isWhole: true,
        eyeDistance: 80,
        middle: [0.5, 0.5],
        brightness: 120,
        relief: (flat ? 0.01 : 0.08) * share,
      },
    };
  });
  return {
    of: 'liveness',
    madeBy,
    ran: ['frames'],
    challenge: ['turn_left'],
    signals: { frames, sameFace: 0.2 },
    face,
  };
}
