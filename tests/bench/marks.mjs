/**
 * What the app says of its own work, in the page, by User Timing (https://w3c.github.io/user-timing):
 * marks say that something has come about; measures, how long it took in ms.
 */
export const MARKS = {
  /** Mark: the first rows are drawn. */
  firstRows: 'lectern:first-rows',
  /** Mark or measure: catalogue and search index hold the whole ledger and are on disk. */
  cachesReady: 'lectern:caches-ready',
  /**
   * Measure: from opening the files of the caches to the first query that they could answer; its
   * detail `{bytes}` says how much memory the search index then takes.
   */
  indexLoad: 'lectern:index-load',
  /** Measure: from the change of the search field to the ranked results in the page's state. */
  search: 'lectern:search',
  /** Measure: from posting changed papers to the worker to its word that the index has them. */
  indexUpdate: 'lectern:index-update',
  /** Measure: all counts of views and tags, as the worker worked them out. */
  counts: 'lectern:counts',
  /** Measure: from the key to the transaction's end that stored it. */
  stored: 'lectern:stored',
  /** Measure: a bibliography was made and written. */
  exported: 'lectern:export',
  /** Measure: a file that follows the library was brought up to date. */
  autoExport: 'lectern:auto-export',
};
