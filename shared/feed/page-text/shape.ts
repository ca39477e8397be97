/** How a piece of text ends. `link` is a web address; `open` anything that closes no sentence. */
export type Ending = 'stop' | 'mark' | 'comma' | 'cut' | 'link' | 'open';

/** What can be seen of a piece of text without knowing what it says. */
export type Shape = {
  /** Length in characters, those of Chinese, Japanese and Korean counted twice. */
  size: number;
  /** Words, at most about a thousand; where no spaces part them, two characters count as one. */
  words: number;
  ending: Ending;
  /** Ends of sentences inside it, at most about thirty. */
  breaks: number;
  /** Share of the longer words that begin with a capital; null in scripts without capitals. */
  capitals: number | null;
  startsLower: boolean;
  /** Share of letters among the characters that are not spaces. */
  letters: number;
  hasLink: boolean;
};

/** Longer texts are judged by their beginning and end; it bounds the work on hostile ones. */
const HEAD = 2000;

/** A formula is one word to the reader, whatever commands it is made of. */
const FORMULA = /\$[^$]{1,300}\$/g;

const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;
const BREAK = /[.!?]["”’)\]]?\s["“(]?\p{Lu}|[。！？](?!$)/gu;

/** Looks at a cleaned text. */
export function shapeOf(text: string): Shape {
  const head = text.slice(0, HEAD).replace(FORMULA, 'formula');
  const words = head.slice(0, 600).split(' ');
  const longer = words.filter((word) => /^["“'(]?\p{L}{4}/u.test(word));
  const cased = longer.filter((word) => /^["“'(]?[\p{Lu}\p{Ll}]/u.test(word));
  const capital = cased.filter((word) => /^["“'(]?\p{Lu}/u.test(word));
  const cjk = count(head, CJK);
  const dense = head.replaceAll(' ', '');
  return {
    size: text.length + cjk,
    words: Math.max(words.length, Math.ceil(cjk / 2)),
    ending: endingOf(text.slice(-200)),
    breaks: count(head, BREAK),
    capitals: cased.length === 0 ? null : capital.length / cased.length,
    startsLower: /^\p{Ll}/u.test(text),
    letters: count(dense, /[\p{L}\p{M}]/gu) / Math.max(1, dense.length),
    hasLink: /https?:\/\/|\bwww\.|\b(?:github\.com|arxiv\.org)\//i.test(
      text.slice(0, HEAD) + text.slice(-200),
    ),
  };
}

function endingOf(tail: string): Ending {
  if (/(?:…|\.\.\.)$/.test(tail)) return 'cut';
  if (/[.。．｡]["'”’»)\]}]{0,4}$/.test(tail)) return 'stop';
  if (/[?!？！]["'”’»)\]}]{0,4}$/.test(tail)) return 'mark';
  if (/(?:https?:\/\/|www\.)\S{1,190}$/i.test(tail)) return 'link';
  return /[,;、，]$/.test(tail) ? 'comma' : 'open';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
