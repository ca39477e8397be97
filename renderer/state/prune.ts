import { formatNumber } from '../../shared/numbers.ts';
import { prunePapers } from '../db/prune.ts';
import { askCatalogue } from './list.ts';
import { follow } from './long-action.ts';
import { say, sayError } from './notice.ts';
import { idsOf } from './selection.ts';

const strings = {
  doing: 'Deleting papers that have left the inbox',
  done: (count: number) => `${formatNumber(count)} ${count === 1 ? 'paper' : 'papers'} deleted`,
};

/** How many papers have left the inbox because nobody touched them. */
export async function countFaded(): Promise<number> {
  return (await askCatalogue('faded', {})).length;
}

/** Deletes the papers that have left the inbox untouched. They cannot be brought back by undo. */
export async function pruneFaded(): Promise<void> {
  const { progress, end } = follow(strings.doing);
  try {
    const ids = await idsOf(await askCatalogue('faded', {}));
    say(strings.done(await prunePapers(ids, progress)));
  } catch (error) {
    sayError(error);
  } finally {
    end();
  }
}
