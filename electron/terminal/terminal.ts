import { resolve } from 'node:path';
import type { Message, Order } from '../../shared/terminal.ts';
import type { Say } from './answer.ts';
import type { ExportOrder } from './command-line.ts';
import { type Listening, listen } from './listen.ts';
import { EXIT, type Streams, speaker } from './speaker.ts';
import { strings } from './strings.ts';

/** So long a Lectern that has the library open may take to begin, in ms. */
const PATIENCE = 60_000;

/** The terminal that this process was started from, with what it asks for. */
export class Terminal {
  readonly order: Order;
  readonly #listening: Listening;
  readonly #speak: (message: Message) => number | null;
  readonly #error: (text: string) => void;

  /** `folder` is the one that the user is in: paths are meant from there. */
  constructor({ profile, query, aux, out, quiet }: ExportOrder, folder: string, streams: Streams) {
    const from = (path: string | null) => (path === null ? null : resolve(folder, path));
    this.#listening = listen();
    this.order = {
      lectern: 'export',
      socket: this.#listening.socket,
      profile,
      query,
      aux: from(aux),
      out: from(out),
    };
    this.#speak = speaker(streams, out, quiet);
    this.#error = streams.error;
  }

  /** This process does it itself: gives how to say how it goes, and the exit code in the end. */
  here(): { say: Say; code: Promise<number> } {
    this.#listening.close();
    let end: (code: number) => void = () => undefined;
    const code = new Promise<number>((done) => {
      end = done;
    });
    const say: Say = async (message) => {
      const ended = this.#speak(message);
      if (ended !== null) end(ended);
      return true;
    };
    return { say, code };
  }

  /** Another process does it: gives the exit code when that has said how it ended. */
  async elsewhere(): Promise<number> {
    const last = await this.#listening.hear((message) => this.#speak(message), PATIENCE);
    this.#listening.close();
    if (last !== null) return this.#speak(last) ?? EXIT.failed;
    this.#error(`${strings.closed}\n`);
    return EXIT.failed;
  }
}
