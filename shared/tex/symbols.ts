/** TeX commands that stand for one character or word, without the backslash. */
export const SYMBOLS: ReadonlyMap<string, string> = table(`
alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι
kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ varrho ρ sigma σ varsigma ς tau τ upsilon υ phi φ
varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ
Psi Ψ Omega Ω ell ℓ hbar ℏ aleph ℵ partial ∂ nabla ∇ infty ∞ emptyset ∅ prime ′ imath ı jmath ȷ
times × div ÷ cdot · ast * star ⋆ circ ∘ bullet • pm ± mp ∓ oplus ⊕ otimes ⊗ odot ⊙ cup ∪ cap ∩
setminus ∖ wedge ∧ land ∧ vee ∨ lor ∨ neg ¬ lnot ¬ forall ∀ exists ∃ in ∈ notin ∉ ni ∋ subset ⊂
subseteq ⊆ supset ⊃ supseteq ⊇ le ≤ leq ≤ ge ≥ geq ≥ ll ≪ gg ≫ ne ≠ neq ≠ approx ≈ sim ~ simeq ≃
cong ≅ equiv ≡ propto ∝ perp ⊥ parallel ∥ mid | vert | Vert ‖ to → rightarrow → leftarrow ←
gets ← leftrightarrow ↔ Rightarrow ⇒ implies ⇒ Leftarrow ⇐ Leftrightarrow ⇔ iff ⇔ mapsto ↦
longrightarrow → uparrow ↑ downarrow ↓ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lbrace {
rbrace } lvert | rvert | sum ∑ prod ∏ int ∫ oint ∮ dots … ldots … cdots ⋯ vdots ⋮ top ⊤ bot ⊥
dagger † ddagger ‡ dag † ddag ‡ degree ° textdegree ° S § P ¶ copyright © textregistered ®
texttrademark ™ pounds £ euro € texteuro € LaTeX LaTeX TeX TeX BibTeX BibTeX textbackslash \\
textasciitilde ~ textasciigrave \` textasciicircum ^ textunderscore _ textdollar $ textbraceleft { textbraceright }
textless < textgreater > textbar | textendash – textemdash — textquoteleft ‘ textquoteright ’
textquotedblleft “ textquotedblright ” textellipsis … textmu µ varnothing ∅ complement ∁ angle ∠
triangle △ square □ Box □ checkmark ✓ cdotp · colon : backslash \\ lesssim ≲ gtrsim ≳ Re ℜ Im ℑ
`);

/** Letters of other alphabets; white space after the command belongs to it. */
export const LETTERS: ReadonlyMap<string, string> = table(
  'ss ß ae æ AE Æ oe œ OE Œ aa å AA Å o ø O Ø l ł L Ł i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ',
);

/** Accent commands as combining marks. */
export const ACCENTS: ReadonlyMap<string, string> = table(
  `" \u0308 ' \u0301 \` \u0300 ^ \u0302 ~ \u0303 = \u0304 . \u0307 u \u0306 v \u030c H \u030b
c \u0327 k \u0328 r \u030a d \u0323 b \u0331 hat \u0302 widehat \u0302 tilde \u0303
widetilde \u0303 bar \u0304 vec \u20d7 dot \u0307 ddot \u0308 acute \u0301 grave \u0300
breve \u0306 check \u030c mathring \u030a`,
);

/** Commands that only dress their argument as text. */
export const TEXT_STYLES: ReadonlySet<string> = words(
  'emph textbf textit texttt textsc textrm textsf textup textsl textmd textnormal text mbox hbox underline uline url href',
);

/** Commands that change the look or the size of a formula; left out. */
export const MATH_STYLES: ReadonlySet<string> = words(
  `mathrm mathbf mathit mathsf mathtt mathcal mathbb mathfrak mathscr boldsymbol bm pmb operatorname
  overline rm bf it sf tt cal left right middle big Big bigg Bigg bigl bigr Bigl Bigr displaystyle
  textstyle scriptstyle limits nolimits ensuremath xspace mathop mathrel mathbin`,
);

/** Commands that go together with their argument: it is no part of the sentence. */
export const SILENT: ReadonlySet<string> = words(
  'footnote thanks cite citep citet citealp label ref eqref vspace hspace begin end',
);

/** Commands for white space in names; those in signs are handled where they are read. */
export const SPACES: ReadonlySet<string> = words(
  'quad qquad enspace enskip thinspace space newline',
);

const RAISED = pairs(
  '0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW∘′⊤*†‡',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ°′ᵀ*†‡',
);

const LOWERED = pairs('0123456789+-=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ');

/** A power or an index: in Unicode's own characters when it has all of them, else `^2`, `_(a, b)`. */
export function script(sign: '^' | '_', body: string): string {
  const map = sign === '^' ? RAISED : LOWERED;
  const chars = [...body].map((char) => map.get(char));
  if (chars.every((char) => char !== undefined)) return chars.join('');
  return /[\s+\-/=,]/.test(body) ? `${sign}(${body})` : sign + body;
}

function table(source: string): Map<string, string> {
  const items = source.trim().split(/\s+/);
  const map = new Map<string, string>();
  for (let at = 0; at + 1 < items.length; at += 2) map.set(items[at] ?? '', items[at + 1] ?? '');
  return map;
}

function words(source: string): Set<string> {
  return new Set(source.trim().split(/\s+/));
}

function pairs(from: string, to: string): Map<string, string> {
  return new Map([...from].map((char, index) => [char, [...to][index] ?? char]));
}
