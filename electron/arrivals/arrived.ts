import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { STARTING_COMMANDS, type StartingCommand } from '../../shared/arrival.ts';

/** More than so many at a time are not taken: nobody means to. */
export const MOST = 50;

const ArrivedSchema = v.variant('kind', [
  /** An address with a scheme: `lectern:`, or of a web page. */
  v.object({ kind: v.literal('link'), address: v.string() }),
  /** An absolute path. */
  v.object({ kind: v.literal('file'), path: v.string() }),
  v.object({ kind: v.literal('command'), id: v.picklist(STARTING_COMMANDS) }),
]);

/** Something from outside, as the system handed it over: nothing of it is read or trusted yet. */
export type Arrived = v.InferOutput<typeof ArrivedSchema>;

const HandOverSchema = v.object({
  lectern: v.literal('window'),
  arrived: v.pipe(v.array(ArrivedSchema), v.maxLength(MOST)),
});

/** What a second start hands on to the one that has the profile open. */
export type HandOver = v.InferOutput<typeof HandOverSchema>;

/** A second start's message. */
export function handOver(arrived: readonly Arrived[]): HandOver {
  return { lectern: 'window', arrived: arrived.slice(0, MOST) };
}

/** What a second start handed on; nothing where it is not to be understood. */
export function takeOver(data: unknown): Arrived[] {
  const read = v.safeParse(HandOverSchema, data);
  return read.success ? read.output.arrived : [];
}

/** The switches of the desktop entry's actions. */
const SWITCHES: Readonly<Record<string, StartingCommand>> = {
  '--add-paper': 'add-paper',
  '--refresh-feeds': 'refresh',
};

/**
 * What the words of a command line bring along (those of `wordsOf`), for a window started in
 * `folder`. Words with a dash are switches; none is after a link, which comes from anywhere and may
 * give no orders, and after `--` every word is a link or a file.
 */
export function readArrivals(words: readonly string[], folder: string): Arrived[] {
  const arrived: Arrived[] = [];
  let takes: 'all' | 'no commands' | 'data' = 'all';
  for (let at = 0; at < words.length && arrived.length < MOST; at += 1) {
    const word = words[at] ?? '';
    if (word === '' || (word === '--' && takes !== 'data')) {
      if (word === '--') takes = 'data';
    } else if (takes === 'data' || !word.startsWith('-')) {
      const data = dataOf(word, folder);
      if (data.kind === 'link' && takes === 'all') takes = 'no commands';
      arrived.push(data);
    } else if (word === '--user-data-dir') at += 1;
    else if (takes === 'all') arrived.push(...commandOf(word));
  }
  return arrived;
}

/** The words that bring the same along, for a start of Lectern in its stead. */
export function wordsFor(arrived: readonly Arrived[]): string[] {
  const switches = Object.entries(SWITCHES);
  const orders = arrived.flatMap((each) =>
    each.kind === 'command' ? switches.flatMap(([name, id]) => (id === each.id ? [name] : [])) : [],
  );
  const data = arrived.flatMap((each) =>
    each.kind === 'link' ? [each.address] : each.kind === 'file' ? [each.path] : [],
  );
  return data.length === 0 ? orders : [...orders, '--', ...data];
}

function commandOf(word: string): Arrived[] {
  const id = Object.hasOwn(SWITCHES, word) ? SWITCHES[word] : undefined;
  return id === undefined ? [] : [{ kind: 'command', id }];
}

/** A link or a file; where a desktop gives files as `file:` addresses, the file behind it. */
function dataOf(word: string, folder: string): Arrived {
  if (/^(?:lectern|https?):/i.test(word)) return { kind: 'link', address: word };
  if (!/^file:\/\//i.test(word)) return { kind: 'file', path: resolve(folder, word) };
  try {
    return { kind: 'file', path: fileURLToPath(word) };
  } catch {
    // Another machine's file, or no address at all: told as a file that cannot be read.
    return { kind: 'file', path: word };
  }
}
