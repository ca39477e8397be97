const encoder = new TextEncoder();

/**
 * How many bytes the texts of a paper are in UTF-8: what a person could read of it, without the
 * names of fields or anything that a program puts around them.
 * @param {import('./papers.mjs').BenchPaper} paper
 */
export function textBytes(paper) {
  const { title, authors, abstract, published, arxivId, doi, venue, category, tags, note } = paper;
  const names = authors.flatMap(({ family, given }) => [given, family]);
  const texts = [title, ...names, abstract, published, arxivId, category, ...tags, note];
  const all = [...texts, doi ?? '', venue ?? ''].join('');
  return encoder.encode(all).length;
}
