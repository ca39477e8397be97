import { LibraryDatabase } from '../../db/database.ts';
import { allLintPapers, type LintPaper, lintPapers } from '../../db/lint-papers.ts';
import { Inspector } from './inspector.ts';
import type { FromHealth, Report, ToHealth } from './messages.ts';

/** Looks at bibliographies off the main thread, over a connection of its own that writes nothing. */
const say = (message: FromHealth) => self.postMessage(message);

/** So many papers are looked at between two looks at what the page says. */
const SLICE = 400;
/** Progress is told no more often than this, in ms. */
const PACE = 150;

type Check = ToHealth & { kind: 'check' };
type Request = ToHealth & { kind: 'request' };

let inspector: Inspector | null = null;
let stopped = false;
/** Ids of the papers in question; null for all that there are. */
let scope: ReadonlySet<string> | null = null;
let report: Report = { state: 'checking', checked: 0, total: 0, counts: [] };

function tell(part: Partial<Report>): void {
  report = { ...report, ...part, counts: inspector?.counts() ?? [] };
  say({ kind: 'report', report });
}

async function check({ library, ids, today }: Check): Promise<void> {
  const db = new LibraryDatabase(library);
  await db.open();
  const looking = new Inspector((some) => lintPapers(db, some), { today });
  inspector = looking;
  scope = ids === 'all' ? null : new Set(ids);
  tell({ total: ids === 'all' ? await db.papers.count() : ids.length });
  const seen: string[] = [];
  let told = performance.now();
  for await (const papers of ids === 'all' ? allLintPapers(db, SLICE) : someOf(db, ids)) {
    if (stopped) break;
    looking.look(papers);
    for (const { subject } of papers) seen.push(subject.paper.id);
    if (performance.now() - told < PACE) continue;
    told = performance.now();
    tell({ checked: seen.length });
  }
  looking.findTwins(seen);
  tell({ state: stopped ? 'stopped' : 'done', checked: seen.length });
}

async function* someOf(db: LibraryDatabase, ids: readonly string[]): AsyncGenerator<LintPaper[]> {
  for (const slice of slicesOf(ids)) yield await lintPapers(db, slice);
}

function* slicesOf(ids: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < ids.length; from += SLICE) yield ids.slice(from, from + SLICE);
}

async function lookAgain(ids: readonly string[]): Promise<void> {
  const wanted = ids.filter((id) => scope === null || scope.has(id));
  if (wanted.length === 0 || !inspector) return;
  for (const slice of slicesOf(wanted)) await inspector.lookAgain(slice);
  tell({});
}

function answer(request: Request): Promise<unknown> | unknown {
  if (!inspector) throw new Error('nothing was looked at yet');
  if (request.name === 'page') return inspector.page(request.input);
  if (request.name === 'mendable') return inspector.mendable(request.input.rule);
  return inspector.twins();
}

/** Changes and requests are dealt with in their order, after the check. */
let last: Promise<unknown> = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<ToHealth>) => {
  if (data.kind === 'stop') {
    stopped = true;
    return;
  }
  last = last
    .then(() => hear(data))
    .catch((error) => {
      const n = data.kind === 'request' ? data.n : null;
      say({ kind: 'failed', n, message: String(error) });
    });
});

async function hear(message: Exclude<ToHealth, { kind: 'stop' }>): Promise<void> {
  if (message.kind === 'check') await check(message);
  else if (message.kind === 'changed') await lookAgain(message.ids);
  else {
    const value = (await answer(message)) as (FromHealth & { kind: 'answer' })['value'];
    say({ kind: 'answer', n: message.n, value });
  }
}
