import { rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { Problem } from '@candor/core/problem.ts';
import { type Answer, question, readLine } from './command-line.ts';
import { makeOwnFolder } from './own-folder.ts';
import { CannotDo } from './say.ts';
import { askServer, socketPath } from './socket.ts';

/** Answers commands; a Problem it throws is told, anything else is called an error without its words. */
export type AnswerCommand = (command: string, given: unknown) => Promise<unknown>;

/**
 * Holds the data folder for this process: the embedded database and half-sent pictures allow one. The socket is the lock and the channel for
 * commands that need what is locked. It ends with the process, so that `kill -9` leaves no lock behind.
 */
export async function holdDataFolder(
  dataDir: string,
  answerCommand: AnswerCommand,
): Promise<{ release: () => Promise<void> }> {
  makeOwnFolder(dataDir, 'CANDOR_DATA');
  const path = socketPath(dataDir);
  if (await isHeld(dataDir)) throw heldByAnother();
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket.on('close', () => open.delete(socket)));
    void serveOne(socket, answerCommand);
  });
  // Nobody answered: what stands there was left by a killed process.
  rmSync(path, { force: true });
  await listen(server, path);
  // Two that start at the same moment both get here; the file is the later one's.
  if ((await holder(dataDir)) !== process.pid) {
    server.close();
    throw heldByAnother();
  }
  return {
    release: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

const heldByAnother = () =>
  new CannotDo('Another Candor server uses this data folder. Stop it first, or set CANDOR_DATA.');
const holder = async (dataDir: string) => (await askServer(dataDir, { command: 'whose', given: null }))?.pid ?? null;
const isHeld = async (dataDir: string) => (await holder(dataDir)) !== null;

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? heldByAnother() : error),
    );
    server.listen({ path, readableAll: false, writableAll: false }, resolve);
  });
}

async function serveOne(socket: Socket, answerCommand: AnswerCommand): Promise<void> {
  socket.on('error', () => {});
  const reply = await answerLine(socket, answerCommand);
  socket.end(`${JSON.stringify(reply)}\n`);
}

async function answerLine(socket: Socket, answerCommand: AnswerCommand): Promise<Answer> {
  const { pid } = process;
  try {
    const { command, given } = question.parse(JSON.parse(await readLine(socket)));
    return { done: command === 'whose' ? null : ((await answerCommand(command, given)) ?? null), pid };
  } catch (error) {
    return { problem: error instanceof Problem || error instanceof CannotDo ? error.message : 'internal error', pid };
  }
}
