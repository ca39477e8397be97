/** An entry as it stands in a file: field values without their outer braces, LaTeX and all. */
export type RawEntry = { type: string; citekey: string; fields: Map<string, string> };

/**
 * Reads what `writeBibtex` writes, by BibTeX's own rule: braces count whatever stands before them
 * (btxdoc §2.2). Throws where BibTeX would lose its way.
 */
export function readBibtex(text: string): RawEntry[] {
  let at = 0;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) throw new Error(`no ${pattern} at ${at}: ${text.slice(at, at + 60)}`);
    at += found[0].length;
    return found[1] ?? found[0];
  };
  const value = (): string => {
    if (text[at] !== '{') return take(/[a-z]{3}/y);
    const start = at;
    let depth = 0;
    do {
      if (at >= text.length) throw new Error(`open brace at ${start}`);
      if (text[at] === '{') depth += 1;
      else if (text[at] === '}') depth -= 1;
      at += 1;
    } while (depth > 0);
    return text.slice(start + 1, at - 1);
  };
  const entries: RawEntry[] = [];
  while (at < text.length) {
    const type = take(/\n?@([a-z]+)\{/y);
    const citekey = take(/([A-Za-z0-9:.-]+)/y);
    const fields = new Map<string, string>();
    while (text[at] === ',') {
      const name = take(/,\n {2}([A-Za-z]+) = /y);
      fields.set(name, value());
    }
    take(/\n\}\n/y);
    entries.push({ type, citekey, fields });
  }
  return entries;
}

const MACROS: Readonly<Record<string, string>> = {
  textasciitilde: '~',
  textasciicircum: '^',
  textbackslash: '\\',
  textbraceleft: '\u0001',
  textbraceright: '\u0002',
  textless: '<',
  textgreater: '>',
};

/** The text that a field of the UTF-8 flavour means; formulas come out as their TeX. */
export function decodeField(latex: string): string {
  return latex
    .replaceAll('{?{}}', '\ufffd')
    .replaceAll('{$|$}', '|')
    .replaceAll('{\\ensuremath{|}}', '|')
    .replace(/\\([a-z]+)(?:\{\})?/g, (macro, name: string) => MACROS[name] ?? macro)
    .replace(/\\([&%$#_])/g, '$1')
    .replace(/[{}]/g, '')
    .replaceAll('\u0001', '{')
    .replaceAll('\u0002', '}');
}

/** The names of an author field: split at the word "and" outside braces. */
export function splitNames(field: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < field.length; at += 1) {
    if (field[at] === '{') depth += 1;
    else if (field[at] === '}') depth -= 1;
    else if (depth === 0 && /^\sand\s/i.test(field.slice(at, at + 5))) {
      names.push(field.slice(start, at));
      start = at + 5;
    }
  }
  return [...names, field.slice(start)];
}
