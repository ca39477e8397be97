import { peers } from './peers/suite.mjs';
import { anchors } from './suites/anchors.mjs';
import { bibliography } from './suites/bibliography.mjs';
import { disk } from './suites/disk.mjs';
import { exporting } from './suites/export.mjs';
import { importing } from './suites/import.mjs';
import { index } from './suites/index.mjs';
import { longTasks } from './suites/long-tasks.mjs';
import { markRead } from './suites/mark-read.mjs';
import { memory } from './suites/memory.mjs';
import { packaging } from './suites/package.mjs';
import { parsing } from './suites/parsing.mjs';
import { relevance } from './suites/relevance.mjs';
import { scroll } from './suites/scroll.mjs';
import { search } from './suites/search.mjs';
import { start } from './suites/start.mjs';
import { update } from './suites/update.mjs';
import { views } from './suites/views.mjs';

/**
 * All benchmarks, in the order in which they run: each a suite as `scripts/bench/suite.mjs` says.
 */
export const suites = [
  start,
  memory,
  search,
  index,
  update,
  markRead,
  views,
  scroll,
  longTasks,
  importing,
  exporting,
  disk,
  relevance,
  parsing,
  anchors,
  bibliography,
  packaging,
  peers,
];
