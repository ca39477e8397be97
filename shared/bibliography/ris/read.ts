import { entryOfRis } from './from-ris.ts';
import { RecordReader } from './record-reader.ts';
import { RisRecords } from './records.ts';

/** Reads a file of RIS. An entry that never ends counts all the same, and is a problem. */
export class RisReader extends RecordReader {
  constructor() {
    super(new RisRecords(), entryOfRis);
  }
}
