import { foldCitekey } from '../../shared/bibliography/citekey/rules.ts';
import { isArxivDoi, parseArxivId, parseDoi } from '../../shared/identifiers.ts';
import { ownersOf } from './citekey-owners.ts';
import { library } from './library.ts';

/** A paper is merged into one that is merged into one …: so often at most. */
const MOST_MERGES = 20;

/**
 * The paper that a text means: its id in this library, its arXiv id or DOI in any form, or a citekey
 * that it has or had; undefined where the library holds none.
 */
export async function paperMeantBy(text: string): Promise<string | undefined> {
  const byId = await stored(text);
  if (byId !== undefined) return byId;
  const { identifiers } = library().db;
  const rows = await identifiers.bulkGet(identifiersIn(text));
  const owner = rows.find((row) => row !== undefined)?.paperId;
  if (owner !== undefined) return stored(owner);
  const folded = foldCitekey(text);
  const keyed = (await ownersOf([folded])).get(folded);
  return keyed && stored(keyed.paperId);
}

function identifiersIn(text: string): string[] {
  const doi = parseDoi(text);
  const arxiv = parseArxivId(text) ?? parseArxivId(doi ?? '');
  const keys = arxiv ? [`arxiv:${arxiv.id}`] : [];
  return doi === null || isArxivDoi(doi) ? keys : [...keys, `doi:${doi}`];
}

/** A paper of this id, or the one that it was merged into. */
async function stored(id: string): Promise<string | undefined> {
  const { papers, merges } = library().db;
  let last = id;
  for (let step = 0; step < MOST_MERGES; step += 1) {
    if (await papers.get(last)) return last;
    const merged = await merges.get(last);
    if (!merged) return undefined;
    last = merged.into;
  }
  return undefined;
}
