/** What collects the pieces of a text, so that a formula may replace what it was written as. */
type Frame = { start: number; tex?: string };

/** Elements that hold a formula, once or in several notations. */
const FRAMES = ['math', 'annotation', 'tex-math', 'alternatives'] as const;
type FrameName = (typeof FRAMES)[number];

const isFrame = (name: string): name is FrameName => FRAMES.some((frame) => frame === name);

/**
 * Reads formulas of MathML 3 (https://www.w3.org/TR/MathML3/) and JATS while a text is put together
 * in `pieces`: TeX that an annotation or `tex-math` gives is kept between dollar signs and stands
 * for the other notations beside it; MathML without TeX is its text.
 */
export class Formulas {
  readonly #pieces: string[];
  readonly #open = new Map<FrameName, Frame>();

  constructor(pieces: string[]) {
    this.#pieces = pieces;
  }

  get inside(): boolean {
    return this.#open.has('math') || this.#open.has('tex-math');
  }

  /** A tag opens. One of a kind at a time: nesting means nothing here and would cost. */
  enter(name: string, tag: string): void {
    if (!isFrame(name) || this.#open.has(name)) return;
    const isTex = name !== 'annotation' || /encoding\s*=\s*["']?[^"'>]*\b(?:la)?tex\b/i.test(tag);
    this.#open.set(name, { start: this.#pieces.length, ...(!isTex && { tex: '' }) });
  }

  leave(name: string): void {
    const frame = isFrame(name) ? this.#open.get(name) : undefined;
    if (!frame || !isFrame(name)) return;
    this.#open.delete(name);
    const inner = this.#pieces.slice(frame.start);
    if (name === 'alternatives') this.#endAlternatives(frame);
    else if (name === 'annotation') this.#endAnnotation(frame, inner);
    else this.#endFormula(frame, inner, name === 'math' ? frame.tex : inner.join(''));
  }

  #endAlternatives({ start, tex }: Frame): void {
    if (tex !== undefined) this.#replace(start, tex);
  }

  #endAnnotation({ start, tex }: Frame, inner: readonly string[]): void {
    const math = this.#open.get('math');
    if (math && tex === undefined) math.tex ??= inner.join('');
    this.#replace(start, '');
  }

  #endFormula({ start }: Frame, inner: readonly string[], tex = ''): void {
    const formula = dollars(tex);
    const alternatives = this.#open.get('alternatives');
    if (alternatives && formula) alternatives.tex ??= formula;
    this.#replace(start, formula || inner.map((piece) => piece.trim()).join(''));
  }

  #replace(start: number, text: string): void {
    this.#pieces.length = start;
    this.#pieces.push(text);
  }
}

/** TeX between single dollar signs, without those and the document that some publishers add. */
function dollars(source: string): string {
  const begin = source.indexOf('\\begin{document}');
  const end = source.lastIndexOf('\\end{document}');
  const body = begin >= 0 && end > begin ? source.slice(begin + 16, end) : source;
  const tex = body.trim().replace(/^(?:\${1,2}|\\[([])|(?:\${1,2}|\\[)\]])$/g, '');
  const line = tex.replace(/\s+/g, ' ').trim();
  if (line === '' || /\$/.test(line)) return line;
  return `$${line}$`;
}
