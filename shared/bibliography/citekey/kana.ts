/** Modified Hepburn, by rows of the syllabary: a i u e o. A point is a place without a letter. */
const ROWS = `あいうえお a i u e o
かきくけこ ka ki ku ke ko
がぎぐげご ga gi gu ge go
さしすせそ sa shi su se so
ざじずぜぞ za ji zu ze zo
たちつてと ta chi tsu te to
だぢづでど da ji zu de do
なにぬねの na ni nu ne no
はひふへほ ha hi fu he ho
ばびぶべぼ ba bi bu be bo
ぱぴぷぺぽ pa pi pu pe po
まみむめも ma mi mu me mo
やゆよ ya yu yo
らりるれろ ra ri ru re ro
わゐゑをん wa i e o n
ゔ vu`;

const KANA = new Map<string, string>();
for (const row of ROWS.split('\n')) {
  const [letters = '', ...readings] = row.split(' ');
  [...letters].forEach((letter, index) => {
    KANA.set(letter, readings[index] ?? '');
  });
}

/** Small letters after another: きゃ is kya, しゃ sha, ティ ti, ファ fa. */
const SMALL = new Map([...'ぁぃぅぇぉゃゅょ'].map((letter, at) => [letter, 'aiueoauo'[at] ?? '']));

/** Text of kana in Latin letters, letter by letter: さとう is satou; the bar of a long vowel is left out. */
export function kanaToLatin(text: string): string {
  const letters = [...text.normalize('NFKC')].map(toHiragana);
  let latin = '';
  let doubled = false;
  letters.forEach((letter, at) => {
    if (letter === 'っ') {
      doubled = true;
      return;
    }
    const small = SMALL.get(letter);
    if (small !== undefined) {
      latin = withSmall(latin, small, 'ゃゅょ'.includes(letter), letters[at - 1] ?? '');
      return;
    }
    const reading = KANA.get(letter) ?? '';
    // っち is tchi.
    if (doubled && /^[b-df-hj-np-tv-z]/.test(reading)) {
      latin += reading.startsWith('ch') ? 't' : reading.charAt(0);
    }
    doubled = false;
    latin += reading;
  });
  return latin;
}

function withSmall(latin: string, vowel: string, isY: boolean, before: string): string {
  const stem = latin.slice(0, -1);
  if (!KANA.has(before)) return latin + vowel;
  if (!isY) return stem + (before === 'う' ? 'w' : '') + vowel;
  return stem + (/(?:sh|ch|j)$/.test(stem) ? '' : 'y') + vowel;
}

/** Katakana are the same letters as hiragana, 96 places on. */
function toHiragana(letter: string): string {
  const code = letter.charCodeAt(0);
  return code >= 0x30a1 && code <= 0x30f4 ? String.fromCharCode(code - 96) : letter;
}
