/** A tag of RIS and what stands after it. */
export type RisField = { tag: string; value: string };

/** What other programs would take for a field of its own. */
const TAG_LIKE = /^\s*[A-Z][A-Z0-9] {1,2}-/i;

/** A field with a value of one or more paragraphs, none of which looks like a field of its own. */
export function risField(tag: string, text: string): RisField {
  const [first = '', ...others] = text.split('\n\n');
  const value = others.reduce(
    (all, each) => all + (TAG_LIKE.test(each) ? ' ' : '\n\n') + each,
    first,
  );
  return { tag, value };
}

/** One field as lines of RIS: `TI  - Kites`; paragraphs after the first stand below an empty line. */
export function risLines({ tag, value }: RisField): string {
  return `${tag}  - ${value}\n`;
}
