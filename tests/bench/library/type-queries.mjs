import { setTimeout as pause } from 'node:timers/promises';
import { MARKS } from '../marks.mjs';
import { answerCount, answersCame, answersFrom, recordAnswers } from '../page/answers.mjs';
import { searchField } from '../page/find.mjs';

/** How long a keystroke may wait for its answer, in ms. */
const PATIENCE = 5000;
/** How long a person needs for the next key at the least, in ms. */
const BETWEEN = 20;

/**
 * Types into the search field of a page: `prepare()` once, then `type(texts)` for the states of the
 * field one after the other, each one keystroke after the one before or the beginning of another
 * query. Gives `{took, painted}` of every text's last keystroke, in ms. `paste(text)` puts one there
 * at once, `clear()` empties the field.
 */
export function queryTyper(page) {
  async function prepare() {
    await page.call(recordAnswers, MARKS.search);
    await page.click(searchField);
  }

  /** Waits for the answer to what `act` does to the field, so that no two are under way. */
  async function answerTo(act) {
    const before = await page.call(answerCount);
    await act();
    if (!(await page.call(answersCame, before + 1, PATIENCE))) {
      throw new Error(`no measure ${MARKS.search} within ${PATIENCE / 1000} s of a keystroke`);
    }
    await pause(BETWEEN);
    return (await page.call(answersFrom, before)).at(-1);
  }

  /** Empties the field. */
  async function clear() {
    await page.press('a', { control: true, commands: ['selectAll'] });
    await page.press('Backspace');
    await pause(200);
  }

  async function type(texts) {
    const answers = [];
    let standing = '';
    for (const text of texts) {
      if (!text.startsWith(standing)) {
        await clear();
        standing = '';
      }
      let answer;
      for (const key of text.slice(standing.length)) {
        answer = await answerTo(() => page.press(key));
      }
      if (answer) answers.push(answer);
      standing = text;
    }
    return answers;
  }

  /** Puts a whole query into the field at once, as pasting does. */
  async function paste(text) {
    await page.press('a', { control: true, commands: ['selectAll'] });
    await answerTo(() => page.tell('Input.insertText', { text }));
  }
  return { prepare, type, paste, clear };
}
