import type { Message } from '../../shared/terminal.ts';
import { strings } from './strings.ts';

/** What the process prints to. */
export type Streams = {
  out: (text: string) => void;
  error: (text: string) => void;
  /** Whether progress may be written over. */
  isTerminal: boolean;
};

/** Exit codes, as the help lists them. */
export const EXIT = { done: 0, failed: 1, wrong: 2, missing: 3 } as const;

/**
 * Prints what an export says, a bibliography to standard output, all else to standard error; gives
 * the exit code when it is over, null before. `path` is the file that is written.
 */
export function speaker(
  streams: Streams,
  path: string | null,
  quiet: boolean,
): (message: Message) => number | null {
  const { out, error, isTerminal } = streams;
  let onLine = false;
  const line = (text: string) => {
    error(`${onLine ? '\r\x1b[K' : ''}${text}\n`);
    onLine = false;
  };
  return (message) => {
    switch (message.kind) {
      case 'text':
        out(message.text);
        return null;
      case 'progress':
        if (quiet) return null;
        if (!isTerminal) line(strings.progress(message.done, message.total));
        else {
          error(`\r\x1b[K${strings.progress(message.done, message.total)}`);
          onLine = true;
        }
        return null;
      case 'failed':
        line(message.message);
        return EXIT.failed;
      case 'done': {
        if (message.missing.length > 0) line(strings.missing(message.missing));
        if (!quiet) line(strings.done(message.count, path, message.changed));
        return message.missing.length > 0 ? EXIT.missing : EXIT.done;
      }
    }
  };
}
