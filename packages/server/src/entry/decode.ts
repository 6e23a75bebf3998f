import { answerJobs } from '../measure/answer-jobs.ts';
import { crop, decode, display } from '../measure/decode.ts';
import { decoderJob } from '../measure/messages.ts';

/** The only process that opens strangers' bytes. It has no secrets, no settings and nothing to talk to but its parent. */
answerJobs(async (raw) => {
  const job = decoderJob.parse(raw);
  switch (job.task) {
    case 'decode':
      return decode(job.bytes, job);
    case 'crop':
      return crop(job.bytes, job.box);
    case 'display':
      return display(job.bytes, job.maxSide);
  }
});
