/** A value: one line of YAML, a list of mappings, or a mapping. */
export type Node = string | readonly Mapping[] | Mapping;

/** Fields with their values, in order; those without value are left out. */
export type Mapping = readonly (readonly [name: string, value: Node | null | undefined])[];

/** The lines of a mapping, each behind `indent`. */
export function linesOf(mapping: Mapping, indent: string): string {
  return mapping
    .flatMap(([name, value]) => (isThere(value) ? `${indent}${name}:${textOf(value, indent)}` : []))
    .join('');
}

function isThere(value: Node | null | undefined): value is Node {
  if (value === null || value === undefined || value.length === 0) return false;
  return typeof value === 'string' || isList(value) || value.some(([, each]) => isThere(each));
}

function textOf(value: Node, indent: string): string {
  if (typeof value === 'string') return ` ${value}\n`;
  if (!isList(value)) return `\n${linesOf(value, `${indent}  `)}`;
  const items = value.map((item) => `${indent}  - ${linesOf(item, `${indent}    `).trimStart()}`);
  return `\n${items.join('')}`;
}

/** A mapping begins with a name, a list with a mapping. */
function isList(value: readonly Mapping[] | Mapping): value is readonly Mapping[] {
  return typeof value[0]?.[0] !== 'string';
}
