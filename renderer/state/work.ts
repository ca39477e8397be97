import { create } from 'zustand';

/** Long work as the notice bar shows it. */
export type Work = {
  id: number;
  /** What is being done: "Marking papers as read". */
  label: string;
  done: number;
  /** How much there is to do; 0 while that is not known. */
  total: number;
  /** Whether it can be stopped, and whether that was asked for. */
  cancel: 'none' | 'possible' | 'asked';
};

/** Work under way, for whoever does it to report on. */
export type WorkHandle = {
  /** Tells how far it is. */
  update: (done: number, total: number) => void;
  /** It is over, however it went. */
  end: () => void;
};

/** Work that takes no longer than this is not shown, in ms. */
const SHORT = 300;

/** The long work on show, in the order in which it began. */
export const useWork = create<{ works: readonly Work[] }>(() => ({ works: [] }));

/** How to stop what is under way, of what can be stopped. */
const stops = new Map<number, () => void>();
/** The labels of all that is under way. */
const running = new Map<number, string>();
let waiting: (() => void)[] = [];
let last = 0;

/**
 * Follows work that may take long; it is shown once it has taken 0.3 s. `cancel` asks it to
 * stop, which it does when it can: it is under way until its `end`.
 */
export function startWork({ label, cancel }: { label: string; cancel?: () => void }): WorkHandle {
  last += 1;
  const id = last;
  let work: Work = { id, label, done: 0, total: 0, cancel: cancel ? 'possible' : 'none' };
  let shown = false;
  running.set(id, label);
  const change = (part: Partial<Work>) => {
    work = { ...work, ...part };
    if (shown) useWork.setState(({ works }) => ({ works: works.map(renewed) }));
  };
  const renewed = (each: Work) => (each.id === id ? work : each);
  const timer = setTimeout(() => {
    shown = true;
    useWork.setState(({ works }) => ({ works: [...works, work] }));
  }, SHORT);
  if (cancel) {
    stops.set(id, () => {
      if (work.cancel === 'asked') return;
      change({ cancel: 'asked' });
      cancel();
    });
  }
  return {
    update: (done, total) => change({ done, total }),
    end: () => {
      clearTimeout(timer);
      shown = false;
      stops.delete(id);
      running.delete(id);
      useWork.setState(({ works }) => ({ works: works.filter((each) => each.id !== id) }));
      tellWaiting();
    },
  };
}

/** What is under way now, whether it is on show yet or not. */
export function workUnderWay(): readonly string[] {
  return [...running.values()];
}

/** Asks one piece of work to stop. */
export function cancelWork(id: number): void {
  stops.get(id)?.();
}

/** Asks all work that can be stopped to stop; resolves when it has. For when the window closes. */
export async function stopWork(): Promise<void> {
  for (const stop of stops.values()) stop();
  await new Promise<void>((done) => {
    waiting.push(done);
    tellWaiting();
  });
}

function tellWaiting(): void {
  if (stops.size > 0) return;
  for (const done of waiting) done();
  waiting = [];
}
