// Functions that run in the page, each sent there as text.

/**
 * Writes down every answer to a keystroke from now on: `took`, what the app says that it took, by
 * the measure of this name, and `painted`, from the key's own time to the end of the first frame
 * with the answer in it. https://w3c.github.io/user-timing/#performancemeasure
 */
export function recordAnswers(measure) {
  const answers = [];
  let pressed = 0;
  let wake = () => {};
  addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true });
  // Heard as it is said: an observer would be told only after a frame or two.
  const say = performance.measure.bind(performance);
  performance.measure = (...what) => {
    const said = say(...what);
    const since = pressed;
    if (said.name !== measure) return said;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        answers.push({ took: said.duration, painted: performance.now() - since });
        wake();
      };
      // What is posted in a frame is received after its painting.
      port2.postMessage(null);
    });
    return said;
  };
  const enough = (count, patience) =>
    new Promise((done) => {
      const timer = setTimeout(() => done(false), patience);
      const check = () => {
        if (answers.length < count) return;
        clearTimeout(timer);
        done(true);
      };
      wake = check;
      check();
    });
  globalThis.lecternAnswers = { answers, enough };
}

/** Waits until there are so many answers; whether they came in `patience` ms. */
export function answersCame(count, patience) {
  return globalThis.lecternAnswers.enough(count, patience);
}

/** How many answers there are. */
export function answerCount() {
  return globalThis.lecternAnswers.answers.length;
}

/** The answers from the given one on. */
export function answersFrom(first) {
  return globalThis.lecternAnswers.answers.slice(first);
}

/** The durations of all measures of a name so far, in ms. */
export function durations(measure) {
  return performance.getEntriesByName(measure, 'measure').map(({ duration }) => duration);
}

/** What the last measure of a name has to say besides. */
export function lastDetail(measure) {
  return performance.getEntriesByName(measure, 'measure').at(-1)?.detail ?? null;
}
