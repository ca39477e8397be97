import type { Entry, EntryType, Fields } from '../model.ts';
import { otherText } from '../other-text.ts';
import { wholeTitle } from '../plain-title.ts';
import type { Profile } from '../profile.ts';
import { profiled } from '../profiled.ts';
import { inWords } from '../wordings.ts';
import type { BibliographyWriter } from '../writer.ts';
import { yamlKey, yamlText } from '../yaml.ts';
import { formattable, formattableTitle } from './formattable.ts';
import { linesOf, type Mapping } from './node.ts';
import { parentOf } from './parents.ts';
import { addressOf, dateOf, languageCode, personOf, publisherOf, textValue } from './values.ts';

const TYPES: Readonly<Record<EntryType, string>> = {
  article: 'article',
  book: 'book',
  booklet: 'book',
  collection: 'anthology',
  dataset: 'repository',
  inbook: 'chapter',
  incollection: 'anthos',
  inproceedings: 'article',
  manual: 'reference',
  misc: 'misc',
  online: 'web',
  patent: 'patent',
  periodical: 'periodical',
  preprint: 'article',
  proceedings: 'proceedings',
  report: 'report',
  software: 'repository',
  thesis: 'thesis',
  unpublished: 'manuscript',
};

/**
 * The YAML of Typst's bibliographies
 * (https://github.com/typst/hayagriva/blob/main/docs/file-format.md): a mapping of citekeys, indented
 * by two. What Hayagriva would refuse, and the whole file with it, is left out.
 */
export function hayagrivaWriter(profile: Profile): BibliographyWriter {
  return {
    head: '',
    entry: (entry) => hayagrivaEntry(profiled(entry, profile)),
    separator: '',
    tail: '',
  };
}

function hayagrivaEntry(entry: Entry): string {
  const { type, fields } = entry;
  const { title, degree, translator, pagetotal } = fields;
  const mapping: Mapping = [
    ['type', TYPES[type]],
    ['title', title && formattableTitle(wholeTitle(fields))],
    ['author', fields.author?.map(personOf)],
    ['editor', standsIn(type) ? null : fields.editor?.map(personOf)],
    [
      'affiliated',
      translator && [
        [
          ['role', 'translator'],
          ['names', translator.map(personOf)],
        ],
      ],
    ],
    ['date', dateOf(fields.date)],
    ['genre', degree && formattable(inWords('degree', degree))],
    ['edition', textValue(fields.edition ?? fields.version)],
    ['chapter', textValue(fields.chapter)],
    ['page-range', textValue(fields.pages)],
    ['page-total', /^\d{1,6}$/.test(pagetotal ?? '') ? pagetotal : null],
    ...(standsIn(type) ? [] : ownOf(fields)),
    ['organization', formattableValue(fields.institution ?? fields.organization)],
    ['serial-number', serialsOf(entry)],
    ['url', addressOf(fields)],
    ['language', languageCode(fields)],
    ['note', formattableValue(fields.note ?? fields.addendum)],
    ['abstract', formattableValue(fields.abstract)],
    ['annotation', textValue(fields.annotation)],
    ['parent', parentOf(entry)],
  ];
  return `${yamlKey(entry.citekey)}:\n${linesOf(mapping, '  ')}`;
}

/** Whether publisher, volume and editors are those of what the work stands in. */
function standsIn(type: EntryType): boolean {
  return type === 'article' || type.startsWith('in');
}

function ownOf(fields: Fields): Mapping {
  return [
    ['publisher', publisherOf(fields)],
    ['volume', textValue(fields.volume)],
    ['issue', fields.series === undefined ? textValue(fields.number) : null],
  ];
}

function formattableValue(text: string | undefined): string | null {
  return text === undefined ? null : formattable(text);
}

function serialsOf({ type, fields, other = {} }: Entry): Mapping {
  const { doi, isbn, issn, eprint, eprinttype } = fields;
  const pmid = Object.hasOwn(other, 'pmid') ? otherText(other.pmid ?? '') : '';
  return [
    ['doi', textValue(doi)],
    ['isbn', textValue(isbn)],
    ['issn', type === 'article' ? null : textValue(issn)],
    [/^arxiv$/i.test(eprinttype ?? '') ? 'arxiv' : 'serial', textValue(eprint)],
    ['pmid', pmid === '' ? null : yamlText(pmid)],
  ];
}
