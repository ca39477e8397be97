import { RecordReader } from '../ris/record-reader.ts';
import { type Grammar, RisRecords } from '../ris/records.ts';
import { entryOfNbib } from './from-nbib.ts';

/** `PMID- 12345`, `TI  - Kites`: a tag takes four columns. Nothing says where a record ends. */
const NBIB: Grammar = {
  field: /^([A-Z][A-Z0-9]{1,3}) {0,2}-(?: (.*)|)$/,
  first: 'PMID',
  last: null,
};

/** Reads a file of PubMed (`.nbib`, also called MEDLINE). */
export class NbibReader extends RecordReader {
  constructor() {
    super(new RisRecords(NBIB), entryOfNbib);
  }
}
