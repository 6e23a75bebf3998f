import type { Socket } from 'node:net';
import { z } from 'zod';

/** One JSON line asks, one JSON line answers. */
export const question = z.object({ command: z.string(), given: z.unknown() });
export const answer = z.union([
  z.object({ done: z.unknown(), pid: z.number() }),
  z.object({ problem: z.string(), pid: z.number() }),
]);
export type Question = z.infer<typeof question>;
export type Answer = z.infer<typeof answer>;

const maxLine = 1 << 20;

/** The first line that arrives; throws when the other side hangs up before. */
export function readLine(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (part) => {
      text += part;
      const end = text.indexOf('\n');
      if (end !== -1) resolve(text.slice(0, end));
      else if (text.length > maxLine) reject(new Error('the line is too long'));
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the connection was closed')));
  });
}
