/** Where a command writes. With `--json` stdout carries JSON lines only; everything else goes to stderr. */
export type Say = { readonly out: (line: string) => void; readonly note: (line: string) => void };

export const toTerminal: Say = {
  out: (line) => process.stdout.write(`${line}\n`),
  note: (line) => process.stderr.write(`${line}\n`),
};

/** The command was called wrongly, or cannot be done now: one sentence, exit code 2, no stack. */
export class CannotDo extends Error {}
