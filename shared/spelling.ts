/** Languages with a dictionary of our own. */
export const SPELLING_LANGUAGES = ['en-US', 'en-GB'] as const;

/** A language with a dictionary of our own. */
export type SpellingLanguage = (typeof SPELLING_LANGUAGES)[number];

/** What may be set: a language, none, or English where the system speaks it. */
export const SPELLING_CHOICES = ['system', ...SPELLING_LANGUAGES, 'off'] as const;

/** What may be set: a language, none, or English where the system speaks it. */
export type SpellingChoice = (typeof SPELLING_CHOICES)[number];

/** Regions that spell as the United States do; all others of English spell as Britain does. */
const AMERICAN = /^en(?:[-_](?:US|CA|PH|LR|AS|GU|MP|PR|UM|VI))?$/i;

/** The language in which notes are checked, or null; `locale` is the system's, as `en-GB`. */
export function spellingLanguage(choice: SpellingChoice, locale: string): SpellingLanguage | null {
  if (choice === 'off') return null;
  if (choice !== 'system') return choice;
  // Posix adds an encoding or a variant: `en_US.UTF-8`, `en-US@posix`.
  const plain = locale.replace(/[@.].*$/s, '');
  if (AMERICAN.test(plain)) return 'en-US';
  return /^en[-_]/i.test(plain) ? 'en-GB' : null;
}
