import { parse } from '../../../shared/query.ts';
import type { TerminalExport, Told } from '../../../shared/terminal.ts';
import { ask } from '../../bridge.ts';
import { writeBibliography } from '../../state/bibliography.ts';
import { failureOf } from '../../state/notice.ts';
import { citedPapers } from './cited-papers.ts';
import { foundBy } from './found-by.ts';
import { strings } from './strings.ts';

/** Exports under way, by their numbers. */
const underWay = new Map<number, AbortController>();

/** Nobody wants an export any more. */
export function stopExport(n: number): void {
  underWay.get(n)?.abort();
}

/** Does what a terminal asks for, once the library is open, and tells how it goes. Never rejects. */
export async function answerExport(order: TerminalExport, opened: Promise<unknown>): Promise<void> {
  const { n } = order;
  const stop = new AbortController();
  underWay.set(n, stop);
  const tell = (told: Told) => ask('exportTold', { n, told });
  try {
    await opened;
    await tell(await exported(order, stop.signal, tell));
  } catch (error) {
    await tell({ kind: 'failed', message: messageOf(failureOf(error)) });
  } finally {
    underWay.delete(n);
  }
}

async function exported(
  { profile, query, citekeys, to }: TerminalExport,
  signal: AbortSignal,
  tell: (told: Told) => void,
): Promise<Told> {
  const read = parse(query);
  if ('error' in read) return { kind: 'failed', message: strings.badQuery(read.error) };
  const cited = citekeys && (await citedPapers(citekeys));
  const found = query.trim() === '' ? 'all' : await foundBy(query);
  const within = found === 'all' ? null : new Set(found);
  const papers = cited ? [...cited.as.keys()].filter((id) => within?.has(id) ?? true) : found;
  const reply = await writeBibliography(
    { papers, profile, to, ...(cited && { as: cited.as }) },
    signal,
    (done, total) => tell({ kind: 'progress', done, total }),
  );
  if (!reply.ok) return { kind: 'failed', message: messageOf(reply.failure) };
  const { count, isChanged } = reply.value;
  return { kind: 'done', count, changed: isChanged, missing: cited?.missing ?? [] };
}

function messageOf({ message, hint }: { message: string; hint: string }): string {
  return `${message} ${hint}`;
}
