import { analyseFace } from '@candor/vision/face/analyse-face.ts';
import { analyseRun } from '@candor/vision/face/liveness/analyse-run.ts';
import { findPortrait } from '@candor/vision/face/portrait.ts';
import { loadFaceModels } from '@candor/vision/node/face-models.ts';
import { answerJobs } from '../measure/answer-jobs.ts';
import { faceJob } from '../measure/messages.ts';

const models = await loadFaceModels().catch(() => null);

answerJobs(async (raw) => {
  const job = faceJob.parse(raw);
  if (!models) throw new Error('a face model is missing');
  if (job.task === 'face') return analyseFace(job.picture, models);
  if (job.task === 'run') return analyseRun(job.frames, job.challenge, models);
  const { portrait, measurements } = await findPortrait(job.picture, job.outline, models);
  return { portrait, measurements, models: models.version };
});
