import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { type Answer, answer, type Question, readLine } from './command-line.ts';

export const socketPath = (dataDir: string) => join(dataDir, 'candor.sock');

/** Asks the server that holds this data folder; null when none does. */
export async function askServer(dataDir: string, asked: Question): Promise<Answer | null> {
  const socket = await reach(socketPath(dataDir));
  if (!socket) return null;
  const line = readLine(socket);
  socket.write(`${JSON.stringify(asked)}\n`);
  try {
    return answer.parse(JSON.parse(await line));
  } finally {
    socket.destroy();
  }
}

/** A socket file that a killed server left behind refuses connections: nobody is there. */
function reach(path: string): Promise<Socket | null> {
  return new Promise((resolve, reject) => {
    const socket = connect(path, () => resolve(socket));
    socket.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'ECONNREFUSED'
        ? resolve(null)
        : reject(error),
    );
  });
}
