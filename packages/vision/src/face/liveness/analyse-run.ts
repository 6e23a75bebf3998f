import type { LivenessAnalysis } from '@candor/core/evidence/analysis.ts';
import type { LivenessAction } from '@candor/core/liveness/actions.ts';
import type { FaceModels } from '../../models.ts';
import { faceCode } from '../analyse-face.ts';
import { type RunFrame, watchPerson } from './watch-run.ts';

/** Everything the eyes know about one liveness run, with the face that looks ahead for comparison with the selfie. */
export async function analyseRun(
  frames: AsyncIterable<RunFrame> | Iterable<RunFrame>,
  challenge: readonly LivenessAction[],
  models: FaceModels,
): Promise<LivenessAnalysis> {
  const { signals, face } = await watchPerson(frames, models);
  return { of: 'liveness', madeBy: faceCode(models), ran: ['frames'], challenge, signals, face };
}
