/** The services that the app knows by name: see `electron/net/endpoints.ts`. */
const SERVICES = [
  'huggingface',
  'arxiv-api',
  'arxiv-feed',
  'crossref',
  'datacite',
  'doi',
  'openreview',
  'updates',
];

/** Nothing listens there: the discard port, RFC 863, which nobody opens these days. */
const NOBODY = 'http://127.0.0.1:9';

/**
 * The environment variable that puts one server in the place of all services; without one nobody
 * answers, so that tests, pictures and benchmarks ask nothing of the real ones.
 */
export function servicesAt(url = NOBODY) {
  const all = Object.fromEntries(SERVICES.map((name) => [name, url]));
  return { LECTERN_ENDPOINTS: JSON.stringify(all) };
}
