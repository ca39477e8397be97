declare global {
  interface Window {
    ask: typeof ask;
  }
}

/** One worker for one engine: the page is loaded anew for the next. */
const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** Has the worker do one thing; rejects with its words when it cannot. */
function ask(...command: unknown[]): Promise<unknown> {
  return new Promise((done, failed) => {
    worker.onmessage = ({ data }) =>
      'failure' in data ? failed(new Error(data.failure)) : done(data.value);
    worker.onerror = ({ message }) => failed(new Error(message));
    worker.postMessage(command);
  });
}

window.ask = ask;
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('lectern:first-rows')));
