// Functions that run in the page, each sent there as text.

/**
 * Begins to wait for a change that a key or a press brings about: in `lecternChange`, a promise of
 * the time in ms from the user's event to the end of the first frame in which all the named parts
 * are others than before: `rows`, what the rows show; `list`, how many papers the list has; `counts`,
 * the numbers beside the lists. It is null when that takes longer than `patience` ms.
 */
export function watchChange(parts, patience) {
  const read = {
    rows: () =>
      [...document.querySelectorAll('[role="listbox"] [role="option"]')]
        .map((row) => `${row.getAttribute('aria-posinset')}${row.dataset.status}${row.textContent}`)
        .sort()
        .join('\n'),
    list: () =>
      document.querySelector('[role="listbox"] [role="option"]')?.getAttribute('aria-setsize') ??
      '',
    counts: () => document.querySelector('nav[aria-label="Library"] ul')?.textContent ?? '',
  };
  const before = parts.map((part) => read[part]());
  let started = 0;
  const note = ({ timeStamp }) => {
    started ||= timeStamp;
  };
  const events = ['keydown', 'pointerdown', 'change'];
  for (const name of events) addEventListener(name, note, { capture: true });
  globalThis.lecternChange = new Promise((done) => {
    const end = (took) => {
      for (const name of events) removeEventListener(name, note, { capture: true });
      clearTimeout(timer);
      done(took);
    };
    const timer = setTimeout(() => end(null), patience);
    const isChanged = () =>
      started > 0 && parts.every((part, index) => read[part]() !== before[index]);
    const look = () => {
      const { port1, port2 } = new MessageChannel();
      const changed = isChanged();
      port1.onmessage = () => {
        if (changed) end(performance.now() - started);
        else requestAnimationFrame(look);
      };
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}

/** The time that the change took. */
export function changeTook() {
  return globalThis.lecternChange;
}
