import type { Input, RequestName } from '../../../shared/ipc.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';

const PATH_ID = 'f'.repeat(32);

/**
 * A well-formed request for every channel of the contract: what odd ones are made of. A new channel
 * needs one here, or this does not compile.
 */
export const SAMPLES: { [N in RequestName]: Input<N> } = {
  starterFeed: { have: 1 },
  libraryOpened: {},
  putBackLibrary: {},
  putBackOlderLibrary: {},
  openLink: { url: 'https://example.org/' },
  pickImportFile: {},
  nextArrival: {},
  chooseOutput: { format: 'bibtex', suggestedName: 'refs.bib' },
  followOutput: { id: PATH_ID },
  beginOutput: { to: PATH_ID, over: 'any' },
  writeOutput: { output: 1, parts: [[0, 1]] },
  commitOutput: { output: 1, stamp: 'x' },
  abortOutput: { output: 1 },
  followedFiles: {},
  offerFollowed: { id: PATH_ID },
  copyText: { text: 'x', html: '<b>x</b>' },
  fetchFeed: {
    source: { kind: 'feed', url: 'https://example.org/feed' },
    typed: false,
    conditional: false,
    since: '2026-01-01',
  },
  previewFeed: { source: { kind: 'arxiv', categories: ['cs.CL'] } },
  lookUp: { text: '10.1000/kites' },
  cancelNetwork: { what: 'dialog' },
  networkLedger: {},
  clearNetworkLedger: {},
  saveText: { kind: 'html', suggestedName: 'new.html', text: 'x' },
  printPapers: { ids: ['arxiv:2502.13922'] },
  savePdf: { ids: ['arxiv:2502.13922'], suggestedName: 'papers.pdf' },
  cancelPrint: {},
  printJob: {},
  printTold: { n: 1, told: { kind: 'drawn', title: 'x', author: 'y' } },
  notify: { text: '1 new paper' },
  readSettings: {},
  writeSettings: DEFAULT_SETTINGS,
  about: {},
  showBySystem: { what: 'profile' },
  zoom: { step: 'in' },
  showProgress: { progress: { kind: 'share', share: 0.5 } },
  loginStart: {},
  setLoginStart: { isOn: true },
  exportTold: { n: 1, told: { kind: 'done', count: 1, changed: true, missing: ['x'] } },
  updateState: {},
  checkForUpdates: {},
  downloadUpdate: {},
  cancelUpdate: {},
  installUpdate: { when: 'later' },
  dismissUpdateNews: {},
  started: {},
  ready: {},
  flushed: { stored: true },
};
