import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { LineSplitter } from '../../shared/library-file/lines.ts';
import { type Message, MessageSchema } from '../../shared/terminal.ts';

/** A place where another process can say how an export goes. */
export type Listening = {
  /** What to tell the other process. */
  socket: string;
  /**
   * Every message until the last one. Gives null when the other goes silent before that: it ended,
   * or nobody came within `patience` ms.
   */
  hear: (message: (message: Message) => void, patience: number) => Promise<Message | null>;
  close: () => void;
};

/** Begins to listen, at once: a folder that only this user can open holds the socket. */
export function listen(platform = process.platform): Listening {
  const folder = platform === 'win32' ? null : mkdtempSync(join(tmpdir(), 'lectern-'));
  const name = randomBytes(16).toString('hex');
  const socket = folder === null ? `\\\\.\\pipe\\lectern-${name}` : join(folder, name.slice(0, 8));
  const server = createServer();
  const caller = new Promise<Socket>((done, failed) => {
    server.once('connection', done);
    server.once('error', failed);
  });
  server.listen(socket);
  // Whoever does not wait for it has no use for what went wrong.
  caller.catch(() => undefined);
  const close = () => {
    server.close();
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  };
  return { socket, hear: (tell, patience) => hear(caller, tell, patience), close };
}

async function hear(
  caller: Promise<Socket>,
  tell: (message: Message) => void,
  patience: number,
): Promise<Message | null> {
  const socket = await within(caller, patience);
  if (socket === null) return null;
  const lines = new LineSplitter();
  socket.setEncoding('utf8');
  return new Promise((done) => {
    const end = (message: Message | null) => {
      socket.destroy();
      done(message);
    };
    socket.on('data', (text: string) => {
      for (const line of lines.push(text)) {
        const message = read(line.text ?? '');
        if (message === null) continue;
        if (message.kind === 'done' || message.kind === 'failed') return end(message);
        tell(message);
      }
    });
    socket.on('close', () => end(null));
    socket.on('error', () => end(null));
  });
}

function read(line: string): Message | null {
  try {
    const parsed = v.safeParse(MessageSchema, JSON.parse(line));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** Null when it takes longer than `ms`, or fails. */
async function within<T>(promise: Promise<T>, ms: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((done) => {
    timer = setTimeout(() => done(null), ms);
  });
  const found = await Promise.race([promise.catch(() => null), late]);
  clearTimeout(timer);
  return found;
}
