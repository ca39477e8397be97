/** Characters that some programs spell with commands in fields that are read by programs. */
const COMMANDS: Readonly<Record<string, string>> = {
  textless: '<',
  textgreater: '>',
  textunderscore: '_',
  textasciitilde: '~',
  textasciicircum: '^',
  textbackslash: '\\',
  backslash: '\\',
  sim: '~',
  lt: '<',
  gt: '>',
};

/**
 * An identifier or an address from its field. It is meant literally (biblatex manual 3.18 §2.2.1),
 * but some programs escape it all the same: `\_`, `\url{…}`, `{\textless}`, `$\sim$`.
 */
export function readVerbatim(latex: string): string {
  const text = latex.trim();
  if (!/[\\{}$\s]/.test(text)) return text;
  return text
    .replace(/^\\url\s*/, '')
    .replace(/\\([%&#_{}~$^-])(?:\{\})?/g, '$1')
    .replace(/\\([A-Za-z]+)\s*/g, (whole, name: string) => COMMANDS[name] ?? whole)
    .replace(/\$([<>~^\\_])\$/g, '$1')
    .replace(/[{}]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
