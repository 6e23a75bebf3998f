// A worker process for tests of the pool: does what the job says.
process.on('disconnect', () => process.exit(0));
process.on('message', ({ id, job }) => {
  if (job.crash) process.exit(3);
  if (job.hang) for (;;);
  if (job.fail) return process.send({ id, failed: 'Error' });
  if (job.grow) globalThis.kept = Buffer.alloc(job.grow, 1);
  if (job.note) process.send({ id, note: job.note });
  const answer = job.environment ? Object.keys(process.env) : { echo: job.echo ?? null, pid: process.pid };
  setTimeout(() => process.send({ id, done: answer }), job.waitMs ?? 0);
});
process.send({ ready: true });
