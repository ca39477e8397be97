import { _electron, type ElectronApplication } from 'playwright/test';

type Evaluate = ElectronApplication['evaluate'];

/** Starts Electron as Playwright does; no answer of its main process gets lost. */
export async function launchElectron(
  options: Parameters<typeof _electron.launch>[0],
): Promise<ElectronApplication> {
  const electron = await _electron.launch(options);
  electron.evaluate = keepAnswers(electron.evaluate.bind(electron));
  return electron;
}

/**
 * `evaluate` that answers whatever the garbage collector does.
 *
 * V8's inspector holds the promise of an answer weakly, and Electron's main process runs its
 * microtasks only when it next comes to JavaScript of its own: a promise that is settled at once,
 * as that of every synchronous function, can be collected before its answer is sent ("Resulting
 * promise was garbage collected"), after the function has done its work. So every answer is given
 * in a task of its own: until then something holds its promise, and after that nothing comes
 * between.
 */
function keepAnswers(evaluate: Evaluate): Evaluate {
  // biome-ignore lint/suspicious/noExplicitAny: the types of every function that a test may send
  const kept = (call: (...given: any[]) => unknown, argument?: unknown) =>
    evaluate(
      (main, [source, given]) =>
        new Promise((resolve, reject) => {
          Promise.resolve(main)
            // biome-ignore lint/security/noGlobalEval: a function of the test, sent as its source
            .then((module) => globalThis.eval(`(${source})`)(module, given))
            .then(
              (value) => setImmediate(resolve, value),
              (error) => setImmediate(reject, error),
            );
        }),
      [String(call), argument] as const,
    );
  return kept as Evaluate;
}
