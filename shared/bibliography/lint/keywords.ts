import { entryEdit } from './edit.ts';
import type { Check } from './finding.ts';

/** Longer ones are sentences. */
const LONGEST = 120;

/**
 * Keywords that came through as one, with semicolons or dots between them (biblatex parts them at
 * commas only, manual 3.18 §2.2.3), and such as are there twice.
 */
export const keywords: Check = (subject) => {
  const words = subject.entry?.fields.keywords;
  if (!words) return [];
  const parted = words.flatMap((word) =>
    word.split(/;|[•·|](?=\s)/).flatMap((part) => part.trim() || []),
  );
  const seen = new Set<string>();
  const once = parted.filter((word) => {
    const folded = word.toLowerCase();
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
  const field = 'keywords';
  const before = words.join(', ');
  if (once.length !== words.length) {
    const edit = entryEdit(subject, { keywords: once });
    return [{ field, before, after: once.join(', '), edit }];
  }
  return words.some((word) => word.length > LONGEST) ? [{ field, before }] : [];
};
