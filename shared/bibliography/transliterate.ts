/** Maps each character of the odd words to the even word, and capitals likewise. */
function table(source: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const pair of source.trim().split(/\s+/)) {
    const [from = '', to = ''] = pair.split('=');
    map.set(from, to);
    const upper = from.toUpperCase();
    if (upper !== from && upper.length === from.length) {
      map.set(upper, to.charAt(0).toUpperCase() + to.slice(1));
    }
  }
  return map;
}

/** Letters that decomposing leaves alone. */
const LATIN = table('ß=ss ẞ=SS æ=ae œ=oe ø=o đ=d ð=d ħ=h ı=i ĸ=k ł=l ŋ=ng ŧ=t þ=th ə=e ƒ=f ʼ= ʻ=');

/** After ISO 9 and BGN/PCGN, as passports have it. */
const CYRILLIC = table(
  `а=a б=b в=v г=g д=d е=e ж=zh з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch
   ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya і=i є=ye ґ=g ђ=dj ј=j љ=lj њ=nj ћ=c џ=dz ѓ=g ќ=k ѕ=dz ә=a
   ғ=g қ=q ң=n ө=o ұ=u ү=u һ=h`,
);

/** After ELOT 743, letter by letter. */
const GREEK = table(
  `α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch
   ψ=ps ω=o ϵ=e ϑ=th ϕ=f ϱ=r`,
);

/** After BGN/PCGN without its marks; vowels that are not written cannot be known. */
const ARABIC = table(
  `ا=a ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=z ع= غ=gh ف=f ق=q ك=k ل=l
   م=m ن=n ه=h ة=a و=w ي=y ى=a ء= ٱ=a پ=p چ=ch ژ=zh گ=g ک=k ی=y ہ=h ٹ=t ڈ=d ڑ=r ے=e ں=n`,
);

/** After the Academy's simple rules of 2006, letter by letter. */
const HEBREW = table(
  `א=a ב=b ג=g ד=d ה=h ו=v ז=z ח=h ט=t י=y כ=k ך=k ל=l מ=m ם=m נ=n ן=n ס=s ע= פ=p ף=f צ=ts ץ=ts ק=k
   ר=r ש=sh ת=t`,
);

const LETTERS: ReadonlyMap<string, string> = new Map([
  ...LATIN,
  ...CYRILLIC,
  ...GREEK,
  ...ARABIC,
  ...HEBREW,
]);

/**
 * The text in ASCII letters as far as they are known: accents dropped, Latin, Cyrillic, Greek, Arabic
 * and Hebrew letters spelt out ("Łukasz" is "Lukasz", "Иванов" "Ivanov", "محمد" "mhmd"). Anything else
 * that is not ASCII is left out, such as Chinese, for which see `romanise`.
 */
export function transliterate(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return (
    text
      .normalize('NFC')
      // Й is a letter of its own, not И with an accent.
      .replace(/[йЙўЎ]/g, (letter) => ({ й: 'y', Й: 'Y', ў: 'u', Ў: 'U' })[letter] ?? '')
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/([οΟ])[υΥ]/g, '$1u')
      .replace(/[^ -~]/gu, (letter) => LETTERS.get(letter) ?? '')
  );
}
