import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SpellingLanguage } from '../../shared/spelling.ts';
import { writeAtomically } from '../files/atomic-write.ts';

/**
 * The name under which Chromium looks for the dictionary of a language, by its version of 2022:
 * `GetVersionedFileName` in components/spellcheck/common/spellcheck_common.cc, from 100 on.
 */
export function dictionaryName(language: SpellingLanguage): string {
  return `${language}-10-1.bdic`;
}

/**
 * Puts the dictionary that the app brings along where Chromium looks for it in the profile; one that
 * is whole stays as it is. Rejects with the system's error.
 */
export async function placeDictionary(
  language: SpellingLanguage,
  from: string,
  profile: string,
): Promise<void> {
  const ours = await readFile(join(from, `${language}.bdic`));
  const path = join(profile, 'Dictionaries', dictionaryName(language));
  const there = await readFile(path).catch(() => null);
  if (there?.equals(ours)) return;
  await mkdir(join(profile, 'Dictionaries'), { recursive: true });
  await writeAtomically(path, ours);
}
