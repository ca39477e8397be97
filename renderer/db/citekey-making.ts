import type { Formula } from '../../shared/bibliography/citekey/ast.ts';
import type { KeyedPaper } from '../../shared/bibliography/citekey/facts.ts';
import { DEFAULT_FORMULA, formulaOr } from '../../shared/bibliography/citekey/formula.ts';
import { loadReadings } from '../../shared/bibliography/citekey/load-readings.ts';
import { needsOf } from '../../shared/bibliography/citekey/needs.ts';
import { needsReadings } from '../../shared/bibliography/citekey/romanise.ts';
import type { Making } from '../../shared/bibliography/citekey.ts';
import { familyOf } from '../../shared/names.ts';
import type { Paper } from '../../shared/paper.ts';
import { citekeyFormula } from './citekey-formula.ts';
import { library } from './library.ts';

/**
 * How the citekeys of some papers are made: by the formula of the settings, or another, with the
 * readings that they need. To be called before a transaction, which cannot wait for them.
 */
export async function makingFor(papers: readonly Paper[], other?: Formula): Promise<Making> {
  const by = other ?? formulaOr(citekeyFormula(), DEFAULT_FORMULA);
  const { entry, tags } = needsOf(by);
  // What the entry and the tags hold is not known yet.
  const mayNeed = entry || tags || papers.some(needs);
  return { formula: by, readings: mayNeed ? await loadReadings() : null };
}

function needs({ title, authors }: Paper): boolean {
  return needsReadings(title) || authors.some((author) => needsReadings(familyOf(author)));
}

/** Papers with what a formula asks for beside their facts. */
export async function keyedPapers(
  papers: readonly Paper[],
  { formula: by }: Making,
): Promise<KeyedPaper[]> {
  const { db } = library();
  const needed = needsOf(by);
  const ids = papers.map(({ id }) => id);
  const [texts, tags] = await Promise.all([
    needed.entry ? db.texts.bulkGet(ids) : [],
    needed.tags ? Promise.all(ids.map(tagsOf)) : [],
  ]);
  return papers.map((paper, index) => ({
    ...paper,
    entry: texts[index]?.entry,
    tags: tags[index],
  }));
}

async function tagsOf(id: string): Promise<string[]> {
  const rows = await library().db.taggings.where('[paperId+tag]').between([id], [id, []]).toArray();
  return rows.map(({ tag }) => tag);
}
