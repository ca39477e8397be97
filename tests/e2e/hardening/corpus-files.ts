import { headerLine } from '../../../shared/library-file/header.ts';
import { tagPath } from '../../../shared/tag-path.ts';
import type { Payload } from '../../fixtures/hostile/payloads.ts';

/** Keys that would change all objects, were they taken for what they name. */
const POLLUTING = { ['__proto__']: { polluted: 1 }, constructor: { prototype: { polluted: 1 } } };

const line = (record: object) => `${JSON.stringify(record)}\n`;
const inOneLine = (text: string) => text.replace(/[\r\n\u2028\u2029\u0085]+/g, ' ');

/** True where a value of BibTeX ends where it should. */
export function isBalanced(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === '{') depth += 1;
    if (char === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** A library file with a hostile text in every field that it has. */
export function libraryFile(all: readonly Payload[]): string {
  const papers = all.map(({ nr, text }) =>
    line({
      ...POLLUTING,
      paper: {
        ...POLLUTING,
        title: `Lib${nr} ${text}`,
        authors: [{ literal: text }, { family: text, given: text }],
        venue: text,
        abstract: text,
        summary: text,
        url: text,
        code: text,
        project: text,
        comment: text,
        journalRef: text,
        organisation: text,
        primaryCategory: text,
        topics: [text],
        seenIn: [{ source: text }],
        entry: { type: 'misc', fields: { ...POLLUTING, note: text, [text]: text } },
      },
      tags: tagPath(text) ? [text] : [],
      note: { text },
    }),
  );
  const views = all.map(({ nr, text }) =>
    line({ view: { id: `v${nr}`, name: text, query: text } }),
  );
  return headerLine(all.length) + views.join('') + papers.join('');
}

/** BibTeX with a hostile text in every field; what has no balance of braces breaks what follows. */
export function bibtexFile(all: readonly Payload[]): string {
  return all
    .map(
      ({ nr, text }) => `@misc{bib${nr},
  title = {Bib${nr} ${text}},
  author = {{${text}}},
  howpublished = {${text}},
  abstract = {${text}},
  keywords = {${text}},
  annote = {${text}},
  url = {${text}},
  __proto__ = {${text}},
  constructor = {${text}},
}
`,
    )
    .join('\n');
}

/** RIS with a hostile text in every field. */
export function risFile(all: readonly Payload[]): string {
  return all
    .map(({ nr, text }) => {
      const one = inOneLine(text);
      const fields = ['AU', 'AB', 'KW', 'UR', 'N1', 'L1', 'PB'].map((tag) => `${tag}  - ${one}\n`);
      return `TY  - JOUR\nTI  - Ris${nr} ${one}\n${fields.join('')}ER  - \n`;
    })
    .join('');
}

/** CSL-JSON with a hostile text in every field. */
export function cslFile(all: readonly Payload[]): string {
  return JSON.stringify(
    all.map(({ nr, text }) => ({
      ...POLLUTING,
      id: text,
      type: 'article-journal',
      title: `Csl${nr} ${text}`,
      author: [{ literal: text }, { family: text, given: text, ...POLLUTING }],
      'container-title': text,
      abstract: text,
      keyword: text,
      note: text,
      URL: text,
      [text]: text,
    })),
  );
}
