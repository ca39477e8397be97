import type { CiteForm } from '../../shared/bibliography/cite-form.ts';
import { formatNumber } from '../../shared/numbers.ts';
import { ask } from '../bridge.ts';
import type { Citation } from './citation.ts';
import { say, sayError, sayFailure } from './notice.ts';
import { targets } from './selection.ts';
import { useSettings } from './settings.ts';
import { startWork } from './work.ts';

const strings = {
  making: 'Making references',
  nothing: 'Select a paper first: then it can be copied.',
  copied: (form: CiteForm, { text, count }: Citation) => {
    if (form === 'bibtex') return `${counted(count, 'BibTeX entry', 'BibTeX entries')} copied`;
    if (form === 'reference') return `${counted(count, 'reference', 'references')} copied`;
    return text.length <= 80
      ? `${text} copied`
      : `Citation of ${formatNumber(count)} papers copied`;
  },
};

function counted(count: number, one: string, more: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : more}`;
}

/** Copies the selected papers in a form, or in the one chosen in the settings, and says so. */
export async function copyAs(form: CiteForm = useSettings.getState().citeForm): Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const work = startWork({ label: strings.making, cancel: () => stopping.abort() });
  try {
    const [ids, { citationOf }] = await Promise.all([targets(), import('./citation.ts')]);
    const onProgress = (done: number, total: number) => work.update(done, total);
    const citation = await citationOf(form, ids, { onProgress, signal });
    if (citation.count === 0) {
      say(strings.nothing);
      return;
    }
    const { text, html } = citation;
    const reply = await ask('copyText', html === undefined ? { text } : { text, html });
    if (reply.ok) say(strings.copied(form, citation));
    else sayFailure(reply.failure);
  } catch (error) {
    // Who stopped it knows that it ended.
    if (!signal.aborted) sayError(error);
  } finally {
    work.end();
  }
}
