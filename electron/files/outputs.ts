import { randomBytes } from 'node:crypto';
import { constants, copyFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { CLIPBOARD, type OVER, type Part, type Written } from '../../shared/output.ts';
import { done, failed, type Reply } from '../../shared/reply.ts';
import { writeFailure } from './file-failure.ts';
import { FileOutput } from './file-output.ts';
import { lookOf } from './file-print.ts';
import type { FollowedFiles } from './followed-files.ts';
import { sweep } from './sweep.ts';

type Over = (typeof OVER)[number];

/** Something that is being written. */
type Sink = {
  path: string;
  /** The file that follows the library which this is, null for any other. */
  follow: string | null;
  write: (parts: readonly Part[]) => Promise<void>;
  commit: (stamp: string) => Promise<Written>;
  abort: () => Promise<void>;
};

/** Someone else has changed a file that was about to be written. */
class ChangedOutside extends Error {}

/** What the outputs need of the world. */
type World = { now: () => Date; copyText: (text: string) => void };

/** Everything that is being written to files or the clipboard, each by a number. */
export class Outputs {
  readonly #followed: FollowedFiles;
  readonly #world: World;
  /** Paths that the user chose since the start, by ids that nobody can guess. */
  readonly #chosen = new Map<string, string>();
  /** What takes bytes as they come, by ids that nobody can guess. */
  readonly #streams = new Map<string, (bytes: Uint8Array) => Promise<void>>();
  readonly #open = new Map<number, Sink>();
  /** Folders that were looked through for what a crash has left. */
  readonly #swept = new Set<string>();
  #last = 0;
  /** So many pages are gone. */
  #pagesGone = 0;

  constructor(followed: FollowedFiles, world: World) {
    this.#followed = followed;
    this.#world = world;
  }

  /** Whether anything is being written now. */
  get isWriting(): boolean {
    return this.#open.size > 0;
  }

  /** Takes a path that the user chose; gives its id. */
  offer(path: string): string {
    const id = randomBytes(16).toString('hex');
    this.#chosen.set(id, path);
    return id;
  }

  /** Takes something that takes bytes as they come, once; gives its id. */
  offerStream(write: (bytes: Uint8Array) => Promise<void>): string {
    const id = randomBytes(16).toString('hex');
    this.#streams.set(id, write);
    return id;
  }

  /** Has a file that the user chose follow the library. */
  async follow(id: string): Promise<Reply<null>> {
    const path = this.#pathOf(id);
    if (path === undefined) return unknownFile();
    return attempt(path, async () => {
      await this.#followed.add(id, path);
      return null;
    });
  }

  /**
   * Begins a file, or the clipboard. `hash` tells what a file that follows the library holds, as
   * long as that is what was written to it; only then stretches of it mean anything.
   */
  async begin(to: string, over: Over): Promise<Reply<{ output: number; hash: string | null }>> {
    if (to === CLIPBOARD) return done({ output: this.#keep(this.#clipboard()), hash: null });
    const stream = this.#streams.get(to);
    if (stream) {
      this.#streams.delete(to);
      return done({ output: this.#keep(streamSink(stream)), hash: null });
    }
    const path = this.#pathOf(to);
    if (path === undefined) return unknownFile();
    const gone = this.#pagesGone;
    const begun = await attempt(path, async () => {
      await this.#sweep(dirname(path));
      const follow = this.#followed.pathOf(to) === undefined ? null : to;
      const hash = follow && (await this.#followed.ownHash(follow));
      return { sink: await this.#file(path, follow, over), hash };
    });
    if (!begun.ok) return begun;
    const { sink, hash } = begun.value;
    if (gone === this.#pagesGone) return done({ output: this.#keep(sink), hash });
    // Nobody is left to write to it, or to end it.
    await sink.abort();
    return givenUp();
  }

  /** Writes on. After a failure the output is gone. */
  async write(output: number, parts: readonly Part[]): Promise<Reply<null>> {
    return this.#use(output, async (sink) => {
      await sink.write(parts);
      return null;
    });
  }

  /** Ends an output: now the file has the new bytes. */
  async commit(output: number, stamp: string): Promise<Reply<Written>> {
    const reply = await this.#use(output, (sink) => sink.commit(stamp));
    this.#open.delete(output);
    return reply;
  }

  /** Gives an output up. */
  async abort(output: number): Promise<void> {
    const sink = this.#open.get(output);
    this.#open.delete(output);
    await sink?.abort();
  }

  /** Gives up all of them: the page that made them is gone. */
  async abortAll(): Promise<void> {
    this.#pagesGone += 1;
    await Promise.all([...this.#open.keys()].map((output) => this.abort(output)));
  }

  async #sweep(folder: string): Promise<void> {
    if (this.#swept.has(folder)) return;
    this.#swept.add(folder);
    await sweep(folder, this.#world.now().getTime());
  }

  #pathOf(id: string): string | undefined {
    return this.#followed.pathOf(id) ?? this.#chosen.get(id);
  }

  #keep(sink: Sink): number {
    this.#last += 1;
    this.#open.set(this.#last, sink);
    return this.#last;
  }

  async #use<T>(output: number, use: (sink: Sink) => Promise<T>): Promise<Reply<T>> {
    const sink = this.#open.get(output);
    if (!sink) return givenUp();
    const reply = await attempt(sink.path, () => use(sink));
    if (!reply.ok) await this.abort(output);
    return reply;
  }

  async #file(path: string, follow: string | null, over: Over): Promise<Sink> {
    const mayReplace = async () => {
      if (over !== 'own' || follow === null) return;
      if ((await lookOf(path)) === null || (await this.#followed.ownHash(follow))) return;
      throw new ChangedOutside();
    };
    const file = await FileOutput.begin(path, mayReplace);
    const commit = async (stamp: string): Promise<Written> => {
      let aside: string | undefined;
      const outcome = await file.commit(async ({ hash }) => {
        const isTheirs = over === 'aside' && follow && !(await this.#followed.ownHash(follow));
        if (isTheirs) aside = await this.#setAside(path);
        if (follow) await this.#followed.expect(follow, hash);
      });
      if (follow) {
        const at = this.#world.now().getTime();
        await this.#followed.written(follow, outcome.hash, stamp, at);
      }
      return { path, ...outcome, ...(aside !== undefined && { aside }) };
    };
    return {
      path,
      follow,
      write: (parts) => file.write(parts),
      commit,
      abort: () => file.abort(),
    };
  }

  /** Copies a file to a free name beside it; undefined where there is none to copy. */
  async #setAside(path: string): Promise<string | undefined> {
    if ((await lookOf(path)) === null) return undefined;
    const extension = extname(path);
    const name = basename(path, extension);
    const when = this.#world.now().toISOString().slice(0, 19).replace(/[-:]/g, '');
    for (let n = 1; ; n += 1) {
      const suffix = n === 1 ? when : `${when}-${n}`;
      const copy = join(dirname(path), `${name}.${suffix}${extension}`);
      try {
        await copyFile(path, copy, constants.COPYFILE_EXCL);
        return copy;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
  }

  #clipboard(): Sink {
    const decoder = new TextDecoder();
    const texts: string[] = [];
    let size = 0;
    return {
      path: '',
      follow: null,
      write: async (parts) => {
        for (const part of parts) {
          if (!(part instanceof Uint8Array)) continue;
          size += part.length;
          texts.push(decoder.decode(part, { stream: true }));
        }
      },
      commit: async () => {
        this.#world.copyText(texts.join(''));
        return { path: '', isChanged: true, size, hash: '' };
      },
      abort: async () => undefined,
    };
  }
}

/** What was written to it cannot be taken back. */
function streamSink(write: (bytes: Uint8Array) => Promise<void>): Sink {
  let size = 0;
  return {
    path: '',
    follow: null,
    write: async (parts) => {
      for (const part of parts) {
        if (!(part instanceof Uint8Array)) continue;
        size += part.length;
        await write(part);
      }
    },
    commit: async () => ({ path: '', isChanged: true, size, hash: '' }),
    abort: async () => undefined,
  };
}

function givenUp(): Reply<never> {
  return failed('no-output', 'This export was given up.', 'Export again.');
}

function unknownFile(): Reply<never> {
  return failed(
    'unknown-file',
    'Lectern does not know where this file is to be written.',
    'Choose the file again.',
  );
}

async function attempt<T>(path: string, run: () => Promise<T>): Promise<Reply<T>> {
  try {
    return done(await run());
  } catch (error) {
    if (!(error instanceof ChangedOutside)) return writeFailure(path, error);
    return failed(
      'changed-outside',
      `${basename(path)} was changed by another program, and was not overwritten.`,
      'Look at the difference, and choose which one to keep.',
    );
  }
}
