import type { Input, Output } from '../../../shared/ipc.ts';
import type { Written } from '../../../shared/output.ts';
import type { Failure, Reply } from '../../../shared/reply.ts';
import type { Over, Relayed } from './messages.ts';
import { PieceWriter } from './piece-writer.ts';

/** Asks main for something, by way of the page. */
export type Ask = <N extends Relayed>(name: N, input: Input<N>) => Promise<Reply<Output<N>>>;

/** Main could not do what it was asked. */
export class Refused extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

/** Where a bibliography goes. */
export type TextOutput = {
  readonly pieces: PieceWriter;
  /** Ends it: now it has its new bytes. */
  commit: (stamp: string) => Promise<Written>;
  /** Gives it up: it is as it was. */
  abort: () => Promise<void>;
};

/** A file, or the clipboard, that main is writing for us. */
export class MainOutput implements TextOutput {
  readonly #ask: Ask;
  readonly #output: number;
  /** The SHA-256 of what the file holds, if that is what was written to it before. */
  readonly hash: string | null;
  readonly pieces: PieceWriter;

  private constructor(ask: Ask, output: number, hash: string | null) {
    this.#ask = ask;
    this.#output = output;
    this.hash = hash;
    this.pieces = new PieceWriter(async (parts) => {
      await unwrapped(ask('writeOutput', { output, parts: [...parts] }));
    });
  }

  /** Begins an output; rejects with `Refused`. */
  static async begin(ask: Ask, to: string, over: Over): Promise<MainOutput> {
    const { output, hash } = await unwrapped(ask('beginOutput', { to, over }));
    return new MainOutput(ask, output, hash);
  }

  /** Ends it: the file has its new bytes. */
  async commit(stamp: string): Promise<Written> {
    await this.pieces.end();
    return unwrapped(this.#ask('commitOutput', { output: this.#output, stamp }));
  }

  /** Gives it up: the file is as it was. */
  async abort(): Promise<void> {
    await this.#ask('abortOutput', { output: this.#output });
  }
}

/** A text that is kept in memory, as long as it has no more than so many bytes. */
export class MemoryOutput implements TextOutput {
  readonly #bytes: Uint8Array[] = [];
  #size = 0;
  readonly pieces: PieceWriter;

  constructor(most: number) {
    this.pieces = new PieceWriter(async (parts) => {
      for (const part of parts) {
        if (!(part instanceof Uint8Array)) continue;
        this.#size += part.length;
        if (this.#size > most) throw new Refused(TOO_LARGE);
        this.#bytes.push(part);
      }
    });
  }

  async commit(): Promise<Written> {
    await this.pieces.end();
    return { path: '', isChanged: true, size: this.#size, hash: '' };
  }

  async abort(): Promise<void> {
    this.#bytes.length = 0;
  }

  /** The text. */
  async text(): Promise<string> {
    return new Blob(this.#bytes as BlobPart[]).text();
  }
}

const TOO_LARGE = {
  code: 'too-large',
  message: 'The file is too large for its differences to be shown.',
  hint: 'Compare it with another program, or choose without looking.',
};

async function unwrapped<T>(reply: Promise<Reply<T>>): Promise<T> {
  const got = await reply;
  if (!got.ok) throw new Refused(got.failure);
  return got.value;
}
