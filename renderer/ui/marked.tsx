import { createContext, type ReactNode, useContext } from 'react';
import type { TextField } from '../../shared/query/ast.ts';
import { findMatches } from '../../shared/search/find-matches.ts';

/** Text that is looked for, and in which field. */
export type MatchWord = { text: string; phrase: boolean; field: TextField | null };

/** What is searched, and whether what was found may be mistyped. */
export type Matching = { words: readonly MatchWord[]; typos: boolean };

/** What is searched: `Marked` texts below show where it stands in them. */
export const MatchWords = createContext<Matching>({ words: [], typos: false });

/** The stretches of a text of some field that are what is searched, in order. */
export function useMatches(text: string, field: TextField): { start: number; end: number }[] {
  const { words, typos } = useContext(MatchWords);
  const own = words.filter((word) => word.field === null || word.field === field);
  return own.length === 0 ? [] : findMatches(text, own, { typos, field });
}

/** A text of some field in which what is searched stands out. */
export function Marked({ text, field }: { text: string; field: TextField }): ReactNode {
  const matches = useMatches(text, field);
  if (matches.length === 0) return text;
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of matches) {
    if (start > at) parts.push(text.slice(at, start));
    parts.push(
      <mark key={start} className="match">
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}
