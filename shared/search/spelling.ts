/** What stands for a letter with a mark where the mark cannot be written: ä ö ü ø å. */
const AFTER: Readonly<Record<string, string>> = { ä: 'e', ö: 'e', ü: 'e', ø: 'e', å: 'a' };

/** The letter to put after the plain one in "Mueller" for "Müller"; null for other characters. */
export function letterAfter(character: string): string | null {
  return AFTER[character.normalize('NFC').toLowerCase()] ?? null;
}

const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  ο: 'omicron',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
};

/**
 * A folded word with its Greek letter by name: "alpha1" for "α1". Null for a word without one,
 * or with several: that one is Greek.
 */
export function withGreekNamed(word: string): string | null {
  if (!/^[^α-ω]*[α-ω][^α-ω]*$/.test(word)) return null;
  return word.replace(/[α-ω]/, (letter) => GREEK[letter] ?? letter);
}

/**
 * A folded name as one writes it who leaves the marks out: "muller" for "mueller". Null where
 * nothing changes. An "e" at the end stays, for it may be the beginning of anything.
 */
export function withoutUmlautE(word: string): string | null {
  const plain = word.replace(/([aou])e(?=.)/g, '$1');
  return plain === word ? null : plain;
}
