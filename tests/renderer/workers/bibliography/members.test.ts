import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Members, printOf } from '../../../../renderer/workers/bibliography/members.ts';

function membersOf(ids: readonly string[]): Members {
  const members = new Members();
  for (const id of ids) members.add(id);
  return members;
}

describe('the digest of papers', () => {
  it('does not depend on their order, nor on who came and went', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.array(fc.string()), (ids, others) => {
        const one = membersOf(ids);
        const two = membersOf([...ids].reverse());
        for (const other of others) two.add(other);
        for (const other of others) if (!ids.includes(other)) two.delete(other);
        expect(two.digest).toBe(one.digest);
        expect([...two].sort()).toEqual([...ids].sort());
      }),
    );
  });

  it('is another one for other papers', () => {
    const digests = Array.from({ length: 2000 }, (_each, n) => membersOf([`arxiv:${n}`]).digest);
    expect(new Set(digests).size).toBe(2000);
    expect(membersOf(['a', 'b']).digest).not.toBe(membersOf(['c', 'd']).digest);
    expect(membersOf([]).digest).not.toBe(membersOf(['']).digest);
  });

  it('counts a paper once', () => {
    const members = membersOf(['a', 'a']);
    expect(members.size).toBe(1);
    members.delete('a');
    members.delete('a');
    expect(members.digest).toBe(new Members().digest);
  });
});

describe('the print of an entry', () => {
  it('is a whole number, another one for other bytes', () => {
    const prints = Array.from({ length: 5000 }, (_each, n) =>
      printOf(new TextEncoder().encode(`@article{key${n}}`)),
    );
    expect(new Set(prints).size).toBe(5000);
    expect(prints.every(Number.isSafeInteger)).toBe(true);
  });
});
