import { create } from 'zustand';
import type { ListQuery } from '../../shared/catalogue.ts';
import { library, onNews } from '../db/library.ts';
import type { FromWorker, Requests, SidebarCounts, Update, Work } from '../workers/messages.ts';
import { CatalogueClient } from './catalogue-client.ts';
import { readFirstRows, writeFirstRows } from './first-rows.ts';
import { sayError } from './notice.ts';
import { numbering, openRows, rowsToKeep, showFirstRows, takeRows } from './rows.ts';
import { useSettings } from './settings.ts';
import { useUi } from './ui.ts';

/** The list on show and the live counts, as the worker gave them; never edited here. */
export type ListState = {
  /** The question that the list answers: what is typed meanwhile is not in it yet. */
  answered: ListQuery;
  /** The numbers of the papers in order; empty until the catalogue is open. */
  order: Uint32Array;
  /** How many papers the list has. */
  total: number;
  counts: SidebarCounts;
  /** The list was found by allowing for mistyped words. */
  corrected: boolean;
  /** Grows with every change of any row, so that rows are read again. */
  version: number;
  /** Whether the catalogue has answered; until then the list shows the rows of the last visit. */
  ready: boolean;
  /** The numbering of the papers; another one means that numbers kept elsewhere mean nothing. */
  build: string | null;
  /** Whether the library is open, so that papers can be read and changed. */
  libraryOpen: boolean;
  /** What is being prepared in the background. */
  work: Work | null;
  /** Whether texts can be searched. */
  searchable: boolean;
};

const noCounts: SidebarCounts = {
  views: { inbox: 0, queued: 0, reading: 0, read: 0, all: 0 },
  tags: [],
  saved: [],
  sources: {},
};

/** The list on show. */
export const useList = create<ListState>(() => ({
  answered: useUi.getState().query,
  order: new Uint32Array(0),
  total: 0,
  counts: noCounts,
  corrected: false,
  version: 0,
  ready: false,
  build: null,
  libraryOpen: false,
  work: null,
  searchable: false,
}));

/** So many rows about the open one are kept for the next start: more than any window shows. */
const KEPT = 60;
/** So long after the last change they are kept, in ms. */
const CALM = 800;

let client: CatalogueClient | null = null;
/** When the list on show was asked for last, and by which message. */
let asked = 0;
let askedSerial = -1;
/** The serial of the last message that the list on show takes into account. */
let heard = 0;
let waiting: { serial: number; done: () => void }[] = [];
let opened: { done: () => void; failed: (error: Error) => void };
const isOpen = new Promise<void>((done, failed) => {
  opened = { done, failed };
});

/** Shows the rows of the last visit; gives whether there are any. */
export function showLastVisit(): boolean {
  const first = readFirstRows(useUi.getState().query);
  if (!first) return false;
  showFirstRows(first);
  const { total, counts, build } = first;
  useList.setState({ total, counts, build, version: 1 });
  return true;
}

let opens = (): void => undefined;

/** Settles when the library is open. */
export const libraryOpen = new Promise<void>((done) => {
  opens = done;
});

/** Says that the library is open. */
export function markLibraryOpen(): void {
  useList.setState({ libraryOpen: true });
  opens();
}

/** Starts the worker that knows all lists, and follows it; resolves with the first list. */
export function startCatalogue(): Promise<void> {
  const { db, device } = library();
  const { query } = useUi.getState();
  client = new CatalogueClient(hear);
  client.open(db.name, device, query, useSettings.getState().fadeAfterDays);
  useSettings.subscribe(({ fadeAfterDays }, before) => {
    if (fadeAfterDays !== before.fadeAfterDays) client?.fade(fadeAfterDays);
  });
  onNews((news) => client?.tell(news));
  useUi.subscribe((ui, before) => {
    if (ui.query === before.query) return;
    asked = performance.now();
    client?.ask(ui.query);
    askedSerial = client?.serial ?? 0;
  });
  return isOpen;
}

/** Resolves when the list shows everything that was stored and asked for before. */
export async function whenListed(): Promise<void> {
  const serial = client?.serial ?? 0;
  if (heard >= serial) return;
  await new Promise<void>((done) => {
    waiting.push({ serial, done });
  });
}

/** Lets another worker tell the catalogue what it stores; see `CatalogueClient.listenTo`. */
export function listenToSource(port: MessagePort): void {
  if (client) client.listenTo(port);
  else port.close();
}

/** Asks the worker for something beside the list on show. */
export async function askCatalogue<N extends keyof Requests>(
  name: N,
  input: Requests[N]['input'],
): Promise<Requests[N]['output']> {
  await isOpen;
  if (!client) throw new Error('the catalogue is not open');
  return client.request(name, input);
}

function hear(message: FromWorker): void {
  if (message.kind === 'update') takeUpdate(message);
  else if (message.kind === 'opened') openRows(message.build, message.rows);
  else if (message.kind === 'work') useList.setState({ work: message.work });
  else if (message.kind === 'searchable') useList.setState({ searchable: true });
  else if (message.kind === 'measured') {
    const { name, ms, detail } = message;
    performance.measure(name, { start: performance.now() - ms, duration: ms, detail });
  } else if (message.kind === 'trouble') {
    const trouble = new Error(message.message);
    opened.failed(trouble);
    sayError(trouble);
  }
}

function takeUpdate(update: Update): void {
  const before = useList.getState();
  heard = Math.max(heard, update.serial);
  const rowsChanged = update.states !== undefined || update.rows !== undefined;
  takeRows(update);
  useList.setState({
    ...(update.order && { order: update.order, total: update.order.length, ready: true }),
    ...(update.list && { answered: sameOr(before.answered, update.list) }),
    ...(update.counts && { counts: update.counts }),
    corrected: update.corrected ?? before.corrected,
    version: before.version + (rowsChanged ? 1 : 0),
    build: numbering(),
  });
  if (update.order) opened.done();
  if (update.order && heard >= askedSerial && askedSerial >= 0) {
    performance.measure('lectern:search', { start: asked, end: performance.now() });
    askedSerial = -1;
  }
  const due = waiting.filter(({ serial }) => serial <= heard);
  waiting = waiting.filter(({ serial }) => serial > heard);
  for (const { done } of due) done();
  keepSoon();
}

/** The question as it was where nothing in it has changed, so that whoever follows it sees none. */
function sameOr(before: ListQuery, after: ListQuery): ListQuery {
  return JSON.stringify(before) === JSON.stringify(after) ? before : after;
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** Keeps what is on show for the next start once things have calmed down. */
function keepSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(keepFirstRows, CALM);
}

/** Keeps what is on show, so that the next start can begin with it. */
export function keepFirstRows(): void {
  clearTimeout(timer);
  const { order, counts, ready, build } = useList.getState();
  const { query, openNr } = useUi.getState();
  // A search is not restored at the next start: what it found is not what that will show.
  if (!ready || build === null || query.words !== '' || heard < (client?.serial ?? 0)) return;
  const place = openNr < 0 ? 0 : Math.max(0, order.indexOf(openNr));
  const from = Math.max(0, place - KEPT / 2);
  const rows = rowsToKeep(order, from, from + KEPT);
  writeFirstRows({ build, query, total: order.length, from, rows, counts });
}
