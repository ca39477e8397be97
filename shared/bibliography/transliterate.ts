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

const LETTERS: ReadonlyMap<string, string> = new Map([...LATIN, ...CYRILLIC, ...GREEK]);

/**
 * The text in ASCII letters as far as they are known: accents dropped, Latin, Cyrillic and Greek
 * letters spelt out ("Łukasz" is "Lukasz", "Иванов" "Ivanov"). Anything else that is not ASCII is
 * left out, such as Chinese, for which there is no reading without a dictionary.
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
