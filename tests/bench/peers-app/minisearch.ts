import MiniSearch from 'minisearch';
import { type Document, type Engine, FIELDS, LIMIT, type Maker } from './engine.ts';
import { loadText, saveText } from './saved-texts.ts';

const NAME = 'minisearch';
const options = { fields: FIELDS.map(([field]) => field), storeFields: [] };
const boost = Object.fromEntries(FIELDS);

/** MiniSearch (https://lucaong.github.io/minisearch): BM25+, beginnings of words, typos. */
export const minisearch: Maker = async (from) => {
  const index =
    from === 'saved'
      ? MiniSearch.loadJSON<Document>(await loadText(NAME), options)
      : new MiniSearch<Document>(options);
  const engine: Engine = {
    add: (documents) => index.addAll(documents),
    finish: () => undefined,
    update: (document) => index.replace(document),
    search(text, mode) {
      const combineWith = mode === 'every' ? 'AND' : 'OR';
      const found = index.search(text, { prefix: true, fuzzy: 0.2, boost, combineWith });
      return found.slice(0, LIMIT).map(({ id }) => id);
    },
    save: () => saveText(NAME, JSON.stringify(index)),
  };
  return engine;
};
