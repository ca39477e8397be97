/** The part of the Prioritized Task Scheduling API that is used here (https://wicg.github.io/scheduling-apis). */
type Scheduler = { yield?: () => Promise<void> };

const { scheduler } = globalThis as { scheduler?: Scheduler };

/** Lets the window draw and answer keys before long work goes on. */
export function breathe(): Promise<void> {
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((done) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      done();
    };
    channel.port2.postMessage(null);
  });
}
