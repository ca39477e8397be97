/** Letters that no Unicode decomposition takes apart, after lower-casing. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  ŧ: 't',
  þ: 'th',
  ς: 'σ',
};

/** Accents and vowel points. Marks that make another letter (Indic, Japanese) are not here. */
const ACCENTS = new RegExp(
  [
    '[\\u0300-\\u036f]|[\\u1ab0-\\u1aff]|[\\u1dc0-\\u1dff]|[\\u20d0-\\u20ff]|[\\ufe20-\\ufe2f]',
    '[\\u0483-\\u0487]', // Cyrillic
    '[\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7]', // Hebrew
    '[\\u064b-\\u065f\\u0670]', // Arabic
  ].join('|'),
  'gu',
);

/** Characters that are not seen: soft hyphen, joiners, bidi controls, variation selectors. */
const UNSEEN =
  /[\ufe00-\ufe0f]|[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+/gu;

/** As `UNSEEN`, but for what cleaned text needs: joiners and variation selectors shape emoji. */
const UNWANTED = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be removed
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]+/g;

/**
 * What no text can hold: lone surrogates, and the noncharacters of Unicode (U+FFFE, U+FDD0, …), for
 * which biber refuses a whole file.
 */
const NO_CHARACTER = /\p{Cs}|\p{NChar}/gu;

/** Anything but ASCII and what NFC leaves alone: Latin letters, Chinese characters. */
const UNSURE = /[^ -~\u00a1-\u00ac\u00ae-\u02ff\u4e00-\u9fff]/;

/**
 * The text as it counts for comparing and searching: without case, accents, compatibility forms
 * (NFKD) and invisible characters; every run of anything but letters and digits is one space.
 * `foldText(foldText(s)) === foldText(s)`.
 */
export function foldText(s: string): string {
  const lower = s.toLowerCase();
  if (/^[\n -~]*$/.test(lower)) return lower.replace(/[^a-z0-9]+/g, ' ').trim();
  return s
    .normalize('NFKD')
    .toLowerCase()
    .replace(UNSEEN, '')
    .replace(/[ßæœøđðħıłŋŧþς]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .normalize('NFC')
    .trim();
}

/**
 * One line of text from outside, made safe to show and store (titles, names): composed (NFC),
 * without control, bidi control and invisible format characters, lone surrogates and noncharacters
 * replaced by U+FFFD, all white space collapsed to single spaces, trimmed.
 */
export function cleanText(s: string): string {
  // Most texts are clean; these tests are several times as quick as one for all.
  if (!UNSURE.test(s)) {
    const isPlain = !s.includes('  ') && !s.startsWith(' ') && !s.endsWith(' ');
    return isPlain ? s : s.replace(/ +/g, ' ').trim();
  }
  // Most blanks of hard-wrapped lines are single ones, and stay.
  if (!/[^\t\n\r -~]/.test(s)) return s.replace(/ *[\t\n\r][\t\n\r ]*| {2,}/g, ' ').trim();
  return s
    .replace(UNWANTED, '')
    .replace(CONTROLS, '')
    .replace(NO_CHARACTER, '\ufffd')
    .replace(/[\s\u0085]+/g, ' ')
    .normalize('NFC')
    .trim();
}

/**
 * Text of several paragraphs from outside (abstracts): each cleaned as by `cleanText`, so that
 * hard-wrapped lines are joined; paragraphs, which blank lines part, are joined by an empty line.
 */
export function cleanBlock(s: string): string {
  // One paragraph, as most are.
  if (!/\n[ \t\r]*\n|\r(?!\n)|[^\t\n\r -~]/.test(s)) return cleanText(s);
  const paragraphs: string[][] = [[]];
  for (const line of s.split(/\r\n|[\n\r\u0085\u2028]/)) {
    line.split('\u2029').forEach((part, index) => {
      const clean = cleanText(part);
      if (index > 0 || clean === '') paragraphs.push([]);
      if (clean !== '') paragraphs.at(-1)?.push(clean);
    });
  }
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => cleanText(lines.join(' ')))
    .join('\n\n');
}
