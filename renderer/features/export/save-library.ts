import { LIBRARY } from '../../../shared/output.ts';
import { ask } from '../../bridge.ts';
import { writeLibrary } from '../../state/bibliography.ts';
import { say, sayError, sayFailure } from '../../state/notice.ts';
import { flushTyped } from '../../state/typed.ts';
import { startWork } from '../../state/work.ts';
import { strings } from './library-strings.ts';

/** Saves the whole library to a library file where the user chooses, and says how that went. */
export async function saveLibrary(): Promise<void> {
  try {
    const suggestedName = strings.fileName(localDay(new Date()));
    const chosen = await ask('chooseOutput', { format: LIBRARY, suggestedName });
    if (!chosen.ok) sayFailure(chosen.failure);
    else if (!chosen.value) return;
    else if (!(await flushTyped())) sayFailure(strings.notStored);
    else await save(chosen.value.id);
  } catch (error) {
    sayError(error);
  }
}

async function save(id: string): Promise<void> {
  const stop = new AbortController();
  const work = startWork({ label: strings.saving, cancel: () => stop.abort() });
  try {
    const reply = await writeLibrary(id, stop.signal, work.update);
    if (reply.ok) say(strings.saved(reply.value.path, reply.value.count));
    else if (reply.failure.code === 'stopped') say(strings.stopped);
    else sayFailure(reply.failure);
  } finally {
    work.end();
  }
}

/** The day where the user is, as `2026-02-19`: so files stand in their order. */
function localDay(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
