import { tagPath } from '../../shared/tag-path.ts';
import type { Entrant } from './entrant.ts';

/** Which tags papers get from a file. */
export type KeywordsToTake = {
  /** Whether its keywords become tags, and below which tag; blank for none. */
  keywords: boolean;
  parent: string;
  /** A tag for every paper of the file; blank for none. */
  all: string;
};

/** The tags of a paper from a file, each once; a keyword `a/b` is the path that it is in an export. */
export function tagsOf({ keywords }: Entrant, how: KeywordsToTake): string[] {
  const own = (how.keywords ? keywords : []).filter((word) => tagPath(word) !== null);
  const below = own.map((word) => `${how.parent}/${word}`);
  const paths = [how.all, ...below].map(tagPath).filter((path) => path !== null);
  return [...new Set(paths)];
}
