import { analyseFace } from '@candor/vision/face/analyse-face.ts';
import { analyseRun } from '@candor/vision/face/liveness/analyse-run.ts';
import { findPortrait } from '@candor/vision/face/portrait.ts';
import type { FaceModels } from '@candor/vision/models.ts';
import { loadFaceModels } from '@candor/vision/node/face-models.ts';
import { faceModelChoice, readModel } from '../face-model/folder.ts';
import { answerJobs } from '../measure/answer-jobs.ts';
import { faceJob } from '../measure/messages.ts';

/** Without the chosen model nobody is described: the built-in one never takes its place unseen. */
async function load(): Promise<FaceModels | null> {
  try {
    const chosen = process.argv.length > 2 ? readModel(...faceModelChoice.parse(process.argv.slice(2))) : null;
    return await loadFaceModels(chosen);
  } catch {
    return null;
  }
}

const models = await load();

answerJobs(async (raw) => {
  const job = faceJob.parse(raw);
  if (!models) throw new Error('a face model is missing');
  if (job.task === 'face') return analyseFace(job.picture, models);
  if (job.task === 'run') return analyseRun(job.frames, job.challenge, models);
  const { portrait, measurements } = await findPortrait(job.picture, job.outline, models);
  return { portrait, measurements, models: models.version };
});
