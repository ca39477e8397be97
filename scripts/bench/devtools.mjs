/**
 * Speaks Chromium's DevTools protocol over the two pipes that `--remote-debugging-pipe` opens:
 * JSON messages, each followed by a zero byte. A pipe needs no port that others could reach, and
 * no WebSocket, which Node 20 lacks. https://chromedevtools.github.io/devtools-protocol/
 */
export function openDevtools(toBrowser, fromBrowser) {
  const waiting = new Map();
  let last = 0;
  let rest = '';
  let closed = false;

  fromBrowser.setEncoding('utf8').on('data', (chunk) => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop();
    for (const message of messages) settle(JSON.parse(message));
  });
  fromBrowser.on('close', () => {
    closed = true;
    for (const { failed } of waiting.values()) failed(new Error('the app has ended'));
    waiting.clear();
  });
  // The browser may end while we write; who waits learns it by the other pipe.
  toBrowser.on('error', () => {});

  function settle({ id, result, error }) {
    const { done, failed } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (error) failed?.(new Error(error.message));
    else done?.(result);
  }

  /**
   * Sends a command, to one page where `sessionId` names it, and gives the answer.
   * @param {string} method
   * @param {object} [params]
   * @param {string} [sessionId]
   */
  function send(method, params = {}, sessionId) {
    return new Promise((done, failed) => {
      if (closed) return failed(new Error('the app has ended'));
      last += 1;
      waiting.set(last, { done, failed });
      toBrowser.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
    });
  }
  return { send };
}
