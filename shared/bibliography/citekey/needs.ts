import type { Expression, Formula } from './ast.ts';
import type { FieldName } from './reference.ts';

/** What a formula asks for beside the facts that lists have: the bibliographic entry, tags. */
export type Needs = { entry: boolean; tags: boolean };

const OF_ENTRY: ReadonlySet<FieldName> = new Set<FieldName>([
  'editor',
  'venue',
  'journal',
  'type',
  'firstpage',
  'lastpage',
  'volume',
  'keyword',
  'field',
]);

/** What must be read of a paper before a formula can make its key. */
export function needsOf({ alternatives }: Formula): Needs {
  const fields = new Set(alternatives.flatMap(fieldsIn));
  return { entry: [...fields].some((name) => OF_ENTRY.has(name)), tags: fields.has('tag') };
}

function fieldsIn(part: Expression): FieldName[] {
  switch (part.kind) {
    case 'text':
      return [];
    case 'field':
      return [part.name];
    case 'filter':
      return fieldsIn(part.of);
    case 'sum':
    case 'or':
      return part.parts.flatMap(fieldsIn);
    case 'if':
      return [part.test, part.yes, part.no].flatMap(fieldsIn);
  }
}
