import Dexie from 'dexie';
import * as adding from '../../../renderer/db/add-paper.ts';
import * as making from '../../../renderer/db/citekey-formula.ts';
import * as citekeys from '../../../renderer/db/citekeys.ts';
import * as commits from '../../../renderer/db/commit.ts';
import * as database from '../../../renderer/db/database.ts';
import * as dirty from '../../../renderer/db/dirty.ts';
import * as editing from '../../../renderer/db/edit-paper.ts';
import * as entrants from '../../../renderer/db/entrant.ts';
import * as feeds from '../../../renderer/db/feeds.ts';
import * as finding from '../../../renderer/db/find-paper.ts';
import * as foreseeing from '../../../renderer/db/foreseen-citekeys.ts';
import * as highlights from '../../../renderer/db/highlights.ts';
import * as imports from '../../../renderer/db/imports.ts';
import * as judging from '../../../renderer/db/judge-entries.ts';
import * as memory from '../../../renderer/db/key-memory.ts';
import * as library from '../../../renderer/db/library.ts';
import * as marks from '../../../renderer/db/marks.ts';
import * as meaning from '../../../renderer/db/meant-paper.ts';
import * as mending from '../../../renderer/db/mend-papers.ts';
import * as merging from '../../../renderer/db/merge-papers.ts';
import * as movingKeys from '../../../renderer/db/move-citekeys.ts';
import * as notes from '../../../renderer/db/notes.ts';
import * as proposing from '../../../renderer/db/propose-citekeys.ts';
import * as pruning from '../../../renderer/db/prune.ts';
import * as rekeying from '../../../renderer/db/rekey.ts';
import * as splitting from '../../../renderer/db/split-off.ts';
import * as tags from '../../../renderer/db/tags.ts';
import * as takeBack from '../../../renderer/db/take-back.ts';
import * as entryTaking from '../../../renderer/db/take-entries.ts';
import * as feedTaking from '../../../renderer/db/take-feed.ts';
import * as taking from '../../../renderer/db/take-in.ts';
import * as delivering from '../../../renderer/db/take-library.ts';
import * as arriving from '../../../renderer/db/take-paper.ts';
import * as views from '../../../renderer/db/views.ts';
import * as decoding from '../../../renderer/features/import/decode.ts';
import * as importing from '../../../renderer/features/import/import-papers.ts';
import * as sources from '../../../renderer/features/import/source.ts';
import * as history from '../../../renderer/state/history.ts';
import * as list from '../../../renderer/state/list.ts';
import * as minting from '../../../renderer/state/mint-on-touch.ts';
import * as notice from '../../../renderer/state/notice.ts';
import * as rows from '../../../renderer/state/rows.ts';
import * as settings from '../../../renderer/state/settings.ts';
import * as starterFeed from '../../../renderer/state/starter-feed.ts';
import * as steps from '../../../renderer/state/steps.ts';
import * as typed from '../../../renderer/state/typed.ts';
import * as ui from '../../../renderer/state/ui.ts';
import * as work from '../../../renderer/state/work.ts';
import * as jobs from '../../../renderer/workers/bibliography/job.ts';
import * as copying from '../../../renderer/workers/bibliography/library-copy.ts';
import * as outputs from '../../../renderer/workers/bibliography/output.ts';
import * as catalogueCaches from '../../../renderer/workers/catalogue-cache.ts';
import * as keeping from '../../../renderer/workers/keeper.ts';
import * as ledger from '../../../renderer/workers/ledger.ts';
import * as searchCaches from '../../../renderer/workers/search-cache.ts';
import * as bibtex from '../../../shared/bibliography/parse.ts';
import * as writing from '../../../shared/library-file/write.ts';
import * as operations from '../../../shared/operation.ts';
import * as files from '../../shared/catalogue/memory-file.ts';
import * as dump from './dump.ts';
import { installStub, main } from './stub.ts';

/** The modules under test, within reach of `page.evaluate`. */
const harness = {
  Dexie,
  adding,
  arriving,
  bibtex,
  catalogueCaches,
  copying,
  delivering,
  files,
  importing,
  jobs,
  keeping,
  ledger,
  meaning,
  memory,
  searchCaches,
  sources,
  views,
  writing,
  citekeys,
  commits,
  database,
  decoding,
  dirty,
  dump,
  editing,
  entrants,
  entryTaking,
  feeds,
  feedTaking,
  proposing,
  pruning,
  rekeying,
  splitting,
  finding,
  foreseeing,
  highlights,
  history,
  imports,
  judging,
  library,
  list,
  main,
  making,
  marks,
  mending,
  merging,
  minting,
  movingKeys,
  notes,
  notice,
  operations,
  outputs,
  rows,
  settings,
  starterFeed,
  steps,
  tags,
  takeBack,
  taking,
  typed,
  ui,
  work,
};

declare global {
  interface Window {
    harness: typeof harness;
  }
}

installStub();
window.harness = harness;
