import { safeLine } from './safe-text.ts';
import { webAddress } from './web-address.ts';
import { XmlScanner } from './xml/scanner.ts';

/** A feed in a list of subscriptions. */
export type OpmlOutline = {
  title: string;
  xmlUrl: string;
  htmlUrl?: string;
  /** Path of folders, joined by `/`. */
  folder?: string;
  /** Kept, but not asked for new items (`isComment`). */
  paused?: boolean;
};

/** Something in a list that is not taken over; `text` is its title or address. */
export type OpmlProblem = { text: string; reason: 'address' | 'duplicate' };

/** A list of subscriptions as it was read. */
export type OpmlReading = {
  title?: string;
  outlines: OpmlOutline[];
  problems: OpmlProblem[];
  /** The text is no OPML, or not all of it was read: what stood before is given. */
  failure?: 'not-opml' | 'doctype' | 'malformed' | 'too-many';
};

/** So many feeds are read of one list, those with problems too. */
const MAX_FEEDS = 20_000;

/** Titles are text here, not HTML, so that they are given back as they were written. */
const lineOf = (text: string) => safeLine(text, 300);

/** An element `outline` that is open: the folder and state for what is in it. */
type Level = { folder: string; isPaused: boolean };

/**
 * Reads OPML 1.0 and 2.0 (http://opml.org/spec2.opml). Outlines with `xmlUrl` are feeds, whatever
 * their type; others are folders for what is in them. The same feed again adds what the first did
 * not know, and is told. Never throws; linear time.
 */
export function readOpml(text: string): OpmlReading {
  const scanner = new XmlScanner(text);
  const collector = new Collector();
  for (let event = scanner.next(); event !== null; event = scanner.next()) {
    if (event.kind === 'start') collector.start(localName(event.name), event.attributes);
    else if (event.kind === 'end') collector.end(localName(event.name));
    else collector.text(event.text);
    if (collector.count > MAX_FEEDS) break;
  }
  const { title, outlines, problems } = collector;
  const broken = scanner.isBroken ? scanner.problem?.code : undefined;
  const tooMany = collector.count > MAX_FEEDS ? 'too-many' : undefined;
  const failure = tooMany ?? broken ?? (collector.isOpml ? undefined : 'not-opml');
  return {
    ...(title !== '' && { title }),
    outlines: [...outlines.values()],
    problems,
    ...(failure && { failure }),
  };
}

class Collector {
  isOpml = false;
  title = '';
  count = 0;
  readonly outlines = new Map<string, OpmlOutline>();
  readonly problems: OpmlProblem[] = [];
  readonly #levels: Level[] = [];
  readonly #path: string[] = [];

  start(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.#path.length === 0) this.isOpml = name === 'opml';
    this.#path.push(name);
    if (!this.isOpml || name !== 'outline') return;
    const outer = this.#levels.at(-1) ?? { folder: '', isPaused: false };
    const title = lineOf(attributes.get('text') || attributes.get('title') || '');
    const isPaused = outer.isPaused || attributes.get('iscomment')?.toLowerCase() === 'true';
    const address = attributes.get('xmlurl');
    if (address === undefined) {
      this.#levels.push({ folder: joined(outer.folder, title), isPaused });
    } else {
      this.#levels.push({ folder: outer.folder, isPaused });
      this.#take(title, address, attributes.get('htmlurl') ?? '', { ...outer, isPaused });
    }
  }

  end(name: string): void {
    this.#path.pop();
    if (name === 'outline') this.#levels.pop();
  }

  text(text: string): void {
    const [, part, last] = this.#path;
    const isTitle = part === 'head' && last === 'title' && this.#path.length === 3;
    if (this.isOpml && isTitle) this.title ||= lineOf(text);
  }

  #take(title: string, address: string, page: string, { folder, isPaused }: Level): void {
    this.count += 1;
    if (this.count > MAX_FEEDS) return;
    const xmlUrl = webAddress(address);
    if (xmlUrl === null) {
      this.problems.push({ text: title || lineOf(address), reason: 'address' });
      return;
    }
    const htmlUrl = webAddress(page);
    const outline: OpmlOutline = {
      title: title || xmlUrl,
      xmlUrl,
      ...(htmlUrl !== null && { htmlUrl }),
      ...(folder !== '' && { folder }),
      ...(isPaused && { paused: true }),
    };
    const first = this.outlines.get(xmlUrl);
    if (first) this.problems.push({ text: outline.title, reason: 'duplicate' });
    this.outlines.set(xmlUrl, first ? merged(first, outline) : outline);
  }
}

/** Paused only if it is so everywhere. */
function merged({ paused, ...first }: OpmlOutline, second: OpmlOutline): OpmlOutline {
  const { paused: alsoPaused, ...rest } = second;
  return { ...rest, ...first, ...(paused && alsoPaused && { paused }) };
}

/** A `/` in a name parts folders as well: other programs write paths so. */
function joined(folder: string, title: string): string {
  // No one has folders so deep; it bounds the work on hostile lists.
  if (folder.length > 1000) return folder;
  const names = title.split('/').map((name) => name.trim());
  return [folder, ...names].filter(Boolean).join('/');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
