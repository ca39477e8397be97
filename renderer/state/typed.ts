import { create } from 'zustand';
import { newSession, type Session } from '../db/commit.ts';
import { sayError } from './notice.ts';

/** A text that is typed but not stored yet, in which sitting, and how to store it. */
type Typed = {
  text: string;
  session: Session;
  save: (text: string, session: Session) => Promise<unknown>;
};

/** Typed texts by field. They leave only when they are stored. */
const pending = new Map<string, Typed>();
const sessions = new Map<string, Session>();
let running: Promise<void> | null = null;

/** Whether everything typed is stored. */
export const useTyped = create<{ state: 'saved' | 'saving' | 'failed' }>(() => ({
  state: 'saved',
}));

/** Stores a typed text at once; while one write is under way, only the newest text waits. */
export function keepTyped(field: string, text: string, save: Typed['save']): void {
  const session = sessions.get(field) ?? newSession();
  sessions.set(field, session);
  pending.set(field, { text, session, save });
  void flushTyped();
}

/** A text that is typed but not stored yet. */
export function pendingText(field: string): string | undefined {
  return pending.get(field)?.text;
}

/** Ends a sitting: the edits of one sitting at one field share one entry in the log. */
export function endSitting(field: string): void {
  sessions.delete(field);
}

/** Resolves to whether everything typed is stored now; what could not be stays pending. */
export async function flushTyped(): Promise<boolean> {
  running ??= run().finally(() => {
    running = null;
  });
  await running;
  return pending.size === 0;
}

async function run(): Promise<void> {
  useTyped.setState({ state: 'saving' });
  // What could not be stored waits for the next edit; it keeps no other text waiting.
  const failed = new Set<Typed>();
  for (let next = first(failed); next; next = first(failed)) {
    const [field, typed] = next;
    try {
      await typed.save(typed.text, typed.session);
      if (pending.get(field) === typed) pending.delete(field);
    } catch (error) {
      failed.add(typed);
      sayError(error);
    }
  }
  useTyped.setState({ state: pending.size > 0 ? 'failed' : 'saved' });
}

function first(failed: ReadonlySet<Typed>): [string, Typed] | undefined {
  return [...pending].find(([, typed]) => !failed.has(typed));
}
