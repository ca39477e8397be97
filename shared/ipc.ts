import * as v from 'valibot';
import { type About, SHOWN_BY_SYSTEM } from './about.ts';
import type { Arrival } from './arrival.ts';
import { FORMATS } from './bibliography/profile.ts';
import type { Fetched, Preview } from './feed/fetched.ts';
import { SourceSchema } from './feed/source.ts';
import type { StarterFeed } from './feed/starter-feed.ts';
import type { LoginStart } from './login-start.ts';
import type { LookUp } from './lookup/found.ts';
import type { LedgerEntry } from './net/ledger-entry.ts';
import { type FollowedFile, LIBRARY, OVER, PartsSchema, type Written } from './output.ts';
import { DrawnSchema, PrintedIdsSchema, type PrintJob } from './print.ts';
import type { Failure } from './reply.ts';
import { type Settings, SettingsSchema } from './settings.ts';
import { type TerminalExport, ToldSchema } from './terminal.ts';
import type { UpdateState } from './update/update-state.ts';

/** A request from the renderer to main: a schema that main parses, and the type of the answer. */
export type RequestSpec<I extends v.GenericSchema, O> = { input: I; output: O };

/** Builds one entry of the contract; `O` lives in the type alone. */
const request = <O>() => ({
  taking: <I extends v.GenericSchema>(input: I) => ({ input }) as RequestSpec<I, O>,
});

const Nothing = v.strictObject({});

/** The id of a file that is written to, which nobody can guess. */
const OutputId = v.pipe(v.string(), v.maxLength(64));

/** A file that the user chose: its size in bytes, and where to fetch it until another is chosen. */
export type ImportFile = { name: string; size: number; url: string };

/** The largest page of papers that is read for import, in bytes. */
export const MAX_IMPORT_BYTES = 32 * 1024 * 1024;

/** The largest file or clipboard text that is written, in UTF-16 units. */
const MAX_TEXT = 512 * 1024 * 1024;

/** The longest text in which a reference to a paper is looked for, in UTF-16 units. */
const MAX_REFERENCE = 50_000;

/** Everything the renderer may ask of main. Main checks the sender and parses the input. */
export const requests = {
  /** The bundled feed, or null when the library already holds that revision or a newer one. */
  starterFeed: request<StarterFeed | null>().taking(v.strictObject({ have: v.number() })),
  /** The library is open and holds papers: the copy of its files made at this start is good. */
  libraryOpened: request<null>().taking(Nothing),
  /**
   * The library is empty: puts a copy of its files in its place, whose last change was `at`, in ms
   * since 1970; the page is then to be loaded anew. Null when there is none: this is a first start.
   */
  putBackLibrary: request<{ at: number } | null>().taking(Nothing),
  /**
   * The library was written by a newer version, which did not start: puts it back as it was before
   * that; the page is then to be loaded anew. Null when there is no such copy.
   */
  putBackOlderLibrary: request<{ at: number } | null>().taking(Nothing),
  /** Opens a web address in the system's browser, or a mail link in its mail program. */
  openLink: request<null>().taking(v.strictObject({ url: v.pipe(v.string(), v.maxLength(8192)) })),
  /** Lets the user choose a file to import; null when they cancel. */
  pickImportFile: request<ImportFile | null>().taking(Nothing),
  /** What came from outside and waits longest to be shown; null when nothing does. */
  nextArrival: request<Arrival | null>().taking(Nothing),
  /** Lets the user choose where to write a bibliography, or the library; null when they cancel. */
  chooseOutput: request<{ id: string; path: string } | null>().taking(
    v.strictObject({
      format: v.picklist([...FORMATS, LIBRARY]),
      suggestedName: v.pipe(v.string(), v.maxLength(200)),
    }),
  ),
  /** Has a file that the user chose follow the library. */
  followOutput: request<null>().taking(v.strictObject({ id: OutputId })),
  /**
   * Begins to write a file by its id, or the `CLIPBOARD`. A file that follows the library
   * and was changed by someone else is replaced only with `any`, or with `aside`, which keeps theirs
   * beside it. `hash` is the SHA-256 of what such a file holds, null if that is not our own.
   */
  beginOutput: request<{ output: number; hash: string | null }>().taking(
    v.strictObject({ to: OutputId, over: v.picklist(OVER) }),
  ),
  /** Writes on. After a failure the output is gone. */
  writeOutput: request<null>().taking(v.strictObject({ output: v.number(), parts: PartsSchema })),
  /** Ends an output. `stamp` is given back by `followedFiles`. */
  commitOutput: request<Written>().taking(
    v.strictObject({ output: v.number(), stamp: v.pipe(v.string(), v.maxLength(10_000)) }),
  ),
  /** Gives an output up: the file is as it was. */
  abortOutput: request<null>().taking(v.strictObject({ output: v.number() })),
  /** The files that follow the library. */
  followedFiles: request<FollowedFile[]>().taking(Nothing),
  /** Gives a file that follows the library an address, to be read as a file to import. */
  offerFollowed: request<ImportFile | null>().taking(v.strictObject({ id: OutputId })),
  /** Puts a text on the clipboard, and the same with marks for programs that take HTML. */
  copyText: request<null>().taking(
    v.strictObject({
      text: v.pipe(v.string(), v.maxLength(MAX_TEXT)),
      html: v.optional(v.pipe(v.string(), v.maxLength(MAX_TEXT))),
    }),
  ),
  /** Asks a source for what it lists now; `cancelNetwork` ends it. */
  fetchFeed: request<Fetched>().taking(
    v.strictObject({
      source: SourceSchema,
      typed: v.boolean(),
      conditional: v.boolean(),
      since: v.optional(v.pipe(v.string(), v.isoDate())),
    }),
  ),
  /** What a source lists, before it is followed. */
  previewFeed: request<Preview>().taking(v.strictObject({ source: SourceSchema })),
  /** Looks up the paper that an id, a link or a title refers to. */
  lookUp: request<LookUp>().taking(
    v.strictObject({ text: v.pipe(v.string(), v.maxLength(MAX_REFERENCE)) }),
  ),
  /** Ends the refresh of feeds, or whatever a dialog has asked for. */
  cancelNetwork: request<null>().taking(
    v.strictObject({ what: v.picklist(['refresh', 'dialog']) }),
  ),
  /** Every request of the last 30 days, the oldest first. */
  networkLedger: request<LedgerEntry[]>().taking(Nothing),
  clearNetworkLedger: request<null>().taking(Nothing),
  /** Lets the user choose where to write a list of feeds or a digest; null when they cancel. */
  saveText: request<{ path: string } | null>().taking(
    v.strictObject({
      kind: v.picklist(['opml', 'markdown', 'html']),
      suggestedName: v.pipe(v.string(), v.maxLength(200)),
      text: v.pipe(v.string(), v.maxLength(MAX_TEXT)),
    }),
  ),
  /** Prints papers: asks for the printer first. Null when the user gave it up. */
  printPapers: request<{ title: string } | null>().taking(
    v.strictObject({ ids: PrintedIdsSchema }),
  ),
  /** Writes papers as a PDF where the user chooses; null when they give it up. */
  savePdf: request<{ path: string } | null>().taking(
    v.strictObject({
      ids: PrintedIdsSchema,
      suggestedName: v.pipe(v.string(), v.maxLength(200)),
    }),
  ),
  /** Gives up whatever is being printed or written as a PDF. */
  cancelPrint: request<null>().taking(Nothing),
  /** The printout that the page which asks is to draw; the answers are `printTold`. */
  printJob: request<PrintJob | null>().taking(Nothing),
  /** How the drawing of a printout goes, by its number. */
  printTold: request<null>().taking(v.strictObject({ n: v.number(), told: DrawnSchema })),
  /** Shows one notification of the system: there are new papers. */
  notify: request<null>().taking(v.strictObject({ text: v.pipe(v.string(), v.maxLength(500)) })),
  readSettings: request<Settings>().taking(Nothing),
  writeSettings: request<Settings>().taking(v.strictObject(SettingsSchema.entries)),
  /** What is running, and where its profile lies. */
  about: request<About>().taking(Nothing),
  /** Has the system show something of our own. */
  showBySystem: request<null>().taking(v.strictObject({ what: v.picklist(SHOWN_BY_SYSTEM) })),
  /** Makes the page larger or smaller; gives its size in percent. */
  zoom: request<{ percent: number }>().taking(
    v.strictObject({ step: v.picklist(['in', 'out', 'reset']) }),
  ),
  /** Shows on the taskbar or dock how far long work is. */
  showProgress: request<null>().taking(
    v.strictObject({
      progress: v.variant('kind', [
        v.strictObject({ kind: v.picklist(['none', 'unknown']) }),
        v.strictObject({
          kind: v.literal('share'),
          share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
        }),
      ]),
    }),
  ),
  /** Whether Lectern starts at login, as the system has it. */
  loginStart: request<LoginStart>().taking(Nothing),
  /** Has Lectern start at login, or no longer; gives what the system then has. */
  setLoginStart: request<LoginStart>().taking(v.strictObject({ isOn: v.boolean() })),
  /** How an export goes that the terminal asked for, by its number. */
  exportTold: request<null>().taking(v.strictObject({ n: v.number(), told: ToldSchema })),
  /** Where updates stand. */
  updateState: request<UpdateState>().taking(Nothing),
  /** Asks the update server for a newer version, now; answers when it has. */
  checkForUpdates: request<UpdateState>().taking(Nothing),
  /** Downloads the newer version that was found; answers when it is here, or is not to come. */
  downloadUpdate: request<UpdateState>().taking(Nothing),
  /** Ends a check or a download. */
  cancelUpdate: request<null>().taking(Nothing),
  /** Says when the version that was downloaded is installed; `now` ends the app and starts it again. */
  installUpdate: request<UpdateState>().taking(
    v.strictObject({ when: v.picklist(['quit', 'now', 'later']) }),
  ),
  /** The user has read what became of the last update. */
  dismissUpdateNews: request<UpdateState>().taking(Nothing),
  /** The library is open and on the screen; `ready` may come earlier, with the rows of the last visit. */
  started: request<null>().taking(Nothing),
  /** The first rows are on the screen. */
  ready: request<null>().taking(Nothing),
  /** The answer to the event `closing`: whether everything typed is stored now. */
  flushed: request<null>().taking(v.strictObject({ stored: v.boolean() })),
};

/** Everything that main tells the renderer without being asked. */
export type Events = {
  /** The window is about to close: store what is still in flight, then call `flushed`. */
  closing: null;
  /** The user chose a command in the menu. */
  command: { id: string };
  /** Something came from outside: fetch it by `nextArrival`. */
  arrived: null;
  /** Something that main did by itself went wrong. */
  failed: Failure;
  /** A terminal asks for an export; the answers are `exportTold`. */
  exportAsked: TerminalExport;
  /** Nobody wants that export any more. */
  exportStopped: { n: number };
  /** The computer woke up. */
  woke: null;
  /** There is something new in the network ledger. */
  network: null;
  /** How many papers of a printout are drawn; of 0 in all while the pages are being made. */
  printing: { done: number; total: number };
  /** Updates stand otherwise now. */
  update: UpdateState;
};

/** Names of the events, for the preload script. */
export const EVENT_NAMES = [
  'closing',
  'command',
  'arrived',
  'failed',
  'exportAsked',
  'exportStopped',
  'woke',
  'network',
  'printing',
  'update',
] as const satisfies (keyof Events)[];

/** Names of the requests. */
export type RequestName = keyof typeof requests;

/** What a request takes, before parsing. */
export type Input<N extends RequestName> = v.InferInput<(typeof requests)[N]['input']>;

/** What a request's handler is given, after parsing. */
export type Parsed<N extends RequestName> = v.InferOutput<(typeof requests)[N]['input']>;

/** What a request answers. */
export type Output<N extends RequestName> = (typeof requests)[N]['output'];

/** The channel of a request or event between the processes. */
export function channel(name: RequestName | keyof Events): string {
  return `lectern:${name}`;
}
