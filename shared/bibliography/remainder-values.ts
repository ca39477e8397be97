import * as v from 'valibot';
import { AuthorSchema } from '../paper.ts';
import { cleanBlock, cleanText } from '../text.ts';
import type { FieldName } from './model.ts';

const clean = v.pipe(v.string(), v.transform(cleanText), v.minLength(1));

/** A run of a title: blanks at its ends part it from a formula. */
const cleanRun = v.pipe(
  v.string(),
  v.transform((text) => cleanText(`|${text}|`).slice(1, -1)),
  v.minLength(1),
);

const title = v.pipe(v.array(v.object({ math: v.boolean(), text: cleanRun })), v.minLength(1));
const names = v.pipe(v.array(AuthorSchema), v.minLength(1));
const list = v.pipe(v.array(v.pipe(clean, v.excludes(','))), v.minLength(1));
const text = v.pipe(v.string(), v.transform(cleanBlock), v.minLength(1));

/** A value, or null for a field that is not there. */
const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(v.nullable(schema));

/** The values of fields by their kinds, as `FIELDS` has them. */
export const FieldValueSchemas = v.object({
  title: maybe(title),
  subtitle: maybe(title),
  author: maybe(names),
  editor: maybe(names),
  translator: maybe(names),
  booktitle: maybe(title),
  maintitle: maybe(title),
  journal: maybe(clean),
  volume: maybe(clean),
  number: maybe(clean),
  series: maybe(clean),
  edition: maybe(clean),
  chapter: maybe(clean),
  pages: maybe(clean),
  pagetotal: maybe(clean),
  publisher: maybe(clean),
  location: maybe(clean),
  institution: maybe(clean),
  organization: maybe(clean),
  degree: maybe(clean),
  howpublished: maybe(clean),
  eventtitle: maybe(clean),
  eventdate: maybe(clean),
  venue: maybe(clean),
  date: maybe(clean),
  origdate: maybe(clean),
  pubstate: maybe(clean),
  version: maybe(clean),
  language: maybe(clean),
  langid: maybe(clean),
  isbn: maybe(clean),
  issn: maybe(clean),
  eprint: maybe(clean),
  eprinttype: maybe(clean),
  eprintclass: maybe(clean),
  doi: maybe(clean),
  url: maybe(clean),
  urldate: maybe(clean),
  note: maybe(clean),
  addendum: maybe(clean),
  keywords: maybe(list),
  abstract: maybe(text),
  annotation: maybe(text),
  file: maybe(clean),
  ids: maybe(list),
} satisfies Record<FieldName, unknown>);
