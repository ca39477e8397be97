import * as v from 'valibot';
import {
  DEFAULT_PROFILE,
  FORMATS,
  type Profile,
  ProfileSchema,
  STYLES,
} from '../../shared/bibliography/profile.ts';
import { strings } from './strings.ts';

/** An export as the terminal asks for it. */
export type ExportOrder = {
  profile: Profile;
  /** A query of the app's own grammar; blank for every paper. */
  query: string;
  /** An `.aux` file of LaTeX: only what that document cites. */
  aux: string | null;
  /** Where it goes; null for standard output. */
  out: string | null;
  /** Nothing but errors is said. */
  quiet: boolean;
};

/** What the words after the program's name ask for. */
export type CommandLine =
  /** No command: the window. */
  | { kind: 'window' }
  | { kind: 'help'; text: string }
  | { kind: 'wrong'; message: string }
  | { kind: 'export'; order: ExportOrder };

/**
 * The words of a command line without the program and, where it is not packaged, without the folder
 * of the app that Electron was given.
 */
export function wordsOf(argv: readonly string[], isPackaged: boolean): string[] {
  const words = argv.slice(1);
  if (isPackaged) return words;
  const app = words.findIndex((word) => !word.startsWith('-'));
  return words.filter((_word, at) => at !== app);
}

/** Options that take a value, and switches that take none. */
const VALUES = ['format', 'query', 'aux', 'out', 'flavour', 'style', 'url'] as const;
const SWITCHES = ['abstract', 'keywords', 'notes', 'file', 'quiet', 'help'] as const;

type Given = Map<string, string | true>;

/**
 * Reads a command line, without the program and without what Electron was started with. A first word
 * that is no switch is a command; anything else opens the window, so that Chromium's own switches
 * (`--user-data-dir`) may stand anywhere. After `--` stand no orders, but links and files. Never throws.
 */
export function readCommandLine(all: readonly string[]): CommandLine {
  const end = all.indexOf('--');
  const words = end < 0 ? all : all.slice(0, end);
  const command = words.find((word, at) => !word.startsWith('-') && !isProfile(words[at - 1]));
  const asksForHelp = words.some((word) => word === '--help' || word === '-h');
  if (command === undefined) {
    return asksForHelp ? { kind: 'help', text: strings.help } : { kind: 'window' };
  }
  if (command === 'help') return { kind: 'help', text: strings.help };
  if (command !== 'export') return asksForHelp ? helpOf() : { kind: 'window' };
  if (asksForHelp) return { kind: 'help', text: strings.exportHelp };
  const at = words.indexOf(command);
  const given = options([...words.slice(0, at), ...words.slice(at + 1)]);
  if (typeof given === 'string') return { kind: 'wrong', message: given };
  return order(given);
}

function helpOf(): CommandLine {
  return { kind: 'help', text: strings.help };
}

function isProfile(word: string | undefined): boolean {
  return word === '--user-data-dir';
}

/** The options by name, or what is wrong with them. */
function options(words: readonly string[]): Given | string {
  const given: Given = new Map();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const [, name = '', inline] = /^--([a-z-]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (oneOf(SWITCHES, name)) {
      if (inline !== undefined) return strings.noValue(name);
      given.set(name, true);
    } else if (oneOf(VALUES, name)) {
      const value = inline ?? words[at + 1];
      if (value === undefined) return strings.needsValue(name);
      if (inline === undefined) at += 1;
      given.set(name, value);
    } else if (name === 'user-data-dir' && inline === undefined) at += 1;
    else if (!isOfChromium(name)) return strings.unknownOption(word);
  }
  return given;
}

/** What Electron itself takes, and may stand on any command line. */
function isOfChromium(name: string): boolean {
  return /^(?:user-data-dir|no-sandbox|log-level|disable-[a-z-]+|enable-[a-z-]+|ozone-[a-z-]+|remote-debugging-[a-z]+|inspect[a-z-]*)$/.test(
    name,
  );
}

function order(given: Given): CommandLine {
  const text = (name: (typeof VALUES)[number]) => {
    const value = given.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const profile = {
    ...DEFAULT_PROFILE,
    format: text('format') ?? formatFor(text('out')),
    flavour: text('flavour') ?? DEFAULT_PROFILE.flavour,
    style: text('style') ?? DEFAULT_PROFILE.style,
    url: text('url') ?? DEFAULT_PROFILE.url,
    abstract: given.has('abstract'),
    keywords: given.has('keywords'),
    notes: given.has('notes'),
    file: given.has('file'),
  };
  const parsed = v.safeParse(ProfileSchema, profile);
  if (!parsed.success) return { kind: 'wrong', message: wrongValue(parsed.issues[0]) };
  const out = text('out');
  return {
    kind: 'export',
    order: {
      profile: parsed.output,
      query: text('query') ?? '',
      aux: text('aux') ?? null,
      out: out === undefined || out === '-' ? null : out,
      quiet: given.has('quiet'),
    },
  };
}

/** Endings of files that name a format. */
const ENDINGS: ReadonlyMap<string, Profile['format']> = new Map([
  ['ris', 'ris'],
  ['json', 'csl-json'],
  ['yaml', 'csl-yaml'],
  ['yml', 'csl-yaml'],
  ['md', 'markdown'],
]);

/** The format that the name of a file asks for. */
function formatFor(out: string | undefined): Profile['format'] {
  const ending = /\.([a-z]+)$/i.exec(out ?? '')?.[1]?.toLowerCase() ?? '';
  return ENDINGS.get(ending) ?? DEFAULT_PROFILE.format;
}

function wrongValue(issue: v.BaseIssue<unknown>): string {
  const name = String(issue.path?.[0]?.key ?? '');
  const allowed: Record<string, readonly string[]> = {
    format: FORMATS,
    style: STYLES,
    flavour: ['utf8', 'latex'],
    url: ['always', 'needed', 'never'],
  };
  return strings.badValue(name, String(issue.input), allowed[name] ?? []);
}

function oneOf<T extends string>(names: readonly T[], name: string): name is T {
  return (names as readonly string[]).includes(name);
}
