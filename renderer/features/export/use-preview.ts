import { useEffect, useState } from 'react';
import type { Profile } from '../../../shared/bibliography/profile.ts';
import type { Failure } from '../../../shared/reply.ts';
import { previewBibliography } from '../../state/bibliography.ts';
import { failureOf } from '../../state/notice.ts';
import { idsOf } from '../../state/selection.ts';
import { numbersOf, type Scope, type Shown } from './scope.ts';

/** So many entries are enough to see what a bibliography will be like. */
const ENTRIES = 20;

/** What a preview shows. */
export type Preview = {
  /** Null while it is being made. */
  text: string | null;
  /** How many entries are in it, and in the whole. */
  shown: number;
  count: number;
  failure: Failure | null;
};

const MAKING: Preview = { text: null, shown: 0, count: 0, failure: null };

/** The first entries of what would be written; an older answer never replaces a newer one. */
export function usePreview(scope: Scope, shown: Shown, profile: Profile): Preview {
  const [preview, setPreview] = useState(MAKING);
  useEffect(() => {
    let live = true;
    setPreview((before) => ({ ...before, text: null, failure: null }));
    make(scope, shown, profile).then(
      (made) => live && setPreview(made),
      (error) => live && setPreview({ ...MAKING, failure: failureOf(error) }),
    );
    return () => {
      live = false;
    };
  }, [scope, shown, profile]);
  return preview;
}

async function make(scope: Scope, shown: Shown, profile: Profile): Promise<Preview> {
  const numbers = await numbersOf(scope, shown);
  const ids = await idsOf(numbers.subarray(0, ENTRIES));
  const reply = await previewBibliography(ids, profile);
  const counts = { shown: ids.length, count: numbers.length };
  return reply.ok
    ? { text: reply.value, ...counts, failure: null }
    : { text: null, ...counts, failure: reply.failure };
}
