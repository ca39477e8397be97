import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStamp, stamp } from '../../shared/hlc.ts';
import type { Change } from '../../shared/operation.ts';
import { operationsOf } from '../../shared/operation-batch.ts';

const change = (key: string): Change => ({ table: 'marks', key, before: null, after: { key } });

describe('operationsOf', () => {
  it('gives a single operation as it is', () => {
    const operation = { ...change('a'), id: '000000001-000000-0badcafe', group: 'g' };
    expect(operationsOf(operation)).toEqual([operation]);
  });

  it('takes a batch apart: stamps count up to its own, on its own device', () => {
    const keys = fc.array(fc.string(), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(keys, fc.nat(), fc.nat(1000), (all, ms, first) => {
        const counter = first + all.length - 1;
        const id = stamp({ ms, counter }, '0badcafe.import');
        const operations = operationsOf({ id, group: 'g', changes: all.map(change) });
        expect(operations.map(({ key }) => key)).toEqual(all);
        expect(operations.at(-1)?.id).toBe(id);
        operations.forEach((operation, index) => {
          expect(operation.group).toBe('g');
          expect(operation.id.endsWith('-0badcafe.import')).toBe(true);
          expect(readStamp(operation.id)).toEqual({ ms, counter: first + index });
        });
      }),
    );
  });
});
