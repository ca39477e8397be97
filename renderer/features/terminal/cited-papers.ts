import { foldCitekey } from '../../../shared/bibliography/citekey/rules.ts';
import { library } from '../../db/library.ts';

/** The papers that a document cites. */
export type Cited = {
  /** The keys as they are cited, by the ids of papers. */
  as: Map<string, string[]>;
  /** Keys that no paper has or had. */
  missing: string[];
};

/** The papers that have these citekeys, or had them before; their case does not count. */
export async function citedPapers(citekeys: readonly string[]): Promise<Cited> {
  const { db } = library();
  const folded = [...new Set(citekeys.map(foldCitekey))];
  const [rows, former] = await Promise.all([
    db.citekeys.where('folded').anyOf(folded).toArray(),
    db.aliases.bulkGet(folded),
  ]);
  const owners = new Map(
    [...former, ...rows].flatMap((row) => (row ? [[row.folded, row.paperId]] : [])),
  );
  const as = new Map<string, string[]>();
  const missing: string[] = [];
  for (const key of citekeys) {
    const owner = owners.get(foldCitekey(key));
    if (owner === undefined) missing.push(key);
    else as.set(owner, [...(as.get(owner) ?? []), key]);
  }
  return { as, missing };
}
