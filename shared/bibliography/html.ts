/** Names of the characters U+00A0 to U+00FF in their order (HTML 4.01 §24.2.1). */
const LATIN_1 = `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg
plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave
Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH
Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig
agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml
eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`;

const OTHERS = `amp & lt < gt > quot " apos ' ndash – mdash — hellip … lsquo ‘ rsquo ’ sbquo ‚ ldquo “
rdquo ” bdquo „ lsaquo ‹ rsaquo › bull • dagger † Dagger ‡ permil ‰ prime ′ Prime ″ euro € trade ™
minus − le ≤ ge ≥ ne ≠ asymp ≈ equiv ≡ infin ∞ radic √ sum ∑ prod ∏ int ∫ part ∂ nabla ∇ isin ∈ rarr →
larr ← harr ↔ rArr ⇒ hArr ⇔ forall ∀ exist ∃ cap ∩ cup ∪ sub ⊂ sup ⊃ OElig Œ oelig œ Scaron Š scaron š
Yuml Ÿ fnof ƒ Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ
Mu Μ Nu Ν Xi Ξ Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω alpha α beta β
gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π
rho ρ sigmaf ς sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω`;

/** What `&#128;` to `&#159;` mean: windows-1252 (HTML standard §13.2.5.80). */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const ENTITIES = new Map<string, string>(
  LATIN_1.split(/\s+/).map((name, index) => [name, String.fromCharCode(0xa0 + index)]),
);
const others = OTHERS.split(/\s+/);
for (let at = 0; at < others.length; at += 2) ENTITIES.set(others[at] ?? '', others[at + 1] ?? '');

/** `&amp;`, `&#8211;`, `&#x2013;`; also those escaped once too often: `&amp;lt;`. */
const ENTITY = /&(?:amp;)*(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]\w{1,30}));/g;

/** Elements of HTML, JATS and MathML that titles arrive with. Others are text: "<mask> tokens". */
const ELEMENTS = `a abbr b big bold br center code div em font h1 h2 h3 h4 h5 h6 i iframe img inf
inline-formula italic kbd li math mi mn mo mrow msub msubsup msup mtext ol p pre sc scp script small
span strong style sub sup svg tex-math title tt u ul underline var xref jats:[a-z-]+ mml:[a-z]+`;

const TAG = new RegExp(
  `</?(?:${ELEMENTS.split(/\s+/).join('|')})(?:\\s[^<>]*|/)?>|<!--(?:(?!<!--).)*?-->`,
  'gis',
);

const RAISED = new Map(
  [...'0123456789+-=()n'].map((char, at) => [char, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'[at] ?? '']),
);
const LOWERED = new Map(
  [...'0123456789+-=()'].map((char, at) => [char, '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'[at] ?? '']),
);

/** The text with character references as characters; unknown names stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    return fromCode(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

/** Text from outside without HTML: references read, tags gone, powers and indices raised. */
export function htmlToText(html: string): string {
  const text = decodeEntities(html);
  if (!text.includes('<')) return text;
  return text
    .replace(/<sup>([^<>]{1,20})<\/sup>/gi, (_, body: string) => mapped(body, RAISED))
    .replace(/<sub>([^<>]{1,20})<\/sub>/gi, (_, body: string) => mapped(body, LOWERED))
    .replace(/<(?:br|\/?p|\/?div|\/?li)\b[^<>]*>/gi, ' ')
    .replace(TAG, '');
}

function mapped(text: string, map: ReadonlyMap<string, string>): string {
  const chars = [...text].map((char) => map.get(char === '−' ? '-' : char));
  return chars.every((char) => char !== undefined) ? chars.join('') : text;
}

function fromCode(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252[code - 0x80] ?? '';
  const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return valid ? String.fromCodePoint(code) : '\ufffd';
}
