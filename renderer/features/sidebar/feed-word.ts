import { formatTime } from '../../../shared/dates.ts';
import type { Followed } from '../../state/feeds.ts';
import { strings } from './strings.ts';

/** A word beside the name of a feed, where there is something to say. */
export function feedWord({ feed, state }: Followed, isAsking: boolean): string | undefined {
  const { words } = strings;
  if (isAsking) return words.asking;
  if (state?.gone) return words.gone;
  if (feed.paused) return words.paused;
  return state?.failure ? words.failed : undefined;
}

/** How a feed has fared, in a sentence or two. */
export function feedHint({ state }: Followed): string {
  const good = state?.goodAt ? strings.lastGood(formatTime(state.goodAt)) : strings.never;
  const { failure } = state ?? {};
  return failure ? `${failure.message} ${failure.hint} ${good}` : good;
}
