import CSL from 'citeproc';
import { htmlToText } from './html-to-text.ts';
import { preparedItem, type StyleItem } from './prepared-item.ts';
import type { Locales } from './style-files.ts';

/** One entry of a list of references, or a citation, in plain text and in HTML (italics, bold). */
export type Styled = { text: string; html: string };

/** An entry of a list of references. */
export type Reference = Styled & {
  /** The place of its item among those given: a style has an order of its own. */
  index: number;
  /** Its number as a numeric style writes it, `[1]` or `1.`; empty in others. */
  label: string;
};

/** Makes references in one style. */
export type StyleProcessor = {
  /**
   * The list of references of some items, in the style's order, portion by portion: the consumer
   * may rest or stop between two. The first takes longest; so does one before which the processor
   * did something else.
   */
  references: (items: readonly StyleItem[]) => Generator<Reference[], void, void>;
  /** How the running text cites the items together, as if nothing else had been cited. */
  citation: (items: readonly StyleItem[]) => Styled;
};

/** So many references are made at a time. */
const PORTION = 25;

/**
 * A processor for a style, from the text of its file. It makes up to 0.5 s of work at once: not for
 * the thread of a page. Throws what the library throws where the style is no CSL.
 */
export function createProcessor(style: string, locales: Locales): StyleProcessor {
  let items: readonly StyleItem[] = [];
  const ids = () => items.map((_, index) => String(index));
  const retrieveItem = (id: string) => preparedItem(items[Number(id)] ?? {}, id);
  const engine = new CSL.Engine({ retrieveLocale: locales, retrieveItem }, style);
  engine.setOutputFormat('html');
  /** Lets the engine forget what it knew, which it would not read again. */
  const begin = (next: readonly StyleItem[]) => {
    engine.updateItems([]);
    items = next;
    engine.updateItems(ids());
  };
  return {
    *references(next) {
      for (let start: true | string = true; ; ) {
        if (items !== next) begin(next);
        const page = engine.makeBibliography({ page_start: start, page_length: PORTION });
        if (page === false || page[1].length === 0) return;
        const [{ entry_ids, done }, entries] = page;
        yield entries.map((entry, at) => referenceOf(entry, Number(entry_ids[at]?.[0])));
        const last = entry_ids.at(-1)?.[0];
        if (done === true || last === undefined) return;
        start = last;
      }
    },
    citation(next) {
      begin(next);
      const html = engine.makeCitationCluster(ids().map((id) => ({ id })));
      return { html, text: htmlToText(html) };
    },
  };
}

/** Takes the label of a numeric style apart; the library puts both in boxes of their own. */
function referenceOf(entry: string, index: number): Reference {
  const [, first, second] =
    /class="csl-left-margin">([\s\S]*?)<\/div><div class="csl-right-inline">([\s\S]*)<\/div>/.exec(
      entry,
    ) ?? [];
  const label = first === undefined ? '' : htmlToText(first).trim();
  const body = (second ?? entry).replace(/<\/?div[^>]*>/g, '').trim();
  return { index, label, html: body, text: htmlToText(body) };
}
