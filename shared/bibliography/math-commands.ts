import { MATH_CHARACTERS } from './latex-characters.ts';

/** What a command in a formula from outside becomes, in macros of LaTeX's kernel. */
export type Command =
  | { kind: 'symbol'; latex: string }
  /** Takes that many arguments. */
  | { kind: 'function'; latex: string; takes: number }
  /** Takes text. */
  | { kind: 'text'; latex: string }
  /** Makes a bracket grow; left out, with the dot that stands for no bracket. */
  | { kind: 'fence' }
  | { kind: 'nothing' };

const words = (list: string): string[] => list.trim().split(/\s+/);

const named = (list: string, command: (name: string) => Command): [string, Command][] =>
  words(list).map((name) => [name, command(name)]);

/** Other names of kernel macros: of amsmath's and of packages a reader may not have. */
const renamed = (list: string, command: (latex: string) => Command): [string, Command][] =>
  words(list).map((pair) => {
    const [name = '', latex = ''] = pair.split('=');
    return [name, command(`\\${latex}`)];
  });

const symbol = (latex: string): Command => ({ kind: 'symbol', latex });
const taking =
  (takes: number) =>
  (latex: string): Command => ({ kind: 'function', latex, takes });

/**
 * The commands that formulas in titles may use. Everything else makes the formula text: a feed is
 * not to be trusted with `\input` or `\def` in other people's documents. `\mathbb` and
 * `\mathfrak` need amssymb; the rest is the kernel's (fontmath.ltx, ltmath.dtx).
 */
export const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ...[...MATH_CHARACTERS.values()]
    .filter((latex) => /^\\[A-Za-z]+$/.test(latex))
    .map((latex): [string, Command] => [latex.slice(1), symbol(latex)]),
  ...named(
    `log ln lg exp sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh max min sup inf lim
     limsup liminf det dim ker deg hom arg Pr gcd cdot bullet ldots dots cdots to gets le ge ne
     land lor lnot owns iff lbrace rbrace lbrack rbrack backslash vert quad qquad bot
     hookrightarrow hookleftarrow rightharpoonup longmapsto bigcup bigcap bigoplus bigotimes
     bigvee bigwedge amalg wr dagger ddagger bowtie frown smile doteq imath jmath clubsuit`,
    (name) => symbol(`\\${name}`),
  ),
  ...renamed(
    `varnothing=emptyset leqslant=leq geqslant=geq implies=Longrightarrow impliedby=Longleftarrow
     lvert=vert rvert=vert lVert=Vert rVert=Vert dotsc=ldots dotsb=cdots dotsm=cdots colon=colon
     thinspace=, hslash=hbar argmax=arg\\max argmin=arg\\min`,
    symbol,
  ),
  ...[',', ';', ':', '!', ' '].map((sign): [string, Command] => [sign, symbol(`\\${sign}`)]),
  ...['%', '#', '&', '_', '$'].map((sign): [string, Command] => [sign, symbol(`\\${sign}`)]),
  // A lone `\{` breaks the braces of the BibTeX field.
  ['{', symbol('\\lbrace')],
  ['}', symbol('\\rbrace')],
  ['|', symbol('\\Vert')],
  ...named(
    `mathrm mathbf mathit mathsf mathtt mathcal mathbb mathfrak hat bar tilde vec dot ddot acute
     grave check breve mathring widehat widetilde overline underline overrightarrow overleftarrow
     sqrt`,
    (name) => taking(1)(`\\${name}`),
  ),
  ...renamed(
    `operatorname=mathrm mathscr=mathcal boldsymbol=mathbf bm=mathbf pmb=mathbf mathbbm=mathbb
     Bbb=mathbb mathnormal=mathit`,
    taking(1),
  ),
  ...renamed('frac=frac dfrac=frac tfrac=frac stackrel=stackrel overset=stackrel', taking(2)),
  ...renamed(
    `text=mbox mbox=mbox hbox=mbox textrm=mbox textnormal=mbox textup=mbox textbf=textbf
     textit=textit emph=textit textsf=textsf texttt=texttt textsc=textsc`,
    (latex) => ({ kind: 'text', latex }),
  ),
  ...named('left right middle', () => ({ kind: 'fence' })),
  ...named(
    `big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr displaystyle textstyle scriptstyle limits
     nolimits rm bf it sf tt cal nonumber ensuremath mathop mathrel mathbin mathord`,
    () => ({ kind: 'nothing' }),
  ),
]);
