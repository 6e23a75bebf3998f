/** Places where a test may kill the process, to show that nothing acknowledged is lost. */
export const failpoints = [
  'during-part',
  'after-last-byte',
  'in-measuring',
  'before-submit-commit',
  'after-submit-commit',
  'before-mail',
  'after-mail',
] as const;
export type Failpoint = (typeof failpoints)[number];

/** Dies here as by `kill -9` when CANDOR_FAILPOINT names this place; otherwise does nothing. */
export function failpoint(name: Failpoint): void {
  if (process.env.CANDOR_FAILPOINT === name) process.kill(process.pid, 'SIGKILL');
}
