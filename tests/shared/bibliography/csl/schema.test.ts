import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cslJsonWriter } from '../../../../shared/bibliography/csl/write.ts';
import { writeAll } from '../../../../shared/bibliography/writer.ts';
import { anyEntries } from '../any-entries.ts';
import { EVERYTHING } from '../everything.ts';

const file = new URL('../../../fixtures/csl/csl-data.schema.json', import.meta.url);
const validate = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(readFileSync(file, 'utf8')));

describe('cslJsonWriter', () => {
  it('writes what the schema of CSL-JSON 1.0.2 allows, whatever the entry', () => {
    const writer = cslJsonWriter(EVERYTHING);
    fc.assert(
      fc.property(anyEntries, (entry) => {
        validate(JSON.parse(writeAll([entry], writer)));
        expect(validate.errors ?? []).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
