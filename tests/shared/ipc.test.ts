import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { FIRST_SOURCE } from '../../shared/feed/source.ts';
import { channel, EVENT_NAMES, type RequestName, requests } from '../../shared/ipc.ts';
import { DEFAULT_SETTINGS } from '../../shared/settings.ts';

const names = Object.keys(requests) as RequestName[];

/** A good input for every request. */
const GOOD: { [N in RequestName]: Record<string, unknown> } = {
  starterFeed: { have: 0 },
  libraryOpened: {},
  putBackLibrary: {},
  openLink: { url: 'https://example.org/' },
  pickImportFile: {},
  nextArrival: {},
  zoom: { step: 'in' },
  showProgress: { progress: { kind: 'share', share: 0.5 } },
  loginStart: {},
  setLoginStart: { isOn: true },
  chooseOutput: { format: 'bibtex', suggestedName: 'lectern.bib' },
  followOutput: { id: 'a1' },
  beginOutput: { to: 'a1', over: 'own' },
  writeOutput: { output: 1, parts: [[0, 10], new Uint8Array(3)] },
  commitOutput: { output: 1, stamp: '' },
  abortOutput: { output: 1 },
  followedFiles: {},
  offerFollowed: { id: 'a1' },
  exportTold: { n: 1, told: { kind: 'progress', done: 1, total: 2 } },
  copyText: { text: 'a', html: '<i>a</i>' },
  fetchFeed: { source: FIRST_SOURCE, typed: false, conditional: true },
  previewFeed: { source: FIRST_SOURCE },
  lookUp: { text: '2502.13922' },
  cancelNetwork: { what: 'refresh' },
  networkLedger: {},
  clearNetworkLedger: {},
  saveText: { kind: 'opml', suggestedName: 'feeds.opml', text: '<opml/>' },
  printPapers: { ids: ['arxiv:2502.13922'] },
  savePdf: { ids: ['arxiv:2502.13922'], suggestedName: 'paper.pdf' },
  cancelPrint: {},
  printJob: {},
  printTold: { n: 1, told: { kind: 'progress', done: 1 } },
  notify: { text: '2 new papers' },
  about: {},
  showBySystem: { what: 'profile' },
  readSettings: {},
  writeSettings: { ...DEFAULT_SETTINGS },
  putBackOlderLibrary: {},
  updateState: {},
  checkForUpdates: {},
  downloadUpdate: {},
  cancelUpdate: {},
  installUpdate: { when: 'quit' },
  dismissUpdateNews: {},
  started: {},
  ready: {},
  flushed: { stored: true },
};

const accepts = (name: RequestName, input: unknown) =>
  v.safeParse(requests[name].input, input).success;

describe.each(names)('the request %s', (name) => {
  const good = GOOD[name];

  it('takes what it is meant to take, unchanged', () => {
    expect(v.parse(requests[name].input, good)).toEqual(good);
  });

  it('refuses a field that it does not know', () => {
    expect(accepts(name, { ...good, extra: 1 })).toBe(false);
  });

  it.each([undefined, null, 0, 'text', true])('refuses %j instead of fields', (input) => {
    expect(accepts(name, input)).toBe(false);
  });

  it('refuses every field of another kind', () => {
    for (const field of Object.keys(good)) {
      const wrongs = [null, {}, [], Number.NaN, typeof good[field] === 'boolean' ? 0 : true];
      // No keys chosen are the keys of nothing: an empty object.
      for (const wrong of wrongs.filter(
        (each) => JSON.stringify(each) !== JSON.stringify(good[field]),
      )) {
        expect([field, wrong, accepts(name, { ...good, [field]: wrong })]).toEqual([
          field,
          wrong,
          false,
        ]);
      }
      const other = typeof good[field] === 'string' ? 1 : 'text';
      expect(accepts(name, { ...good, [field]: other })).toBe(false);
    }
  });
});

// A setting that is left out takes its default; not all that is copied is there as HTML.
describe.each(names.filter((name) => name !== 'writeSettings'))('the request %s', (name) => {
  it('refuses to go without any of its fields', () => {
    for (const field of Object.keys(GOOD[name]).filter((each) => each !== 'html')) {
      const { [field]: _left, ...rest } = GOOD[name];
      expect(accepts(name, rest)).toBe(false);
    }
  });
});

describe('limits', () => {
  it('keep addresses and file names short', () => {
    expect(accepts('openLink', { url: 'a'.repeat(8193) })).toBe(false);
    expect(accepts('chooseOutput', { format: 'ris', suggestedName: 'a'.repeat(201) })).toBe(false);
  });
});

it('let the library be saved as well as a bibliography, and nothing else', () => {
  const suggestedName = 'library-2026-02-19.lectern';
  expect(accepts('chooseOutput', { format: 'library', suggestedName })).toBe(true);
  expect(accepts('chooseOutput', { format: 'html', suggestedName })).toBe(false);
});

describe('channels', () => {
  const all = [...names, ...EVENT_NAMES];

  it('are unique across requests and events', () => {
    expect(new Set(all.map(channel)).size).toBe(all.length);
  });

  it('begin with the name of the app', () => {
    expect(all.map(channel).every((each) => /^lectern:[a-zA-Z]+$/.test(each))).toBe(true);
  });
});
