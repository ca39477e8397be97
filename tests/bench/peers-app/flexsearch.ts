import { Document as FlexDocument } from 'flexsearch';
import { type Document, type Engine, FIELDS, LIMIT, type Maker } from './engine.ts';
import { loadText, saveText } from './saved-texts.ts';

const LIST = 'flexsearch';

/**
 * FlexSearch (https://github.com/nextapps-de/flexsearch): beginnings of words; of abstracts only
 * whole words, because all their beginnings would not fit into memory.
 */
export const flexsearch: Maker = async (from) => {
  const index = new FlexDocument({
    document: {
      id: 'id',
      index: FIELDS.map(([field]) => ({
        field,
        tokenize: field === 'abstract' ? ('strict' as const) : ('forward' as const),
      })),
    },
  });
  if (from === 'saved') {
    const names: string[] = JSON.parse(await loadText(LIST));
    for (const name of names) index.import(name, await loadText(`${LIST}-${name}`));
  }
  const engine: Engine = {
    add(documents) {
      for (const document of documents) index.add(document.id, document);
    },
    finish: () => undefined,
    update: (document) => void index.update(document.id, document),
    search(text, mode) {
      const found = index.search(text, { limit: LIMIT, suggest: mode === 'some' });
      return merged(found as { result: number[] }[]);
    },
    async save() {
      const parts: [string, string][] = [];
      await index.export((name: string, data: string) => void parts.push([name, data]));
      const kept = parts.filter(([, data]) => data !== undefined);
      for (const [name, data] of kept) await saveText(`${LIST}-${name}`, data);
      await saveText(LIST, JSON.stringify(kept.map(([name]) => name)));
    },
  };
  return engine;
};

/** It gives a list for each field: the fields in their order, each paper once. */
function merged(lists: { result: number[] }[]): Document['id'][] {
  return [...new Set(lists.flatMap(({ result }) => result))].slice(0, LIMIT);
}
