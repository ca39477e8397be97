import { type Match, newsWords } from '../../shared/feed/news-words.ts';
import { ask } from '../bridge.ts';
import { library } from '../db/library.ts';
import { askCatalogue } from './list.ts';
import { useSettings } from './settings.ts';

/**
 * Tells of new papers outside the window, in one notification at most: where the user wants that for
 * all papers, or for those that a saved search with a bell finds.
 */
export async function tellNews(added: readonly string[]): Promise<void> {
  const { notify } = useSettings.getState();
  if (notify === 'never' || added.length === 0) return;
  const matches = await bellMatches(added);
  if (notify === 'bell' && matches.every(({ count }) => count === 0)) return;
  await ask('notify', { text: newsWords(added.length, matches) });
}

async function bellMatches(added: readonly string[]): Promise<Match[]> {
  const views = (await library().db.views.toArray()).filter(({ bell }) => bell);
  if (views.length === 0) return [];
  const numbers = new Set(await askCatalogue('find', { ids: added }));
  return Promise.all(
    views.map(async ({ name, query }) => {
      const found = await askCatalogue('matching', { words: query });
      return { name, count: found.reduce((sum, nr) => sum + (numbers.has(nr) ? 1 : 0), 0) };
    }),
  );
}
