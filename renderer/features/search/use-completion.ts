import { useEffect, useState } from 'react';
import { type Completion, complete, type Vocabulary } from '../../../shared/query/complete.ts';
import { foldText } from '../../../shared/text.ts';
import { askCatalogue, useList } from '../../state/list.ts';
import { sayError } from '../../state/notice.ts';
import type { VocabularyField } from '../../workers/messages.ts';

/** So many values are asked for at a time. */
const LIMIT = 8;

/** Values of a field as the worker gave them, by what was asked. */
type Known = ReadonlyMap<string, string[]>;

const keyOf = (field: VocabularyField, prefix: string) => `${field}:${prefix}`;

/**
 * How the text at the caret may go on. Names and tags are known here; other values are asked for
 * and follow as soon as they come.
 */
export function useCompletion(text: string, caret: number, wanted: boolean): Completion | null {
  const tags = useList((list) => list.counts.tags);
  const [known, setKnown] = useState<Known>(new Map());
  const missing: { field: VocabularyField; prefix: string }[] = [];
  const ask = (field: VocabularyField) => (prefix: string) => {
    const values = known.get(keyOf(field, prefix));
    if (!values) missing.push({ field, prefix });
    return values ?? [];
  };
  const vocabulary: Vocabulary = {
    tag: (prefix) => {
      const folded = foldText(prefix);
      return tags.map(({ path }) => path).filter((path) => foldText(path).includes(folded));
    },
    author: ask('author'),
    venue: ask('venue'),
    cat: ask('cat'),
    source: ask('source'),
    key: ask('key'),
  };
  const completion = wanted ? complete(text, caret, vocabulary) : null;
  const [next] = missing;
  const [field, prefix] = [next?.field, next?.prefix];
  useEffect(() => {
    if (field === undefined || prefix === undefined) return;
    let live = true;
    askCatalogue('values', { field, prefix, limit: LIMIT }).then(
      // What was known for other texts is let go: papers may have changed since.
      (values) => live && setKnown(new Map([[keyOf(field, prefix), values]])),
      sayError,
    );
    return () => {
      live = false;
    };
  }, [field, prefix]);
  return completion && completion.options.length > 0 ? completion : null;
}
