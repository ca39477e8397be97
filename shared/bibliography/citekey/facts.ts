import { familyOf } from '../../names.ts';
import type { Author, Paper, PaperTexts } from '../../paper.ts';
import { texToText } from '../../tex.ts';
import { htmlToText } from '../html.ts';
import { plainText } from '../plain-text.ts';
import { transliterate } from '../transliterate.ts';
import { isJapanese, type Readings, romanise } from './romanise.ts';

/** What a citekey is made from. */
export type KeyedPaper = Pick<Paper, 'title' | 'authors' | 'published' | 'arxivId' | 'venue'> & {
  doi?: string | undefined;
  entry?: PaperTexts['entry'] | undefined;
  tags?: readonly string[] | undefined;
};

/** Bounds in characters; no author or word makes a key that nobody can type. */
const MAX_FAMILY = 30;
const MAX_VALUE = 2000;

/** A paper as formulas see it: everything in ASCII. */
export class KeyFacts {
  readonly paper: KeyedPaper;
  readonly #readings: Readings | null;
  #japanese: boolean | undefined;
  #title: readonly string[] | undefined;

  constructor(paper: KeyedPaper, readings: Readings | null) {
    this.paper = paper;
    this.#readings = readings;
  }

  /** The words of the title, in ASCII letters and digits. */
  get title(): readonly string[] {
    this.#title ??= this.#words(texToText(htmlToText(this.paper.title)));
    return this.#title;
  }

  /** The family name with its particle, in ASCII letters and digits; blank if nothing is left. */
  family(author: Author): string {
    const particle = 'literal' in author ? '' : (author.particle ?? '');
    const name = this.#latin(plainText(particle + familyOf(author)), true);
    return ascii(name).replace(/^\d+/, '').slice(0, MAX_FAMILY);
  }

  /** Any other text as words in ASCII; points, hyphens and slashes stay. */
  text(text: string): string {
    return transliterate(this.#latin(plainText(text.slice(0, MAX_VALUE)), false)).trim();
  }

  /** Words in ASCII letters and digits; a hyphen or an apostrophe joins. */
  #words(text: string): string[] {
    return transliterate(this.#latin(text, false))
      .split(/[^\w'’.+-]+/)
      .map(ascii)
      .filter((word) => word !== '');
  }

  #latin(text: string, isName: boolean): string {
    this.#japanese ??= [this.paper.title, ...this.paper.authors.map(familyOf)].some(isJapanese);
    return romanise(text, this.#readings, { isName, japanese: this.#japanese });
  }
}

function ascii(text: string): string {
  return transliterate(text).replace(/[^A-Za-z0-9]+/g, '');
}
