/** What an `.aux` file of LaTeX says about citations. */
export type AuxFile = {
  /** The citekeys in the order of their first citation, each once. */
  citekeys: string[];
  /** The document asks for every entry (`\nocite{*}`). */
  all: boolean;
  /** The `.aux` files of its parts, as it names them (`\include`). */
  inputs: string[];
};

/** BibTeX's and natbib's `\citation{a,b}`; biblatex's `\abx@aux@cite{0}{a}`, once without a section. */
const COMMAND =
  /\\(?:citation|abx@aux@cite(?:\{\d+\})?|abx@aux@nocite(?:\{\d+\})?|(@input))\s*\{([^{}]{0,100000})\}/g;

/**
 * Reads an `.aux` file (btxdoc §4: what LaTeX tells BibTeX; biblatex's own commands in
 * biblatex.sty). Anything else in it is passed over. Never throws; linear time.
 */
export function readAux(text: string): AuxFile {
  const citekeys = new Set<string>();
  const inputs: string[] = [];
  let all = false;
  for (const [, input, inside = ''] of text.matchAll(COMMAND)) {
    if (input) inputs.push(inside.trim());
    else {
      for (const key of inside.split(',').map((each) => each.trim())) {
        if (key === '*') all = true;
        else if (key !== '') citekeys.add(key);
      }
    }
  }
  return { citekeys: [...citekeys], all, inputs };
}
