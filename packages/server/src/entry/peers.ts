import { createPeerLook } from '@candor/bench/documents/peers/look.ts';
import { z } from 'zod';
import { answerJobs } from '../measure/answer-jobs.ts';

/** Other people's software, for comparing: in a process of its own, because some of it hangs or grows. */
const job = z.object({ name: z.string(), folder: z.string(), bytes: z.instanceof(Uint8Array) });
let looking: { readonly name: string; readonly look: ReturnType<typeof createPeerLook> } | null = null;

answerJobs(async (raw) => {
  const { name, folder, bytes: file } = job.parse(raw);
  if (looking?.name !== name) looking = { name, look: createPeerLook(name, folder) };
  return looking.look(file);
});
