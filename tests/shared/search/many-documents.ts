import type { SearchDocument } from '../../../shared/search/document.ts';

/** Whole numbers below a bound. */
export type Random = (below: number) => number;

const SYLLABLES =
  'ba con ti ra ne mo del tion su per vi for mer at ten in de lo gra phi qua na pro mi zu'.split(
    ' ',
  );
const CHARACTERS = [...'深層学習によるモデルの最適化とベイズ推論大規模言語한국어자연처리การเรียนรู้'];
const NAMES =
  'Müller Mueller Muller Ångström Søren Bøgh Goethe García Núñez Ōno Nguyễn Łukasz Joel Šimić'.split(
    ' ',
  );
const ODDITIES = [
  'pre-training',
  'pretraining',
  'long-context',
  'long context',
  'state-of-the-art',
  "O'Neill",
  'naïve',
  'Über',
  'uber',
  'ﬁne-tuning',
  '$\\alpha$-divergence',
  'PanGu-$\\alpha$',
  'E$^2$-LLM',
  'G\\"odel',
  'β-VAE',
  'GPT-4',
  'GPT模型',
  'co\u00adoperate',
  '½',
  'Straße',
];

/** A vocabulary of made-up words, the common ones first. */
function vocabulary(random: Random): string[] {
  const words = new Set(['the', 'of', 'a', 'in', 'we', 'for', 'learning', 'model', 'attention']);
  while (words.size < 6000) {
    const syllables = Array.from({ length: 1 + random(4) }, () => pick(SYLLABLES, random));
    words.add(syllables.join(''));
  }
  return [...words];
}

/** Makes documents as different and as alike as those of a library, the same from one seed. */
export class DocumentMaker {
  readonly #random: Random;
  readonly #words: string[];

  constructor(random: Random) {
    this.#random = random;
    this.#words = vocabulary(random);
  }

  make(nr: number): SearchDocument {
    const random = this.#random;
    const some = <T>(of: number, make: () => T): T | undefined =>
      random(of) === 0 ? make() : undefined;
    const summary = some(6, () => this.#text(6));
    const venue = some(2, () => pick(['NeurIPS 2023', 'ICLR 2025', 'Findings of ACL'], random));
    const arxivId = some(2, () => `2${random(6)}0${1 + random(9)}.${10_000 + random(90_000)}`);
    const doi = some(3, () => `10.${1000 + random(50)}/Part.${random(3000)}`.toLowerCase());
    const citekey = some(3, () => `${pick(NAMES, random)}20${random(30)}${this.word()}`);
    const aliases = some(6, () => [`${pick(NAMES, random)}Old${random(9)}`, this.word()]);
    return {
      nr,
      title: this.#text(3 + random(6)),
      authors: Array.from({ length: random(4) }, () => this.#name()),
      abstract: random(10) === 0 ? '' : this.#text(8 + random(16)),
      tags: Array.from({ length: random(3) }, () => `${this.word()}/${this.word()}`),
      notes: Array.from({ length: random(8) === 0 ? 2 : 0 }, () => this.#text(5)),
      categories: [pick(['cs.CL', 'cs.LG', 'stat.ML', 'math-ph', 'math.CA'], random)],
      sources: [pick(['Hugging Face Papers', 'arXiv', 'My own list'], random)],
      ...(summary !== undefined && { summary }),
      ...(venue !== undefined && { venue }),
      ...(arxivId !== undefined && { arxivId }),
      ...(doi !== undefined && { doi }),
      ...(citekey !== undefined && { citekey }),
      ...(aliases !== undefined && { aliases }),
    };
  }

  /** A word, the more common the earlier it stands in the vocabulary (about Zipf's law). */
  word(): string {
    const random = this.#random;
    const rank = Math.floor(this.#words.length ** (random(1000) / 1000)) - 1;
    return this.#words[rank] ?? 'word';
  }

  #text(length: number): string {
    const random = this.#random;
    const words = Array.from({ length }, () => {
      if (random(25) === 0) return pick(ODDITIES, random);
      if (random(40) === 0) return this.#characters(1 + random(6));
      const word = this.word();
      return random(5) === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    });
    return words.join(random(9) === 0 ? ', ' : ' ');
  }

  #characters(length: number): string {
    return Array.from({ length }, () => pick(CHARACTERS, this.#random)).join('');
  }

  #name(): string {
    const random = this.#random;
    const last = random(3) === 0 ? pick(NAMES, random) : this.word();
    return `${this.word()} ${last}${random(12) === 0 ? ' Jr.' : ''}`;
  }
}

/** One of the items. */
export function pick<T>(items: readonly T[], random: Random): T {
  return items[random(items.length)] as T;
}
