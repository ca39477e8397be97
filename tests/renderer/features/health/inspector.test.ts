import { describe, expect, it } from 'vitest';
import type { LintPaper } from '../../../../renderer/db/lint-papers.ts';
import { Inspector } from '../../../../renderer/features/health/inspector.ts';
import { subjectOf } from '../../../../shared/bibliography/lint/subject.ts';
import type { Paper } from '../../../../shared/paper.ts';
import { samplePaper } from '../../../shared/sample-paper.ts';

const wellMade: Partial<Paper> = {
  title: 'A Study of Kites in Strong Winds',
  authors: [{ family: 'Lovelace', given: 'Ada' }],
  published: '2025',
};

/** A ledger in memory, and an inspector that reads it. */
function ledger(papers: Record<string, Partial<Paper>>) {
  const rows = new Map<string, LintPaper>();
  const put = (id: string, facts: Partial<Paper>, ignored: string[] = []) => {
    const paper = samplePaper(id, { ...wellMade, ...facts });
    rows.set(id, { subject: subjectOf(paper, undefined, null), ignored });
  };
  for (const [id, facts] of Object.entries(papers)) put(id, facts);
  const read = async (ids: readonly string[]) => ids.flatMap((id) => rows.get(id) ?? []);
  const inspector = new Inspector(read, { today: '2026-06-01' });
  inspector.look([...rows.values()]);
  inspector.findTwins(rows.keys());
  return { rows, put, inspector };
}

describe('the inspector', () => {
  it('counts, shows and follows what changes', async () => {
    const { put, inspector } = ledger({
      a: { title: 'AT&amp;T and the Kites' },
      b: { title: 'ALL CAPITALS ARE SHOUTING' },
    });
    expect(inspector.counts()).toEqual([
      { rule: 'markup', count: 1, mendable: 1, ignored: 0 },
      { rule: 'shouting', count: 1, mendable: 0, ignored: 0 },
    ]);
    expect(inspector.mendable('markup')).toEqual(['a']);
    const input = { rule: 'markup', ignored: false, count: 10 } as const;
    expect(await inspector.page(input)).toEqual([
      {
        id: 'a',
        title: 'AT&amp;T and the Kites',
        findings: [
          {
            field: 'title',
            before: 'AT&amp;T and the Kites',
            after: 'AT&T and the Kites',
            mendable: true,
            writable: false,
          },
        ],
        into: null,
      },
    ]);
    expect(await inspector.page({ ...input, count: 0 })).toEqual([]);
    put('a', {});
    put('b', { title: 'ALL CAPITALS ARE SHOUTING' }, ['shouting']);
    await inspector.lookAgain(['a', 'b']);
    expect(inspector.counts()).toEqual([{ rule: 'shouting', count: 0, mendable: 0, ignored: 1 }]);
    expect(await inspector.page({ rule: 'shouting', ignored: true, count: 10 })).toHaveLength(1);
  });

  it('finds duplicates, until they are merged or ignored', async () => {
    const { rows, put, inspector } = ledger({ a: { addedAt: 1 }, b: { addedAt: 2 } });
    expect(inspector.twins()).toEqual([{ id: 'b', into: 'a' }]);
    const [shown] = await inspector.page({ rule: 'duplicate', ignored: false, count: 5 });
    expect(shown).toMatchObject({ id: 'b', into: { id: 'a', title: wellMade.title } });
    put('b', { addedAt: 2 }, ['duplicate a']);
    await inspector.lookAgain(['b']);
    expect(inspector.counts()).toEqual([{ rule: 'duplicate', count: 0, mendable: 0, ignored: 1 }]);
    put('b', { addedAt: 2 });
    await inspector.lookAgain(['b']);
    // The other of the two goes: nothing is left to merge.
    const gone = rows.get('a');
    rows.delete('a');
    await inspector.lookAgain(['a']);
    expect(inspector.counts()).toEqual([]);
    if (gone) rows.set('a', gone);
    await inspector.lookAgain(['a']);
    expect(inspector.twins()).toEqual([{ id: 'b', into: 'a' }]);
  });

  it('shows no more of a long text than people read', async () => {
    const { inspector } = ledger({ a: { title: `${'kite &amp; '.repeat(500)}end` } });
    const [shown] = await inspector.page({ rule: 'markup', ignored: false, count: 1 });
    expect(shown?.title.length).toBeLessThan(500);
    expect(shown?.findings[0]?.after?.length).toBeLessThan(500);
  });
});
