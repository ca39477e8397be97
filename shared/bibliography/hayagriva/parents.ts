import type { Entry, Fields } from '../model.ts';
import { yamlText } from '../yaml.ts';
import { formattable, formattableTitle } from './formattable.ts';
import type { Mapping } from './node.ts';
import { personOf, publisherOf, textValue } from './values.ts';

/** What a work stands in: a journal, a book, an archive; and the series of that. */
export function parentOf({ type, fields }: Entry): Mapping | null {
  const { journal, booktitle, eprint, eprinttype } = fields;
  switch (type) {
    case 'article':
      if (journal === undefined) return null;
      return [
        ['type', 'periodical'],
        ['title', formattable(journal)],
        ...withinOf(fields),
        ['issue', textValue(fields.number)],
        ['serial-number', fields.issn === undefined ? null : [['issn', yamlText(fields.issn)]]],
      ];
    case 'inproceedings':
      return [['type', 'proceedings'], ...bookOf(booktitle, fields)];
    case 'incollection':
      return [['type', 'anthology'], ...bookOf(booktitle, fields)];
    case 'inbook':
      return [['type', 'book'], ...bookOf(booktitle, fields)];
    case 'preprint':
      if (eprint === undefined || eprinttype === undefined) return null;
      return [
        ['type', 'repository'],
        ['title', formattable(eprinttype)],
      ];
    default:
      return seriesOf(fields);
  }
}

function bookOf(booktitle: Fields['booktitle'], fields: Fields): Mapping {
  return [
    ['title', booktitle && formattableTitle(booktitle)],
    ...withinOf(fields),
    ['parent', seriesOf(fields)],
  ];
}

function withinOf(fields: Fields): Mapping {
  return [
    ['editor', fields.editor?.map(personOf)],
    ['publisher', publisherOf(fields)],
    ['volume', textValue(fields.volume)],
  ];
}

/** The series of a book, with the number that the book has in it. */
function seriesOf({ series, number }: Fields): Mapping | null {
  if (series === undefined) return null;
  return [
    ['type', 'anthology'],
    ['title', formattable(series)],
    ['volume', textValue(number)],
  ];
}
