import { setTimeout as pause } from 'node:timers/promises';

/** How often we look for the page before there is one, in ms. The page itself is not polled. */
const INTERVAL = 25;

/**
 * Waits until the first rows are on the screen: the page has made them, which it marks by
 * `performance.mark('lectern:first-rows')` two animation frames later, and Chromium says that it
 * has presented the page's first contents. The later of the two counts: a mark alone is early by the
 * time that drawing takes, and the first contents alone need not be rows. Both times come from the
 * page, so it does not matter when we learn of them. `row` is the selector of rows. Gives `{painted,
 * shown, total, evaluate, tell}`: when that was, in ms since 1970; how many rows stand in the page, and how
 * many the whole list has; `evaluate` runs an expression in the page, and `tell` sends it any other command.
 */
export async function firstRows(devtools, row, patience) {
  const late = AbortSignal.timeout(patience);
  const tooLate = new Promise((_, failed) => {
    late.addEventListener('abort', () => failed(new Error(`no rows in ${patience / 1000} s`)));
  });
  tooLate.catch(() => {});
  for (;;) {
    const { evaluate, tell } = await Promise.race([findPage(devtools), tooLate]);
    try {
      const found = evaluate(`(${inPage})(${JSON.stringify(row)})`);
      return { ...(await Promise.race([found, tooLate])), evaluate, tell };
    } catch (error) {
      // The page went from the empty one to its own while we were asking.
      if (!isNavigation(error)) throw error;
    }
  }
}

const isNavigation = ({ message }) => /navigat|context|closed|collected/i.test(message);

async function findPage({ send }) {
  for (;;) {
    const { targetInfos } = await send('Target.getTargets');
    const page = targetInfos.find(({ type, url }) => type === 'page' && /^(app|file):/.test(url));
    if (page) {
      const options = { targetId: page.targetId, flatten: true };
      const { sessionId } = await send('Target.attachToTarget', options);
      return {
        evaluate: (expression) => evaluateIn(send, sessionId, expression),
        tell: (method, params) => send(method, params, sessionId),
      };
    }
    await pause(INTERVAL);
  }
}

async function evaluateIn(send, sessionId, expression) {
  const options = { expression, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await send('Runtime.evaluate', options, sessionId);
  if (exceptionDetails) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return result.value;
}

/** Runs in the page, so it may use nothing from here. */
function inPage(selector) {
  return new Promise((done) => {
    const look = () => {
      const mark = performance.getEntriesByName('lectern:first-rows')[0];
      const paint = performance.getEntriesByName('first-contentful-paint')[0];
      if (!mark || !paint) return;
      const rows = [...document.querySelectorAll(selector)];
      const shown = rows.filter((row) => row.getBoundingClientRect().height > 0).length;
      const total = Number(rows[0]?.getAttribute('aria-setsize') ?? rows.length);
      const painted = performance.timeOrigin + Math.max(mark.startTime, paint.startTime);
      done({ painted, shown, total });
    };
    const observer = new PerformanceObserver(look);
    observer.observe({ type: 'mark', buffered: true });
    observer.observe({ type: 'paint', buffered: true });
  });
}
