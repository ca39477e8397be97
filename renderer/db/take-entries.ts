import type { Change } from '../../shared/operation.ts';
import { USER_TABLES } from '../../shared/operation.ts';
import type { Sighting, Status } from '../../shared/paper.ts';
import { markDirty } from './dirty.ts';
import { type ClashRule, EntryCitekeys } from './entry-citekeys.ts';
import { type NotesToTake, noteRows } from './entry-notes.ts';
import { type KeywordsToTake, tagsOf } from './entry-tags.ts';
import { matchPaper, soughtBy } from './find-paper.ts';
import { FreeCitekeys } from './free-citekeys.ts';
import { freshPapers } from './fresh-papers.ts';
import { type ImportSoFar, logImport } from './imports.ts';
import { KeyMemory } from './key-memory.ts';
import { KnownPapers } from './known-papers.ts';
import { library } from './library.ts';
import { type AgreedEntry, type Placed, placeEntry } from './place-entry.ts';
import type { Delivered } from './take-library.ts';
import { missingRows, type NewRow } from './user-rows.ts';
import { writeRows } from './write-rows.ts';

/** How the entries of a file come in, besides what is agreed to for each. */
export type HowToTake = {
  sighting: Sighting;
  clash: ClashRule;
  /** Where new papers go. */
  status: Status;
  tags: KeywordsToTake;
  notes: NotesToTake;
};

/** What came of some entries. */
export type EntriesTaken = Delivered & {
  /** Entries that stayed out because another paper has their key, and papers that got a new key. */
  left: number;
  rekeyed: number;
};

/**
 * Takes the entries of one bibliography file into the library, part after part, each in one
 * transaction and as one part of the import. New papers are marked as the user's doing, so that they
 * never fade; of known ones only that changes to which the user agreed.
 */
export class EntryTaker {
  readonly #how: HowToTake;
  readonly #memory: KeyMemory;
  readonly #keys: { rule: ClashRule; free: FreeCitekeys; given: Set<string> };

  private constructor(how: HowToTake, memory: KeyMemory, free: FreeCitekeys) {
    this.#how = how;
    this.#memory = memory;
    this.#keys = { rule: how.clash, free, given: new Set() };
  }

  /** For one import; the folded keys that `isReserved` knows are given to no other paper. */
  static async open(how: HowToTake, isReserved: (folded: string) => boolean): Promise<EntryTaker> {
    return new EntryTaker(how, await KeyMemory.load(), new FreeCitekeys(isReserved));
  }

  /** Stores the next entries. */
  async take(agreed: readonly AgreedEntry[], soFar: ImportSoFar): Promise<EntriesTaken> {
    const { db } = library();
    const user = USER_TABLES.map((name) => db.table(name));
    const tables = [db.papers, db.texts, db.identifiers, ...user, db.operations, db.dirty, db.meta];
    // Async itself: else the store would not wait for it.
    const taken = await db.transaction('rw', tables, async () => this.#take(agreed, soFar));
    this.#memory.committed(taken.revision);
    return taken;
  }

  async #take(agreed: readonly AgreedEntry[], soFar: ImportSoFar): Promise<EntriesTaken> {
    await this.#memory.check();
    const now = Date.now();
    const { known, keys, placed } = await this.#place(agreed, now);
    const renamed = await keys.renamings();
    // Before the keys are given to others.
    await writeRows(renamed);
    const replaced = await replaceKeys(placed, keys);
    const rows = await this.#userRows(placed, now);
    const isNew = new Set(placed.flatMap((each) => (each.isNew ? each.id : [])));
    const better = placed.flatMap(({ id, isChanged }) => (isChanged ? id : []));
    const improved = new Set([...better, ...rows.flatMap(paperOf)]);
    for (const id of isNew) improved.delete(id);
    const counts = { added: isNew.size, improved: improved.size };
    const made = rows.map(({ change }) => change);
    const changes = [...known.changes(), ...renamed, ...made];
    const [touched, , range] = await Promise.all([
      known.write(this.#memory),
      writeRows(made),
      logImport(changes, soFar, counts),
    ]);
    const papers = new Set([...touched, ...rows.flatMap(paperOf), ...renamed.map(keyOf)]);
    const revision = changes.length > 0 ? await markDirty(papers) : 0;
    const fresh = freshPapers(isNew, known, rows);
    for (const id of isNew) papers.delete(id);
    return {
      revision,
      fresh,
      papers: [...papers],
      changes: made.filter(({ table }) => table === 'tags'),
      ...counts,
      range,
      left: agreed.length - placed.length,
      rekeyed: replaced + renamed.length,
    };
  }

  async #place(agreed: readonly AgreedEntry[], now: number) {
    const sought = agreed.map(({ entrant }) => soughtBy(entrant.draft));
    const known = await KnownPapers.read(sought, this.#memory);
    const old = sought.flatMap((each) => matchPaper(each, known) ?? []);
    const entrants = agreed.map(({ entrant }) => entrant);
    const keys = await EntryCitekeys.read(this.#keys, entrants, old, this.#memory);
    const place = { known, keys, sighting: this.#how.sighting, now };
    const placed = agreed.flatMap((each, index) => {
      const wanted = sought[index];
      return (wanted && placeEntry(each, wanted, place)) ?? [];
    });
    return { known, keys, placed };
  }

  /** The rows of the user's tables, those of a paper that several entries speak of as well. */
  async #userRows(placed: readonly Placed[], now: number): Promise<NewRow[]> {
    const { status, tags, notes } = this.#how;
    const papers = placed.map(({ id, isNew, citekey, entrant }) => ({
      id,
      isNew,
      done: {
        tags: tagsOf(entrant, tags),
        highlights: [],
        aliases: entrant.ids,
        ...(citekey !== null && { citekey }),
        ...(isNew && { mark: { status, statusAt: now } }),
      },
    }));
    const rows = await missingRows({ papers, tags: [], views: [] }, this.#memory);
    return [...rows, ...(await noteRows(placed, notes, now))];
  }
}

/** Gives new keys to the papers whose key is taken; gives how many they are. */
async function replaceKeys(placed: readonly Placed[], keys: EntryCitekeys): Promise<number> {
  const clashing = placed.filter(({ isReplaced }) => isReplaced);
  const found = await keys.replacements(clashing.map(({ citekey }) => citekey ?? ''));
  clashing.forEach((each, index) => {
    each.citekey = found[index] ?? null;
  });
  return clashing.length;
}

function paperOf({ row }: NewRow): string[] {
  return 'paperId' in row ? [String(row.paperId)] : [];
}

const keyOf = ({ key }: Change) => String(key);
