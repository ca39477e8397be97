/** The parts of a Markdown syntax tree (https://github.com/syntax-tree/mdast) used here. */
type Node = {
  type: string;
  value?: string;
  data?: object;
  children?: Node[];
  position?: { start: { offset?: number } };
};

/**
 * A remark plugin: a paragraph that is only `$$…$$` is a displayed formula, as writers expect,
 * although remark-math asks for the dollars on lines of their own.
 */
export function displayMath() {
  return (tree: Node, file: { value: unknown }): void => {
    const source = String(file.value);
    for (const node of tree.children ?? []) {
      const [only, ...others] = node.children ?? [];
      if (node.type !== 'paragraph' || only?.type !== 'inlineMath' || others.length > 0) continue;
      const at = only.position?.start.offset ?? 0;
      if (!source.startsWith('$$', at)) continue;
      only.data = {
        hName: 'code',
        hProperties: { className: ['language-math', 'math-display'] },
        hChildren: [{ type: 'text', value: only.value ?? '' }],
      };
    }
  };
}
