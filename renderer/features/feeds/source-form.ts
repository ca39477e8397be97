import * as v from 'valibot';
import { type Source, SourceSchema, sourceOf } from '../../../shared/feed/source.ts';

/** The fields of the form that says what to follow; blank ones say nothing. */
export type SourceForm = {
  kind: Source['kind'];
  address: string;
  list: 'daily' | 'week' | 'month' | 'trending';
  words: string;
  categories: string;
  author: string;
  title: string;
  category: string;
  from: string;
  to: string;
};

/** A form in which nothing is filled in yet but an address. */
export function emptyForm(address = ''): SourceForm {
  const blank = { words: '', categories: '', author: '', title: '', category: '' };
  return { kind: 'feed', address, list: 'daily', ...blank, from: '', to: '' };
}

/** The source that a form describes; null while it describes none. */
export function sourceFrom(form: SourceForm): Source | null {
  if (form.kind === 'feed') return sourceOf(form.address);
  const parsed = v.safeParse(SourceSchema, fieldsOf(form));
  return parsed.success ? parsed.output : null;
}

function fieldsOf({ kind, ...form }: SourceForm): unknown {
  switch (kind) {
    case 'hugging-face':
      return { kind, list: form.list };
    case 'hugging-face-search':
      return { kind, words: form.words };
    case 'arxiv':
      return { kind, categories: form.categories.split(/[\s,;+]+/).filter(Boolean) };
    default: {
      const { author, title, category, from, to } = form;
      const given = Object.entries({ author, title, category, from, to }).flatMap(
        ([name, value]) => (value.trim() === '' ? [] : [[name, value.trim()]]),
      );
      return given.length > 0 ? { kind, ...Object.fromEntries(given) } : null;
    }
  }
}
