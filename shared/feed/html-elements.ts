const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Elements that begin and end a paragraph: HTML, and JATS as Crossref's abstracts have it. */
export const BLOCKS = names(`
  address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption
  figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup
  option p pre section summary table tbody tfoot thead tr ul title sec abstract list list-item
  disp-quote disp-formula caption fig
`);

/** Elements whose content is no text for people. */
export const DROPPED = names(`
  script style template svg iframe object noembed noframes select textarea annotation-xml
`);

/** Elements within a line. */
const INLINE = names(`
  a abbr acronym area audio b base bdi bdo big blink br break button canvas cite code col colgroup
  data datalist del dfn em embed font head i img inf input ins kbd label link map mark marquee meta
  meter nobr noscript output param picture progress q rp rt ruby s samp scp small source span strike
  strong sub sup td th time track tt u var video wbr
  alternatives bold email ext-link inline-formula inline-graphic italic monospace named-content
  overline roman sans-serif sc styled-content tex-math underline uri xref
  annotation math menclose merror mfenced mfrac mglyph mi mmultiscripts mn mo mover mpadded mphantom
  mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder
  munderover none semantics
`);

/** Elements whose names people also write in angle brackets: "the <source> token". */
const AMBIGUOUS = names(`
  abstract base caption code data figure form head input label link list map mark main menu none
  object option output param progress s sec section select source summary table template time title
  track
`);

/** Prefixes of JATS, MathML and XHTML: a name with one of these is an element, known or not. */
const PREFIX = /^(?:jats|mml|m|mathml|xhtml|html|h):/;

/** What an opening tag is, if it is one. */
export type ElementKind = 'sure' | 'ambiguous' | 'unknown';

const KINDS = new Map<string, ElementKind>();
for (const name of [...INLINE, ...BLOCKS, ...DROPPED]) KINDS.set(name, 'sure');
for (const name of AMBIGUOUS) KINDS.set(name, 'ambiguous');

/** The name without prefix, and how surely it is that of an element. Lower case in and out. */
export function elementOf(written: string): { name: string; kind: ElementKind } {
  const name = written.includes(':') ? written.replace(PREFIX, '') : written;
  return { name, kind: name === written ? (KINDS.get(name) ?? 'unknown') : 'sure' };
}
