const LOOK = 300;

/**
 * Does `act` when the process that started us is gone: a signal to `npm start` ends npm and the
 * shell between it and us, and never reaches us. Gives a function that stops looking.
 */
export function whenOrphaned(act) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) act();
  }, LOOK);
  timer.unref();
  return () => clearInterval(timer);
}
