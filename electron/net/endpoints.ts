import { done, failed, type Reply } from '../../shared/reply.ts';

/** Where the services are that Lectern knows by name. */
const DEFAULTS = {
  huggingface: 'https://huggingface.co',
  'arxiv-api': 'https://export.arxiv.org',
  'arxiv-feed': 'https://rss.arxiv.org',
  crossref: 'https://api.crossref.org',
  datacite: 'https://api.datacite.org',
  doi: 'https://doi.org',
  openreview: 'https://api2.openreview.net',
  // The same as `publish.url` in electron-builder.yml.
  updates: 'https://example.org/lectern/updates',
} as const;

/** A service by name. */
export type ServiceName = keyof typeof DEFAULTS;

/** The base URLs of the services, without a slash at the end. */
export type Endpoints = {
  urls: Readonly<Record<ServiceName, string>>;
  /** Those that were set by hand: they may be on this machine, and without TLS. */
  allowLoopback: ReadonlySet<string>;
};

/**
 * Reads `LECTERN_ENDPOINTS`, a JSON object of service names and base URLs, which tests use to put
 * servers of their own in place of the real ones. Names that are unknown are left alone.
 */
export function parseEndpoints(text: string | undefined): Reply<Endpoints> {
  if (text === undefined || text.trim() === '') {
    return done({ urls: DEFAULTS, allowLoopback: new Set() });
  }
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return wrong('is not valid JSON');
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return wrong('is not a JSON object');
  }
  const set: Partial<Record<ServiceName, string>> = {};
  for (const name of Object.keys(DEFAULTS) as ServiceName[]) {
    if (!Object.hasOwn(given, name)) continue;
    const url = baseUrl((given as Record<string, unknown>)[name]);
    if (url === null) return wrong(`has no http(s) address for "${name}"`);
    set[name] = url;
  }
  return done({ urls: { ...DEFAULTS, ...set }, allowLoopback: new Set(Object.values(set)) });
}

function baseUrl(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  try {
    const { protocol, href, search, hash } = new URL(value);
    const isBase = (protocol === 'http:' || protocol === 'https:') && search === '' && hash === '';
    return isBase ? href.replace(/\/+$/, '') : null;
  } catch {
    return null;
  }
}

function wrong(what: string): Reply<never> {
  return failed(
    'bad-endpoints',
    `LECTERN_ENDPOINTS ${what}.`,
    'Unset it, or set it to something like {"huggingface":"http://127.0.0.1:8080"}.',
  );
}
