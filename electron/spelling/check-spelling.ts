import type { Session } from 'electron';
import { done, failed, type Reply } from '../../shared/reply.ts';
import { type SpellingChoice, spellingLanguage } from '../../shared/spelling.ts';
import { placeDictionary } from './dictionary-file.ts';

/** Where the dictionaries are, and whose fields are checked. */
export type Spelling = {
  session: Session;
  /** The folder of the dictionaries that the app brings along. */
  from: string;
  profile: string;
  /** The system's, as `en-GB`. */
  locale: string;
  platform: NodeJS.Platform;
};

/**
 * Checks what is typed in fields that ask for it, in the language chosen, or no longer. macOS has a
 * checker of its own, which knows its user's languages.
 */
export async function checkSpelling(
  choice: SpellingChoice,
  { session, from, profile, locale, platform }: Spelling,
): Promise<Reply<null>> {
  if (platform === 'darwin') {
    session.setSpellCheckerEnabled(choice !== 'off');
    return done(null);
  }
  const language = spellingLanguage(choice, locale);
  try {
    if (language !== null) await placeDictionary(language, from, profile);
    session.setSpellCheckerLanguages(language === null ? [] : [language]);
    session.setSpellCheckerEnabled(language !== null);
    return done(null);
  } catch (error) {
    session.setSpellCheckerLanguages([]);
    const reason = (error as NodeJS.ErrnoException)?.code ?? String(error);
    return failed(
      'no-dictionary',
      `Spelling is not checked: the dictionary could not be put in place (${reason}).`,
      'Free some space on the disk, then restart Lectern; or switch it off in the settings.',
    );
  }
}
