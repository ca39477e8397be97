import type { CitedPaper } from '../../shared/bibliography/entry.ts';
import { parseName } from '../../shared/names.ts';
import type { Author } from '../../shared/paper.ts';

/** Titles that break bibliographies. Formulas in them must be ones that plain LaTeX sets. */
export const TITLES = [
  '100% Kites & Strings #1: $5 for a_b ~ c^d \\ {e}',
  'A lone { brace',
  'A lone } brace',
  '}{ braces the wrong way',
  'Nested {{braces {deep}}} kept',
  'Braces {BERT} that protect',
  'Ends with a backslash \\',
  'C:\\kites\\new folder',
  '50% of what? %comment',
  'Key = value, "quoted" and {grouped}',
  '@article{fake, title = {x}} inside',
  '} @comment{ , author = {Fake}',
  'Under_score, hash #tag, tilde ~/home and caret ^',
  'At sign a@b.example and <less> than | pipe',
  'Shell `ls` $(pwd) $HOME',
  'Prices: $5 and $10 a kite',
  'One dollar $ alone',
  'Math $x_i^2 + \\alpha$ inside',
  'PanGu-$α$: Greek in math',
  'Unicode in math $α ≤ β_1 → ∞$',
  'Nested math $\\frac{x^{2}}{\\sqrt{y_{i}}}$ twice $\\mathcal{O}(n\\log n)$',
  'Text in math $\\text{kite}_{max}$ and $\\mathrm{LoRA}^{+}$',
  'Broken math $x_{i$ here',
  "Double power $x^a^b$ and primes $f''^2$",
  'Percent in math $50\\%$ and $a\\&b$',
  'Set braces $\\{x \\mid x > 0\\}$',
  'Fences $\\left( \\frac{a}{b} \\right)$ and $\\left\\{ c \\right.$',
  'Unsafe $\\input{/etc/passwd}$ and \\write18{id} and $\\def\\x{1}$',
  'Display $$E = mc^2$$ and \\(a+b\\) and \\[c\\]',
  '$\\epsilon$-Greedy starts with math',
  'Ends with math $\\ell_2$',
  'Powers 10<sup>9</sup> and H<sub>2</sub>O and 1<sup>st</sup>',
  'HTML <i>in vivo</i> &amp; <b>bold</b> &lt;kept&gt; caf&eacute; &#8211; &#x2014;',
  'Twice escaped &amp;lt;i&amp;gt;kites&amp;lt;/i&amp;gt; &amp;amp; more',
  '<script>alert(1)</script>Harmless?',
  'The <mask> token and <unk>',
  'TeX accents Schr\\"odinger, Poincar\\\'e and \\v{S}koda',
  'TeX styles \\emph{in vitro} and \\textbf{bold} \\LaTeX',
  'Escaped \\& ampersand, \\% percent, \\_ underscore, \\$5, \\#1',
  'Curly “quotes”, ‘single’, „German“ and «French» ‹ones›',
  'Dashes – en — em ‑ non-breaking − minus … dots',
  'Symbols © ® ™ ° § ¶ † ‡ • € £ ¥ ¢ ½ № ‰ ª º',
  'Relations ≤ ≥ ≠ ≈ ∈ ⊂ ∪ ∩ ∀ ∃ ∞ ∂ ∇ ∑ √ × ÷ ±',
  'Arrows → ← ↔ ⇒ ⇔ ↦ and CO₂, E², x⁻¹, aᵢ',
  'Greek Ελληνικά γράμματα and β-VAE, λ-calculus, Ω',
  'Capitals: iPhone, LaTeX, GPT-4, A* and Q-learning, vitamin A',
  'ALL CAPITALS ARE SHOUTING',
  'A Study of A: the Case of I',
  'Naïve Café, Œuvre, straße, Łódź, Søren, Åse, Þór, Đặng',
  'Šķēršļi ąęėįųū čšž ďťň őű ğış țș',
  'Decomposed: cafe\u0301 na\u0131\u0308ve a\u030a',
  'Việt Nam: Nguyễn Phương Hải ở Huế',
  'Русский заголовок о воздушных змеях',
  '中文标题：风筝研究',
  '日本語のタイトルと風筝',
  '한국어 제목 연 날리기',
  'العربية: دراسة الطائرات الورقية',
  'עברית על עפיפונים',
  'हिन्दी पतंग अध्ययन',
  'ภาษาไทย ว่าว',
  'Emoji 🪁 and family 👩‍👩‍👧 and flag 🇳🇴',
  'Bidi \u202egnp.exe\u202c and \u2066isolated\u2069 text',
  'NUL \u0000 ESC \u001b[31mred\u0007 bell',
  'Zero\u200bwidth and soft\u00adhyphen',
  'Line\nbreak and\r\ncarriage \t tab',
  'Styled 𝒜 𝔹 𝐱 and ﬁ ligature, ＦＵＬＬ width',
  'Zalgo z\u0351\u036b\u0343a\u0329\u0348lgo',
  '0',
  '42',
  'a',
  '$x$',
  '   spaced   out   ',
  '\u200b',
  '<br>',
  'Comma, and, and and AND',
  "It's the kite's 'quoted' tail",
  '?`Spanish?` and !`exclaim!`',
  'A -- B --- C << D >> E ,, F',
  `Long ${'kite and string '.repeat(125)}end`,
  `Wide ${'kitestring'.repeat(6)}`,
  'Noncharacter \ufffe\ufdd0\u{1ffff} and replacement \ufffd',
];

/** Names that break bibliographies, one list of authors each. */
export const AUTHORS: readonly (readonly (string | Author)[])[] = [
  ['Otto van der Berg', 'Ludwig van Beethoven', 'Charles de la Vallée Poussin'],
  ['Martin Luther King Jr.', 'Otto van der Meer III', 'King, Jr., Martin Luther'],
  ['The Pebble Collaboration', 'Qwen Team', 'OpenAI', 'Google, Inc.', 'Gemini Team, Google'],
  ['Smith and Sons', 'Procter & Gamble', { family: 'and', given: 'And' }],
  [
    { family: 'Band', given: 'Rock and Roll' },
    { family: 'Others', given: 'Some' },
  ],
  [{ literal: 'others' }, { literal: 'Kites' }],
  ['Ada Lovelace', { literal: 'et al.' }],
  ["Conor O'Brien", "Gerard 't Hooft", "Jean le Rond d'Alembert", 'J.-P. Serre'],
  ['José Ortega y Gasset', 'João Gama e Silva', 'Maria dos Santos Silva', 'Nicola De Cao'],
  ['Osama bin Laden', 'Ahmed al-Farsi', 'Hassan Al-Khatib', 'Ahmad ibn Hanbal'],
  ['Jean-Baptiste Lamarck', 'Jon Saad-Falcon', 'danah boyd', 'Plato'],
  ['王小灯', '山田 太郎', '김민수', 'Wang Xiaodeng'],
  ['Иван Иванов', 'Фёдор Достоевский', 'Ђорђе Петровић'],
  ['Γιώργος Παπαδόπουλος'],
  ['Nguyễn Văn Đức', 'Đặng Thị Hồng', 'Trần Phương'],
  ['محمد بن موسى الخوارزمي', 'عمر خیام'],
  [
    'Håkan Ångström',
    'Łukasz Łabędź',
    'Søren Kierkegaard',
    'Þór Ðuro',
    'İbrahim Çağlar',
    'Ørsted Ö',
  ],
  ['Étienne Élan', 'Ñandú Ñ', 'Øystein Åse', 'Ćiro Ž', 'Ångela Ü'],
  ['Cafe\u0301 Rene\u0301', 'Ga\u030artner Jo\u0308rg'],
  ['John "Jack" Smith', 'A. {B} C', 'Under_score 50%', 'Hash #1 & Co'],
  [{ family: '=HYPERLINK("http://127.0.0.1:9/","click")' }, { family: 'a=b', given: 'family=x' }],
  [{ family: '<b onmouseover=alert(1)>Eve</b>' }, { literal: '} @comment{ , author = {Fake}' }],
  [{ literal: '\\input{/etc/passwd} and \\write18{id}' }, { family: 'Back\\slash', given: 'T\\' }],
  [
    { family: 'Comma, Inside', given: 'Given' },
    { family: 'Brace{', given: '}Open' },
  ],
  [
    { family: 'Berg', particle: 'van der' },
    { family: 'Two Words' },
    { family: 'Solo', suffix: 'Jr.' },
  ],
  [
    { family: 'berg', given: 'Lower' },
    { family: 'van Gogh', given: 'Vincent' },
  ],
  [
    { family: 'Van der Berg', given: 'Otto' },
    { family: 'Mc Donald', given: 'Ron' },
  ],
  [
    { literal: 'École Normale' },
    { literal: '&Co' },
    { literal: 'ŠVM Team' },
    { literal: 'IEEE, ACM' },
  ],
  [
    { family: '\u0000', given: 'Nobody' },
    { family: 'Eve\u202e', given: 'Bidi\u202c' },
  ],
  [{ family: '🪁', given: 'Emoji' }, { literal: '???' }, { family: '-', given: '-' }],
  [],
  Array.from({ length: 300 }, (_, at) => ({ family: `Author${at}`, given: `Given${at}` })),
  ...['Zürich Kites', 'Çukurova Kites', 'Cañada', '{Braced kite', '\\Back kite', 'A-É, and É'].map(
    (literal) => [{ literal }],
  ),
  [
    { family: 'López y Rivas', given: 'José' },
    { family: 'Berg', given: 'Otto', suffix: 'III, Esq.' },
    { family: 'Berg', given: 'Otto', particle: 'van', suffix: 'III, Esq.' },
  ],
];

const VENUES = [
  undefined,
  'ICLR 2025',
  'EMNLP 2023 (Industry Track)',
  'Nature 12(3), 45–67, 2024',
  'Journal of Kites & Strings 100%, vol. 3a, no. 2, pp. 1-20, 2021',
  'Workshop on $kites$ @ NeurIPS 2023',
  'CVPR 2024 Workshops',
  'Proceedings of the 3rd Conference on C# & F#, 2020',
  'PhD thesis, Université de Liège, 2019',
  'PhD thesis',
  'Кайт-журнал 5(1), 2020',
  'CoRR',
  'TMLR',
  'Kites_and_%strings #1 2022',
  'ＡＣＭ 会议 2021',
];

const DOIS = [
  undefined,
  '10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2',
  '10.1000/a_b#c%d&e~f^g',
  '10.1000/brace{open',
  '10.1000/back\\slash}close',
  'https://doi.org/10.5555/kite.1',
  '10.1000/naïve',
];

const DATES = ['2025-02-19', '2024', '2023-07', undefined];
const ARXIV = ['2502.13922', undefined, 'hep-th/9901001', '0704.0001', 'math/0611800'];

/** No two alike in the three letters that the style `alpha` makes its labels of. */
function filler(at: number): Author[] {
  const letters = String.fromCharCode(65 + Math.floor(at / 26), 97 + (at % 26));
  return [{ family: `${letters}filler`, given: 'Fay' }];
}

function pick<T>(list: readonly T[], at: number): T | undefined {
  return list[at % list.length];
}

function paper(
  title: string,
  authors: readonly (string | Author)[],
  at: number,
  venue: string | undefined,
): CitedPaper {
  const [arxivId, doi, published] = [pick(ARXIV, at), pick(DOIS, at), pick(DATES, at)];
  return {
    title,
    authors: authors.map((name) => (typeof name === 'string' ? parseName(name) : name)),
    ...(arxivId && { arxivId, primaryCategory: 'cs.CL' }),
    ...(doi && { doi }),
    ...(published && { published }),
    ...(venue && { venue }),
  };
}

/** Every title, every list of authors and every venue at least once, all else varied. */
export const nastyPapers: readonly CitedPaper[] = [
  ...TITLES.map((title, at) => paper(title, filler(at), at, pick([undefined, 'ACL 2024'], at))),
  ...AUTHORS.map((authors, at) => paper(`Names number ${at}`, authors, at, pick(VENUES, at))),
  ...VENUES.map((venue, at) => paper(`Venue number ${at}`, filler(at), at + 1, venue)),
];
