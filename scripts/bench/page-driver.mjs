import { setTimeout as pause } from 'node:timers/promises';

/** How often we ask the page whether something has come, in ms. */
const INTERVAL = 50;
/** The modifier bits of the DevTools protocol. */
const CONTROL = 2;
const SHIFT = 8;

/**
 * Drives a page as a user does and asks it for what a user sees. `evaluate` runs an expression in
 * it, `tell` sends it another command of the DevTools protocol.
 * https://chromedevtools.github.io/devtools-protocol/tot/Input/
 * @param {(expression: string) => Promise<any>} evaluate
 * @param {(method: string, params: object) => Promise<unknown>} tell
 */
export function drivePage(evaluate, tell) {
  /** Runs a function in the page; neither it nor its arguments may refer to anything here. */
  const call = (run, ...args) =>
    evaluate(`(${run})(${args.map((value) => JSON.stringify(value)).join(', ')})`);

  /**
   * Presses a key: a letter, or a name such as `Enter`. `control`, `shift` hold those down;
   * `commands` are what the system's own keys make of it in a field, such as `selectAll`.
   * @param {string} key
   * @param {{control?: boolean, shift?: boolean, commands?: string[]}} [held]
   */
  async function press(key, { control = false, shift = false, commands = [] } = {}) {
    const modifiers = (control ? CONTROL : 0) + (shift ? SHIFT : 0);
    const options = { modifiers, ...keyOf(key) };
    const text = control ? {} : textOf(key);
    await tell('Input.dispatchKeyEvent', {
      type: 'keyDown',
      ...options,
      ...text,
      commands,
    });
    await tell('Input.dispatchKeyEvent', { type: 'keyUp', ...options });
  }

  /** Presses the keys of a text one after the other. */
  async function type(text) {
    for (const letter of text) await press(letter);
  }

  /** Presses the mouse on the middle of the element that `find` gives, a function for the page. */
  async function click(find, ...args) {
    const place = await call(
      `(...args) => {
        const element = (${find})(...args);
        if (!element) return null;
        element.scrollIntoView({ block: 'nearest' });
        const { left, top, width, height } = element.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }`,
      ...args,
    );
    if (place === null) throw new Error(`the page has nothing to press: ${find} ${args.join(' ')}`);
    for (const kind of ['mouseMoved', 'mousePressed', 'mouseReleased']) {
      const held = kind === 'mouseMoved' ? {} : { button: 'left', clickCount: 1 };
      await tell('Input.dispatchMouseEvent', { type: kind, ...place, ...held });
    }
  }

  /** Waits until `run` gives something in the page, and gives that. `what` names it for people. */
  async function until(what, patience, run, ...args) {
    const end = Date.now() + patience;
    for (;;) {
      const found = await call(run, ...args);
      if (found) return found;
      if (Date.now() > end) throw new Error(`no ${what} in ${patience / 1000} s`);
      await pause(INTERVAL);
    }
  }

  return { evaluate, tell, call, press, type, click, until };
}

const NAMED = { Enter: 13, Escape: 27, Backspace: 8, Home: 36, End: 35, Tab: 9 };

function keyOf(key) {
  if (key in NAMED) return { key, code: key, windowsVirtualKeyCode: NAMED[key] };
  const upper = key.toUpperCase();
  const code = /^[A-Z]$/.test(upper) ? `Key${upper}` : '';
  return { key, code, windowsVirtualKeyCode: code ? upper.charCodeAt(0) : 0 };
}

/** What the key writes into a field. */
function textOf(key) {
  if (key === 'Enter') return { text: '\r' };
  return key in NAMED ? {} : { text: key };
}
