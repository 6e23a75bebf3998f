import { type FromChild, toChild } from './messages.ts';

/** The child's side: says it is ready, answers job after job, and ends with its parent. */
export function answerJobs(work: (job: unknown, note: (note: unknown) => void) => Promise<unknown>): void {
  const say = (message: FromChild) => process.send?.(message);
  process.on('disconnect', () => process.exit(0));
  process.on('message', (message: unknown) => {
    const { id, job } = toChild.parse(message);
    work(job, (note) => say({ id, note })).then(
      (done) => say({ id, done }),
      (error: unknown) => say({ id, failed: error instanceof Error ? error.name : 'Error' }),
    );
  });
  say({ ready: true });
}
