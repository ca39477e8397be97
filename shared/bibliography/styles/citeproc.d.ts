/** The part of citeproc-js 1.4 that is used here (https://citeproc-js.readthedocs.io). */
declare module 'citeproc' {
  /** An item of CSL-JSON 1.0.2. */
  type Item = Readonly<Record<string, unknown>>;

  type System = {
    /** The text of the locale file of a language. */
    retrieveLocale: (language: string) => string;
    retrieveItem: (id: string) => Item;
  };

  /** Which part of a bibliography is made: from the entry after `page_start`, or the first. */
  type Page = { page_start: true | string; page_length: number };

  type Parameters = {
    /** The ids of the entries made. */
    entry_ids: string[][];
    /** True, or the id of the last entry of this page where others follow. */
    done: boolean | string;
  };

  class Engine {
    constructor(system: System, style: string);
    setOutputFormat(format: 'html'): void;
    updateItems(ids: readonly string[]): string[];
    /** False where the style has no bibliography. */
    makeBibliography(page?: Page): [Parameters, string[]] | false;
    makeCitationCluster(items: readonly { id: string }[]): string;
  }

  const CSL: { Engine: typeof Engine };
  // biome-ignore lint/style/noDefaultExport: the library has it so
  export default CSL;
}
