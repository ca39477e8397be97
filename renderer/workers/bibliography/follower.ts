import type { Profile } from '../../../shared/bibliography/profile.ts';
import { type Layout, splice, type WrittenEntry } from '../../../shared/bibliography/splice.ts';
import { type LineChange, lineDiff } from '../../../shared/line-diff.ts';
import type { Part, Written } from '../../../shared/output.ts';
import { type Bibliographer, frameOf } from './bibliographer.ts';
import type { Job } from './job.ts';
import type { LedgerWatch } from './ledger-watch.ts';
import { Members, printOf } from './members.ts';
import type { Brought, Jobs, WrittenEntries } from './messages.ts';
import { type Ask, MainOutput } from './output.ts';

/** Texts of more bytes are not compared. */
const MOST = 64 * 1024 * 1024;

/** A file that follows the library. */
type Followed = {
  profile: Profile;
  members: Members;
  /** Papers that came or went since it was written. */
  moved: Set<string>;
  /** What is in the file, null until it was written once. */
  known: Known | null;
};

/** What is in a file. */
type Known = {
  layout: Layout;
  /** The entries of papers: citekeys, and numbers for their bytes, NaN where that is not known. */
  entries: Map<string, { citekey: string; print: number }>;
  /** SHA-256 of the whole, in hex. */
  hash: string;
  /** The ledger's revision that it shows. */
  revision: number;
};

/** Keeps files up to date: of a file that was written before, only what has changed is made. */
export class Follower {
  readonly #files = new Map<string, Followed>();
  readonly #writer: Bibliographer;
  readonly #watch: LedgerWatch;
  readonly #ask: Ask;
  readonly #build: string;

  constructor(writer: Bibliographer, watch: LedgerWatch, ask: Ask, build: string) {
    this.#writer = writer;
    this.#watch = watch;
    this.#ask = ask;
    this.#build = build;
  }

  /** From now on a file is to hold these papers. */
  follow({ id, profile }: Jobs['follow']['input'], ids: readonly string[]): void {
    const before = this.#files.get(id);
    const members = new Members();
    for (const paper of ids) members.add(paper);
    const isSame = before && JSON.stringify(before.profile) === JSON.stringify(profile);
    const known = isSame ? before.known : null;
    const moved = new Set(ids.filter((paper) => !known?.entries.has(paper)));
    for (const paper of known?.layout.ids ?? []) if (!members.has(paper)) moved.add(paper);
    this.#files.set(id, { profile, members, moved, known });
  }

  /** A file is not followed any more. */
  forget(id: string): void {
    this.#files.delete(id);
  }

  /** Brings a file up to date. */
  async bring(input: Jobs['bring']['input'], job: Job): Promise<Brought> {
    const { id, over, anew, added, removed } = input;
    const file = this.#files.get(id);
    if (!file) throw new Error('this file is not followed');
    for (const paper of added) file.members.add(paper);
    for (const paper of removed) file.members.delete(paper);
    for (const paper of [...added, ...removed]) file.moved.add(paper);
    if (over !== 'own' || anew) return brought(file, await this.#writeAnew(id, file, over, job));
    if (!file.known) {
      if (await this.#isUpToDate(id, file)) return brought(file, null);
      return brought(file, await this.#writeAnew(id, file, over, job));
    }
    return brought(file, await this.#update(id, file, file.known, job));
  }

  /** How a file differs from what would be written. */
  async compare({ id, url }: Jobs['compare']['input'], job: Job): Promise<LineChange[]> {
    const file = this.#files.get(id);
    if (!file) throw new Error('this file is not followed');
    const theirs = await fetch(url);
    if (!theirs.ok) throw new Error(`the file could not be read (${theirs.status})`);
    const [old, now] = [
      await theirs.text(),
      await this.#writer.text([...file.members], file.profile, MOST, job),
    ];
    return lineDiff(old, now);
  }

  /** Whether a file was up to date when the app was closed, and nothing of it has changed since. */
  async #isUpToDate(id: string, file: Followed): Promise<boolean> {
    const reply = await this.#ask('followedFiles', {});
    const found = reply.ok ? reply.value.find((each) => each.id === id) : undefined;
    if (found?.state !== 'own') return false;
    const [revision, what] = splitStamp(found.stamp);
    if (what !== this.#whatOf(file)) return false;
    const { papers } = await this.#watch.since(revision);
    return papers !== null && ![...papers].some((paper) => file.members.has(paper));
  }

  async #writeAnew(
    id: string,
    file: Followed,
    over: Jobs['bring']['input']['over'],
    job: Job,
  ): Promise<WrittenEntries> {
    const revision = await this.#watch.revision();
    const prints = new Map<string, number>();
    const { written, layout } = await this.#writer.write(
      {
        profile: file.profile,
        ids: [...file.members],
        to: id,
        over,
        stamp: this.#stamp(file, revision),
        see: (paper, bytes) => prints.set(paper, printOf(bytes)),
      },
      job,
    );
    const entries = new Map(
      layout.ids.map((paper, index) => [
        paper,
        { citekey: layout.citekeys[index] ?? '', print: prints.get(paper) ?? Number.NaN },
      ]),
    );
    file.known = { layout, entries, hash: written.hash, revision };
    file.moved.clear();
    for (const paper of file.members) if (!entries.has(paper)) file.moved.add(paper);
    return written;
  }

  /** Makes what has changed; null where that is nothing. */
  async #update(
    id: string,
    file: Followed,
    known: Known,
    job: Job,
  ): Promise<WrittenEntries | null> {
    const { papers, revision } = await this.#watch.since(known.revision);
    if (!papers) return this.#writeAnew(id, file, 'own', job);
    const touched = [...new Set([...papers, ...file.moved])];
    const sought = touched.filter((paper) => file.members.has(paper));
    const gone = new Set(
      touched.filter((paper) => !file.members.has(paper) && known.entries.has(paper)),
    );
    const maker = this.#writer.maker(file.profile);
    // What depends on one another is made anew as a whole.
    if (!maker && sought.length + gone.size > 0) return this.#writeAnew(id, file, 'own', job);
    const made: WrittenEntry[] = [];
    job.expect(sought.length);
    if (maker) for await (const some of maker.make(sought, false, job)) made.push(...some);
    const present = new Set(made.map((entry) => entry.id));
    // A paper that was merged into another one may be gone before the list says so.
    for (const paper of sought) {
      if (!present.has(paper) && known.entries.has(paper)) gone.add(paper);
    }
    const changed = made.filter(
      ({ id: paper, citekey, bytes }) =>
        known.entries.get(paper)?.print !== printOf(bytes) ||
        known.entries.get(paper)?.citekey !== citekey,
    );
    if (!maker || changed.length + gone.size === 0) {
      known.revision = revision;
      file.moved.clear();
      return null;
    }
    const old = [...gone, ...changed.map((entry) => entry.id)].flatMap(
      (paper) => known.entries.get(paper)?.citekey ?? [],
    );
    const { layout, parts } = splice(known.layout, frameOf(maker.writer), old, changed);
    const written = await this.#splice(id, parts, known.hash, this.#stamp(file, revision));
    if (!written) return this.#writeAnew(id, file, 'own', job);
    for (const paper of gone) known.entries.delete(paper);
    for (const { id: paper, citekey, bytes } of changed) {
      known.entries.set(paper, { citekey, print: printOf(bytes) });
    }
    file.known = { layout, entries: known.entries, hash: written.hash, revision };
    file.moved.clear();
    return { ...written, count: layout.ids.length };
  }

  /** Puts a file together; null where it is not the one that its parts are stretches of. */
  async #splice(
    id: string,
    parts: readonly Part[],
    hash: string,
    stamp: string,
  ): Promise<Written | null> {
    const output = await MainOutput.begin(this.#ask, id, 'own');
    if (output.hash !== hash) {
      await output.abort();
      return null;
    }
    try {
      for (const part of parts) {
        if (part instanceof Uint8Array) await output.pieces.put(part);
        else await output.pieces.copy(part[0], part[1]);
      }
      return await output.commit(stamp);
    } catch (error) {
      await output.abort();
      throw error;
    }
  }

  #stamp(file: Followed, revision: number): string {
    return `${revision} ${this.#whatOf(file)}`;
  }

  /** What a file is made of, beside the facts of its papers. */
  #whatOf({ profile, members }: Followed): string {
    return `${this.#build} ${members.digest} ${JSON.stringify(profile)}`;
  }
}

function brought({ members }: Followed, written: WrittenEntries | null): Brought {
  return { written, count: members.size };
}

function splitStamp(stamp: string): [revision: number, what: string] {
  const space = stamp.indexOf(' ');
  return [Number(stamp.slice(0, space)), stamp.slice(space + 1)];
}
