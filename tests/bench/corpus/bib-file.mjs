import { makeCorpus } from './papers.mjs';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ACCENTS = {
  á: "{\\'a}",
  é: "{\\'e}",
  í: "{\\'\\i}",
  ö: '{\\"o}',
  ü: '{\\"u}',
  ç: '{\\c c}',
  ñ: '\\~n',
};

/** Entries between two parents that they take fields from. */
const FAMILY = 50;

const HEAD = `% A bibliography that grew for years, and came from everywhere.
@string{jmlr = "Journal of Machine Learning Research"}
@string{acl = {Association for Computational Linguistics}}
@preamble{"\\providecommand{\\noopsort}[1]{}"}

`;

/**
 * A BibTeX file of at least so many bytes, in pieces of one entry: articles, papers in proceedings,
 * preprints, books and theses of the synthetic library, spelt in turns as the exports of reference
 * managers, of publishers and of indexes spell them. Always the same.
 * @param {number} bytes
 * @returns {Generator<string>}
 */
export function* bibFile(bytes) {
  const { paper } = makeCorpus();
  yield HEAD;
  let length = HEAD.length;
  for (let n = 0; length < bytes; n += 1) {
    const text = entry(paper(n), n);
    length += text.length;
    yield text;
  }
}

function entry(paper, n) {
  const key = `${paper.authors[0].family.normalize('NFD').replace(/\W/g, '').toLowerCase()}${n}`;
  const [year, month] = paper.published.split('-');
  const facts = { ...paper, n, key, year, month: MONTHS[Number(month) - 1] };
  const text = KINDS[n % KINDS.length](facts);
  if (n % FAMILY !== FAMILY - 1) return text;
  const parent = `proc${Math.floor(n / FAMILY)}`;
  return `${text}@proceedings{${parent},\n  title = {Proceedings of Venue ${n}},\n  year = ${year},\n  publisher = acl\n}\n\n`;
}

const KINDS = [
  // A reference manager's export, with abstract, keywords and a file.
  (p) => `@article{${p.key},
  title = {${guarded(p.title)}},
  author = {${p.authors.map(({ family, given }) => `${tex(family)}, ${tex(given)}`).join(' and ')}},
  year = {${p.year}},
  month = ${p.month},
  journal = {Journal of ${p.tags[0].split('/')[0]}},
  volume = {${1 + (p.n % 60)}},
  number = {${1 + (p.n % 12)}},
  pages = {${p.n}--${p.n + 12}},
  issn = {1234-5679},
  doi = {10.5555/bench.${p.n}},
  url = {https://example.org/papers/${p.n}},
  urldate = {2024-02-0${1 + (p.n % 9)}},
  abstract = {${p.abstract}},
  keywords = {${p.tags.join(', ')}},
  file = {/home/reader/papers/${p.n}.pdf}
}

`,
  // An index of computer science: quotes, names in reading order, a parent.
  (p) => `@inproceedings{DBLP:conf/bench/${p.key},
  author    = {${p.authors.map(({ family, given }) => `${given} ${tex(family)}`).join(' and\n               ')}},
  title     = {${guarded(p.title)}},
  crossref  = {proc${Math.floor(p.n / FAMILY)}},
  pages     = {${p.n}--${p.n + 9}},
  year      = {${p.year}},
  url       = {https://doi.org/10.5555/bench.${p.n}},
  doi       = {10.5555/BENCH.${p.n}},
  timestamp = {Tue, 06 Apr ${p.year} 12:12:12 +0200},
  biburl    = {https://example.org/rec/${p.n}.bib},
  bibsource = {index of everything}
}

`,
  // A preprint server.
  (p) => `@misc{${p.key},
      title={${p.title} with $O(n^{${p.n % 9}})$ Steps},
      author={${p.authors.map(({ family, given }) => `${given} ${family}`).join(' and ')}},
      year={${p.year}},
      eprint={${p.arxivId}},
      archivePrefix={arXiv},
      primaryClass={${p.category}},
      url={https://arxiv.org/abs/${p.arxivId}},
}

`,
  // A publisher, with its abstract hard-wrapped and odd fields.
  (p) => `@inproceedings{${p.key},
    title = "${guarded(p.title)}",
    author = "${p.authors.map(({ family, given }) => `${tex(family)}, ${tex(given)}`).join('  and\n      ')}",
    editor = "Itor, Ed  and\n      van der Berg, Otto",
    booktitle = "Proceedings of the ${p.n}th Meeting (Volume 1: Long Papers)",
    month = ${p.month},
    year = "${p.year}",
    address = "Nowhere, Nowhereland",
    publisher = acl,
    pages = "${p.n}--${p.n + 15}",
    abstract = "${wrapped(p.abstract)}"
}

`,
  // biblatex.
  (p) => `@${p.n % 3 === 0 ? 'thesis' : 'book'}{${p.key},
  title = {${p.title}},
  author = {${p.authors
    .slice(0, 2)
    .map(({ family, given }) => `${family}, ${given}`)
    .join(' and ')}},
  date = {${p.published}},
  institution = {University of Wind \\& Rain},
  publisher = {Long and Short Books},
  location = {Nowhere},
  type = {phdthesis},
  langid = {english},
  keywords = {${p.tags.join(';')}}
}

`,
];

const tex = (name) => name.replace(/[áéíöüçñ]/g, (letter) => ACCENTS[letter]);

/** Some capitals in braces. */
const guarded = (title) => title.replace(/(?<=\s)[A-Z](?=[a-e])/g, '{$&}');

const wrapped = (text) => text.replace(/(.{70,90}) /g, '$1\n    ');
