import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../shared/bibliography/model.ts';
import { RisReader } from '../../../../shared/bibliography/ris/read.ts';
import { risWriter } from '../../../../shared/bibliography/ris/write.ts';
import { writeAll } from '../../../../shared/bibliography/writer.ts';
import { anyEntries } from '../any-entries.ts';
import { EVERYTHING } from '../everything.ts';
import { givesBackEveryEntry } from '../gives-back.ts';

const writer = risWriter(EVERYTHING);

function readBack(entry: Entry): Entry[] {
  const reader = new RisReader();
  const text = writeAll([entry], writer);
  return [...reader.push(text), ...reader.end()].map((read) => read.entry);
}

describe('RIS', () => {
  givesBackEveryEntry(readBack);

  it('takes the word of whoever changed a file over what it held before', () => {
    fc.assert(
      fc.property(anyEntries, (entry) => {
        const text = writer.entry(entry).replace(/^TI {2}- .*$/m, 'TI  - Another title');
        const [read] = new RisReader().push(text);
        expect(read?.entry.fields.title).toEqual([{ math: false, text: 'Another title' }]);
        expect(read?.entry.fields.subtitle).toBeUndefined();
      }),
    );
  });
});
