import { connect } from 'node:net';
import type { Message } from '../../shared/terminal.ts';

/** A way to say how an export goes; settles when the other has heard, false when nobody listens. */
export type Say = (message: Message) => Promise<boolean>;

/** Connects to the process that asked for an export. */
export function answerAt(socket: string): { say: Say; end: () => void } {
  const connection = connect(socket);
  let gone = false;
  // It may have been interrupted: then nobody wants to know.
  connection.on('error', () => {
    gone = true;
  });
  connection.on('close', () => {
    gone = true;
  });
  return {
    say: (message) =>
      new Promise((done) => {
        if (gone) return done(false);
        connection.write(`${JSON.stringify(message)}\n`, (error) => done(!error));
      }),
    end: () => connection.end(),
  };
}
