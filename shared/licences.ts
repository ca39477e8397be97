import * as v from 'valibot';

const text = v.string();

/** One work that is shipped: the app itself, what it runs on, a package, or a part without one. */
const LicenceSchema = v.object({
  kind: v.picklist(['app', 'platform', 'package', 'part']),
  name: v.pipe(text, v.nonEmpty()),
  /** Empty for what only the running app knows. */
  version: text,
  /** An SPDX licence expression, https://spdx.org/licenses/ */
  licence: v.pipe(text, v.nonEmpty()),
  /** Who wrote it, in the words of its licence. */
  by: text,
  homepage: v.pipe(text, v.url()),
  /** The licence in full. */
  text: v.pipe(text, v.nonEmpty()),
});

/** A work that is shipped and its licence. */
export type Licence = v.InferOutput<typeof LicenceSchema>;

/** Where the build puts the list, from the page's address. */
export const LICENCES_FILE = 'licences.json';

/** Everything that is shipped, by name. */
export const LicencesSchema = v.pipe(v.array(LicenceSchema), v.nonEmpty());
