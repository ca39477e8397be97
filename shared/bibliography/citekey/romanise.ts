import { JAPANESE_FAMILIES } from './japanese-families.ts';
import { kanaToLatin } from './kana.ts';

/** How Chinese characters and Korean letters are read: large tables, loaded when they are needed. */
export type Readings = {
  /** Syllables in pinyin without tones, parted by blanks; a name begins with the family name. */
  han(text: string, isName: boolean): string;
  /** Revised Romanization of Korean (2000). */
  hangul(text: string): string;
};

const NEEDS_READINGS = /[\p{Script=Han}가-힣]/u;
/** No key needs more of a text than this. */
const MAX_READ = 300;

const KANA = /[ぁ-ゖァ-ヺｦ-ﾟ]/u;
const RUN = /([\p{Script=Han}々]+)|([ァ-ヺーｦ-ﾟ]+)|([ぁ-ゖー]+)|([가-힣]+)/gu;

/** Whether a text cannot be read without `Readings`. */
export function needsReadings(text: string): boolean {
  return NEEDS_READINGS.test(text);
}

/** Whether a text is Japanese for certain: kana, or the sign that repeats a character. */
export function isJapanese(text: string): boolean {
  return KANA.test(text) || text.includes('々');
}

/**
 * The text with Chinese, Japanese and Korean letters in Latin ones; all else stays as it is.
 *
 * - Chinese is read as Mandarin, character by character.
 * - What of Japanese stands in kana is read in Hepburn's way. Kanji have no reading that a table
 *   could know: they are left out where `japanese` says that they are kanji, and so are the endings
 *   in hiragana between them; but a common family name is read. Kanji that nothing tells from
 *   Chinese are read as Chinese.
 * - Korean is read as the Revised Romanization has it.
 *
 * Without `readings` only kana are read.
 */
export function romanise(
  text: string,
  readings: Readings | null,
  { isName, japanese }: { isName: boolean; japanese: boolean },
): string {
  if (!NEEDS_READINGS.test(text) && !KANA.test(text)) return text;
  const family = isName ? JAPANESE_FAMILIES.get(text.trim()) : undefined;
  if (family !== undefined) return family;
  const composed = text.slice(0, MAX_READ).normalize('NFC');
  const mixed = japanese && NEEDS_READINGS.test(composed);
  return composed.replace(RUN, (run, han?: string, katakana?: string, hiragana?: string) => {
    if (hiragana !== undefined && mixed) return ' ';
    if (hiragana !== undefined || katakana !== undefined) return kanaToLatin(run);
    if (!readings) return '';
    if (han === undefined) return readings.hangul(run);
    return japanese ? ' ' : ` ${readings.han(han, isName)} `;
  });
}
