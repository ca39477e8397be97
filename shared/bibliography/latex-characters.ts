/** Maps the odd words of a list to the even ones. */
function table(source: string, wrap: (macro: string) => string): Map<string, string> {
  const items = source.trim().split(/\s+/);
  const map = new Map<string, string>();
  for (let at = 0; at + 1 < items.length; at += 2)
    map.set(items[at] ?? '', wrap(items[at + 1] ?? ''));
  return map;
}

/**
 * Unicode characters in LaTeX's text mode: macros of its kernel, T1 and textcomp, all part of LaTeX
 * since 2020 (ltoutenc.dtx, t1enc.def, ts1enc.def). Every one is printed by a judge.
 */
export const TEXT_CHARACTERS: ReadonlyMap<string, string> = new Map([
  ...table(
    `ß ss ẞ SS æ ae Æ AE œ oe Œ OE ø o Ø O ł l Ł L å aa Å AA đ dj Đ DJ ð dh Ð DH þ th Þ TH ŋ ng Ŋ NG
     ı i ȷ j ĳ ij Ĳ IJ „ quotedblbase ‚ quotesinglbase « guillemotleft » guillemotright
     ‹ guilsinglleft › guilsinglright … ldots • textbullet † dag ‡ ddag § S ¶ P © copyright
     ® textregistered ™ texttrademark ° textdegree € texteuro £ pounds ¥ textyen ¢ textcent
     ¤ textcurrency ¡ textexclamdown ¿ textquestiondown ª textordfeminine º textordmasculine
     № textnumero ‰ textperthousand ½ textonehalf ¼ textonequarter ¾ textthreequarters
     ¦ textbrokenbar ℃ textcelsius ℮ textestimated ℠ textservicemark ℗ textcircledP ₩ textwon
     ₫ textdong ₤ textlira · textperiodcentered ◦ textopenbullet ※ textreferencemark ␣ textvisiblespace`,
    (macro) => `{\\${macro}}`,
  ),
  ...table(
    `– -- — --- ‒ -- ― --- ‐ - ‑ - ‘ \` ’ ' “ \`\` ” '' ﬀ ff ﬁ fi ﬂ fl ﬃ ffi ﬄ ffl`,
    (text) => text,
  ),
]);

/** Combining marks as accents of text mode, above the letter. */
export const ACCENTS_ABOVE: ReadonlyMap<string, string> = table(
  `\u0300 \` \u0301 ' \u0302 ^ \u0303 ~ \u0304 = \u0306 u \u0307 . \u0308 " \u030a r
   \u030b H \u030c v`,
  (macro) => macro,
);

/** Combining marks as accents of text mode, below the letter. */
export const ACCENTS_BELOW: ReadonlyMap<string, string> = table(
  '\u0323 d \u0326 textcommabelow \u0327 c \u0328 k \u0331 b',
  (macro) => macro,
);

const ROMAN_CAPITALS = new Map(
  [...'ΑΒΕΖΗΙΚΜΝΟΡΤΧ'].map((char, at) => [char, `\\mathrm{${'ABEZHIKMNOPTX'[at]}}`] as const),
);

/** Unicode characters in LaTeX's math mode: symbols of the kernel (fontmath.ltx), and \mathbb. */
export const MATH_CHARACTERS: ReadonlyMap<string, string> = new Map([
  ...table(
    `α alpha β beta γ gamma δ delta ε varepsilon ϵ epsilon ζ zeta η eta θ theta ϑ vartheta ι iota
     κ kappa λ lambda μ mu ν nu ξ xi π pi ϖ varpi ρ rho ϱ varrho σ sigma ς varsigma τ tau υ upsilon
     φ varphi ϕ phi χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma
     Υ Upsilon Φ Phi Ψ Psi Ω Omega ± pm ∓ mp × times ÷ div ⋅ cdot ∗ ast ⋆ star ∘ circ ∙ bullet
     ⊕ oplus ⊖ ominus ⊗ otimes ⊘ oslash ⊙ odot ∪ cup ∩ cap ⊎ uplus ⊔ sqcup ⊓ sqcap ∖ setminus
     ∧ wedge ∨ vee ¬ neg ∀ forall ∃ exists ∅ emptyset ∈ in ∉ notin ∋ ni ⊂ subset ⊃ supset ⊆ subseteq
     ⊇ supseteq ≤ leq ≥ geq ⩽ leq ⩾ geq ≪ ll ≫ gg ≠ neq ≈ approx ∼ sim ≃ simeq ≅ cong ≡ equiv ≍ asymp
     ∝ propto ≺ prec ≻ succ ⊥ perp ∥ parallel ∣ mid ⊢ vdash ⊣ dashv ⊨ models → rightarrow ← leftarrow
     ↑ uparrow ↓ downarrow ↔ leftrightarrow ↕ updownarrow ⇒ Rightarrow ⇐ Leftarrow ⇔ Leftrightarrow
     ⇑ Uparrow ⇓ Downarrow ↦ mapsto ⟶ longrightarrow ⟵ longleftarrow ⟹ Longrightarrow
     ⟺ Longleftrightarrow ↗ nearrow ↘ searrow ↖ nwarrow ↙ swarrow ∞ infty ∂ partial ∇ nabla ∑ sum
     ∏ prod ∐ coprod ∫ int ∮ oint √ surd ℓ ell ℏ hbar ℵ aleph ℜ Re ℑ Im ℘ wp ⟨ langle ⟩ rangle
     ⌈ lceil ⌉ rceil ⌊ lfloor ⌋ rfloor ‖ Vert ⊤ top ∠ angle △ triangle ♠ spadesuit ♣ clubsuit
     ♥ heartsuit ♦ diamondsuit ♭ flat ♮ natural ♯ sharp ⋯ cdots ⋮ vdots ⋱ ddots ′ prime ⋄ diamond`,
    (macro) => `\\${macro}`,
  ),
  ...table("ο o − - ″ '' ‴ '''", (text) => text),
  ...table('ℝ R ℕ N ℤ Z ℚ Q ℂ C ℙ P ℍ H', (letter) => `\\mathbb{${letter}}`),
  ...ROMAN_CAPITALS,
]);

/** Combining marks as accents of math mode. */
export const MATH_ACCENTS: ReadonlyMap<string, string> = table(
  `\u0300 grave \u0301 acute \u0302 hat \u0303 tilde \u0304 bar \u0306 breve \u0307 dot \u0308 ddot
   \u030a mathring \u030c check \u0342 tilde \u20d7 vec`,
  (macro) => `\\${macro}`,
);

/** Raised and lowered characters; their plain form is their compatibility form (NFKC). */
export const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ';
/** Lowered characters, see `RAISED`. */
export const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎';
