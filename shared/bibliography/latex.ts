import {
  ACCENTS_ABOVE,
  ACCENTS_BELOW,
  LOWERED,
  MATH_ACCENTS,
  MATH_CHARACTERS,
  RAISED,
  TEXT_CHARACTERS,
} from './latex-characters.ts';

/**
 * How text is written. `utf8` keeps Unicode, for biber, LuaLaTeX and everything modern. `latex` is
 * ASCII for Latin, Greek and symbols, so that 8-bit BibTeX sorts and shortens names well and
 * pdflatex with T1 prints them. What has no macro that works there stays Unicode in both: Cyrillic
 * (needs T2A as the document's encoding, in macros as well), Vietnamese horns (T5), CJK, Arabic,
 * emoji (LuaLaTeX).
 */
export type Flavour = 'utf8' | 'latex';

/** ASCII characters that TeX or OT1 fonts take for something else. */
const SPECIALS: Readonly<Record<string, string>> = {
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '\\': '\\textbackslash{}',
  // An escaped brace still counts for BibTeX, which looks for the end of the field by braces alone.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

/** ASCII, raised and lowered runs; any other character with its marks and joiners. */
const PIECE = new RegExp(
  `[ -~]+(?!\\p{M})|[${RAISED}]+|[${LOWERED}]+|\\P{M}[\\p{M}\\u200c\\u200d]*|\\p{M}+`,
  'gu',
);

const JOINERS = /\u200c|\u200d|\ufe0e|\ufe0f/g;

/** What stands for a character: text, or a formula's inside. */
type Encoded = { math: boolean; latex: string };

/** Characters spelt before. */
const known = new Map<string, Encoded | null>();
const MAX_KNOWN = 5000;

/** How the parts of a text are put down. */
type Manner = {
  special: (latex: string) => string;
  math: (latex: string) => string;
  /** Neighbours in math share one formula. */
  joins: boolean;
};

const PROSE: Manner = { special: (latex) => latex, math: (latex) => `{$${latex}$}`, joins: true };

/** In titles dollars are for formulas alone, so that these are told from text. */
const TITLE: Manner = {
  special: PROSE.special,
  joins: false,
  math: (latex) => (latex === '|' ? `{$|$}` : `{{\\ensuremath{${latex}}}}`),
};

/**
 * Each macro in a group of its own: the one form that BibTeX takes for a letter and never cuts in
 * two, as the styles `alpha` and `abbrv` cut names (btxdoc §4, "special characters").
 */
const GROUPS: Manner = {
  special: (latex) => (latex.startsWith('\\') ? `{${latex.replace('{}', '')}}` : latex),
  math: (latex) => `{\\ensuremath{${latex}}}`,
  joins: false,
};

/** Plain text as LaTeX. Braces balance, whatever the text. */
export function encodeText(text: string, flavour: Flavour): string {
  return encode(text, flavour, PROSE);
}

/** As `encodeText`, for the text between the formulas of a title. */
export function encodeTitleText(text: string, flavour: Flavour): string {
  return encode(text, flavour, TITLE);
}

/** As `encodeText`, with every macro in a group and no dollars: for names and inside formulas. */
export function encodeInGroups(part: string, flavour: Flavour): string {
  // biber takes "family=" for its extended name format (Biber::Input::file::bibtex).
  return encode(part, flavour, GROUPS).replaceAll('=', '{=}').replaceAll('\\{=}', '\\=');
}

/** A character with its marks as math, without dollars; null when there is no such macro. */
export function mathCharacter(cluster: string): string | null {
  const whole = MATH_CHARACTERS.get(cluster);
  if (whole !== undefined) return whole;
  const [base = '', ...marks] = cluster.normalize('NFD');
  let math = /^[A-Za-z]$/.test(base) ? base : MATH_CHARACTERS.get(base);
  for (const mark of marks) {
    const accent = MATH_ACCENTS.get(mark);
    if (accent === undefined) return null;
    math = math && `${accent}{${math}}`;
  }
  return math ?? null;
}

/** Stands for U+FFFD, which LuaTeX takes for broken UTF-8, and prints as a question mark. */
export const REPLACEMENT = '{?{}}';

function encode(text: string, flavour: Flavour, manner: Manner): string {
  const latex = encodeCharacters(text, flavour, manner);
  return latex.includes('\ufffd') ? latex.replaceAll('\ufffd', REPLACEMENT) : latex;
}

function encodeCharacters(text: string, flavour: Flavour, manner: Manner): string {
  if (flavour === 'utf8' || /^[ -~]*$/.test(text)) return escapeSpecials(text, manner);
  const pieces: Encoded[] = [];
  for (const [piece] of text.matchAll(PIECE)) {
    const next = encodePiece(piece, manner);
    const last = pieces.at(-1);
    if (manner.joins && next.math && last?.math) last.latex = joinMath(last.latex, next.latex);
    else pieces.push({ ...next });
  }
  return joined(pieces.map(({ math, latex }) => (math ? manner.math(latex) : latex)));
}

/** What a font makes one sign of must not meet by chance: `–` and `-`, `!` and `‘`. */
function joined(pieces: readonly string[]): string {
  return pieces
    .map((latex, index) => {
      const last = pieces[index - 1]?.at(-1) ?? '';
      const first = latex[0] ?? '';
      const meets = /[-`']/.test(first) && (last === first || (first === '`' && /[!?]/.test(last)));
      return meets ? `{}${latex}` : latex;
    })
    .join('');
}

function escapeSpecials(text: string, manner: Manner): string {
  if (!/[&%$#_~^\\{}<>|]/.test(text)) return text;
  return text.replace(/[&%$#_~^\\{}<>|]/g, (char) => {
    const special = SPECIALS[char];
    // OT1 has no bar, and pandoc does not know \textbar.
    return special === undefined ? manner.math(char) : manner.special(special);
  });
}

/** Two pieces of math beside each other; a macro must not grow into a letter after it. */
export function joinMath(before: string, after: string): string {
  const glued = /\\[A-Za-z]+$/.test(before) && /^[A-Za-z]/.test(after);
  return glued ? `${before} ${after}` : before + after;
}

function encodePiece(piece: string, manner: Manner): Encoded {
  if (/^[ -~]+$/.test(piece)) return { math: false, latex: escapeSpecials(piece, manner) };
  const first = piece[0] ?? '';
  if (RAISED.includes(first)) return script('textsuperscript', piece);
  if (LOWERED.includes(first)) return script('textsubscript', piece);
  let encoded = known.get(piece);
  if (encoded === undefined) {
    encoded = encodeCluster(piece.replace(JOINERS, '').normalize('NFC'));
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(piece, encoded);
  }
  return encoded ?? { math: false, latex: piece };
}

function script(macro: string, run: string): Encoded {
  return { math: false, latex: `{\\${macro}{${run.normalize('NFKC').replaceAll('−', '-')}}}` };
}

function encodeCluster(cluster: string): Encoded | null {
  const text = TEXT_CHARACTERS.get(cluster) ?? accented(cluster);
  if (text !== null) return { math: false, latex: text };
  const math = mathCharacter(cluster);
  if (math !== null) return { math: true, latex: math };
  // Styled letters and other compatibility forms: 𝒜 is A.
  const plain = cluster.normalize('NFKC');
  if (plain === cluster) return cluster === '' ? { math: false, latex: '' } : null;
  const [only, second] = [...plain.matchAll(PIECE)].map(([piece]) => encodePiece(piece, PROSE));
  if (only?.math && second === undefined) return only;
  const ascii = encode(plain, 'latex', PROSE);
  return /^[ -~]*$/.test(ascii) ? { math: false, latex: ascii } : null;
}

/** `{\'e}`, `{\v s}`, `{\'{\^e}}`: as one group, which BibTeX takes for one letter (btxdoc §4). */
function accented(cluster: string): string | null {
  const [base = '', ...marks] = cluster.normalize('NFD');
  const letter = /^[A-Za-z]$/.test(base) ? base : TEXT_CHARACTERS.get(base)?.slice(1, -1);
  if (!letter || !/^(?:[A-Za-z]|\\[A-Za-z]{1,2})$/.test(letter) || marks.length === 0) return null;
  // \accent sets a mark over a character only, so those above go inside those below.
  const above = marks.flatMap((mark) => ACCENTS_ABOVE.get(mark) ?? []);
  const below = marks.flatMap((mark) => ACCENTS_BELOW.get(mark) ?? []);
  if (above.length + below.length < marks.length) return null;
  return `{${[...above, ...below].reduce(accent, letter)}}`;
}

function accent(inner: string, macro: string): string {
  if (inner.startsWith('\\')) return `\\${macro}{${inner}}`;
  return /[a-z]/i.test(macro) ? `\\${macro} ${inner}` : `\\${macro}${inner}`;
}
