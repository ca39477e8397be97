import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOfCsl } from '../../../../shared/bibliography/csl/from-csl.ts';
import { CslReader } from '../../../../shared/bibliography/csl/read.ts';
import { cslJsonWriter } from '../../../../shared/bibliography/csl/write.ts';
import type { Entry } from '../../../../shared/bibliography/model.ts';
import { writeAll } from '../../../../shared/bibliography/writer.ts';
import { objectOf } from '../../../../shared/feed/json-value.ts';
import { anyEntries } from '../any-entries.ts';
import { EVERYTHING } from '../everything.ts';
import { givesBackEveryEntry } from '../gives-back.ts';

const writer = cslJsonWriter(EVERYTHING);

function readBack(entry: Entry): Entry[] {
  const reader = new CslReader();
  const text = writeAll([entry], writer);
  return [...reader.push(text), ...reader.end()].map((read) => read.entry);
}

describe('CSL-JSON', () => {
  givesBackEveryEntry(readBack);

  it('takes the word of whoever changed a file over what it held before', () => {
    fc.assert(
      fc.property(anyEntries, (entry) => {
        const item = objectOf(JSON.parse(writer.entry(entry)));
        const read = entryOfCsl({ ...item, title: 'Another title', volume: '987' });
        expect(read.fields.title).toEqual([{ math: false, text: 'Another title' }]);
        expect(read.fields.subtitle).toBeUndefined();
        expect(read.fields.volume).toBe('987');
      }),
    );
  });
});
