import { keepParts } from '../../db/bib-files.ts';
import type { ImportSoFar } from '../../db/imports.ts';
import { library } from '../../db/library.ts';
import { tellLive } from '../../db/live.ts';
import type { AgreedEntry } from '../../db/place-entry.ts';
import { EntryTaker, type HowToTake } from '../../db/take-entries.ts';
import type { CatalogueListener } from '../../workers/catalogue-listener.ts';
import type { EntryReview } from './entry-review.ts';
import type { Ending, FromImporter } from './messages.ts';
import { type Decisions, sideOf } from './review-types.ts';
import { SPOOLED } from './spool.ts';
import { troubleOf } from './trouble.ts';

/** Imports the entries of a bibliography as the user decided; whatever ends it, what was stored stays. */
export class EntryImport {
  readonly #say: (message: FromImporter) => void;
  #stopping = false;

  constructor(say: (message: FromImporter) => void) {
    this.#say = say;
  }

  /** Ends the import after what is being stored now. */
  stop(): void {
    this.#stopping = true;
  }

  /** Imports what was reviewed; tells how it ended when all is stored. Never rejects. */
  async run(
    name: string,
    review: EntryReview,
    decisions: Decisions,
    how: HowToTake,
    listener: CatalogueListener,
  ): Promise<void> {
    // What is wrong with the file was told before.
    const problems = { problems: [], problemCount: 0 };
    const counts = { read: 0, of: review.spool.length, added: 0, improved: 0 };
    const nothing = { ...counts, left: 0, rekeyed: 0, range: null, trouble: null, refusal: null };
    const ending: Ending = { ...nothing, ...problems, stopped: false };
    const soFar = (): ImportSoFar => {
      const { added, improved, range } = ending;
      return { name, at, added, improved, range };
    };
    const at = Date.now();
    try {
      const taker = await EntryTaker.open(how, (folded) => review.hasKey(folded));
      for (let part = 0; part < review.spool.parts && !this.#stopping; part += 1) {
        const agreed = await agreedOf(review, part, decisions);
        const { added, improved, left, rekeyed, range, ...news } = await taker.take(
          agreed,
          soFar(),
        );
        ending.added += added;
        ending.improved += improved;
        ending.left += left;
        ending.rekeyed += rekeyed;
        ending.range = range;
        ending.read = Math.min(ending.of, (part + 1) * SPOOLED);
        const { read, of } = ending;
        const progress = { read, of, added: ending.added, improved: ending.improved };
        this.#say({ kind: 'stored', progress, clock: library().clock });
        if (news.revision === 0) continue;
        tellLive(library().db);
        await listener.tell(news);
      }
      if (!this.#stopping) {
        const { range, revision } = await keepParts(review.parts, soFar());
        ending.range = range;
        if (revision > 0) await listener.tell({ revision });
      }
    } catch (error) {
      ending.trouble = troubleOf(error);
    }
    await listener.settle();
    ending.stopped = this.#stopping;
    this.#say({ kind: 'ended', ending });
  }
}

/** The entries of a part that are to come in, each with what the user agreed to. */
async function agreedOf(
  { spool }: EntryReview,
  part: number,
  decisions: Decisions,
): Promise<AgreedEntry[]> {
  const entrants = await spool.part(part);
  return entrants.flatMap((entrant, at): AgreedEntry[] => {
    const index = part * SPOOLED + at;
    if (decisions.off.has(index)) return [];
    const isChosen: AgreedEntry['isChosen'] = (field, kind) =>
      sideOf(decisions, index, { field, kind }) === 'theirs';
    return [{ entrant, isChosen }];
  });
}
