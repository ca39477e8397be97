import { parseArxivId } from '../identifiers.ts';
import type { Entry } from './model.ts';

/**
 * The entry of a preprint whose file names arXiv as its journal, as most do that know no preprints:
 * "arXiv preprint arXiv:2502.13922", "arXiv" with the id in the address, "CoRR" with `abs/…` as
 * volume. Other entries come back as they are.
 */
export function asPreprint(entry: Entry): Entry {
  const { journal, ...fields } = entry.fields;
  if (entry.type !== 'article' || !/^(?:arxiv\b|corr$)/i.test(journal ?? '')) return entry;
  const { volume, number, ...others } = fields;
  const [, named] = /arxiv:\s*(\S+)/i.exec(journal ?? '') ?? [];
  const [inVolume, inNumber, inJournal, inUrl, inDoi] = [
    volume?.replace(/^abs\//, ''),
    number?.replace(/^arxiv:/i, ''),
    named,
    fields.url,
    fields.doi,
  ].map((text) => parseArxivId(text ?? '')?.id);
  const eprint = inJournal ?? inVolume ?? inNumber ?? inUrl ?? inDoi;
  if (eprint === undefined) return entry;
  return {
    ...entry,
    type: 'preprint',
    fields: {
      eprint,
      eprinttype: 'arXiv',
      ...others,
      ...(volume !== undefined && inVolume === undefined && { volume }),
      ...(number !== undefined && inNumber === undefined && { number }),
    },
  };
}
