/** A tag of RIS and what stands after it. */
export type RisField = { tag: string; value: string };

/** What other programs would take for a field of its own. */
const TAG_LIKE = /^\s*[A-Z][A-Z0-9] {1,2}-/i;

/** One field as lines of RIS: `TI  - Kites`; paragraphs after the first stand below an empty line. */
export function risLines({ tag, value }: RisField): string {
  const [first = '', ...others] = value.split('\n\n');
  // A paragraph that looks like a field goes on in the line before.
  const more = others.map((each) => (TAG_LIKE.test(each) ? ` ${each}` : `\n\n${each}`));
  return `${tag}  - ${first}${more.join('')}\n`;
}
