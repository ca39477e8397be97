import { describe, expect, it } from 'vitest';
import { Twins } from '../../../../shared/bibliography/lint/twins.ts';
import type { Paper } from '../../../../shared/paper.ts';
import { samplePaper } from '../../sample-paper.ts';

const kites: Partial<Paper> = {
  title: 'A Study of Kites in Strong Winds',
  authors: [{ family: 'Lovelace', given: 'Ada' }],
};

/** Two papers, `a` there first. */
function twins(a: Partial<Paper>, b: Partial<Paper>, keyed = false): Twins {
  const all = new Twins();
  all.put(samplePaper('a', { ...kites, ...a, addedAt: 1 }), false);
  all.put(samplePaper('b', { ...kites, ...b, addedAt: 2 }), keyed);
  return all;
}

describe('papers that are one', () => {
  it('have the same title and first author, or the same DOI', () => {
    expect(twins({}, {}).of('a')).toEqual(['b']);
    expect(twins({}, { title: 'A study of kites in strong winds' }).of('b')).toEqual(['a']);
    expect(twins({ doi: '10.5555/a' }, { doi: '10.5555/a', title: 'Kites' }).of('a')).toEqual([
      'b',
    ]);
    expect(twins({ arxivId: '2502.13922' }, { doi: '10.5555/a' }).of('a')).toEqual(['b']);
    expect(twins({ doi: '10.1101/2024.01.01.5' }, { doi: '10.5555/a' }).of('a')).toEqual(['b']);
  });

  it('are kept apart by anything that makes them two works', () => {
    expect(twins({ doi: '10.5555/a' }, { doi: '10.5555/b' }).of('a')).toEqual([]);
    expect(twins({ arxivId: '2502.13922' }, { arxivId: '2502.13923' }).of('a')).toEqual([]);
    expect(twins({}, { authors: [{ family: 'Babbage' }] }).of('a')).toEqual([]);
    expect(twins({ authors: [] }, { authors: [] }).of('a')).toEqual([]);
    expect(twins({ title: 'Editorial' }, { title: 'Editorial' }).of('a')).toEqual([]);
  });

  it('are merged into the one with a citekey, else into the older one', () => {
    const all = twins({}, {});
    expect([all.betterOf('a'), all.betterOf('b')]).toEqual([null, 'a']);
    const keyed = twins({}, {}, true);
    expect([keyed.betterOf('a'), keyed.betterOf('b')]).toEqual(['b', null]);
  });

  it('are three as well, and follow every change', () => {
    const all = twins({}, {});
    all.put(samplePaper('c', { ...kites, addedAt: 3 }), false);
    expect(['a', 'b', 'c'].map((id) => all.betterOf(id))).toEqual([null, 'a', 'a']);
    all.remove('a');
    expect(['a', 'b', 'c'].map((id) => all.betterOf(id))).toEqual([null, null, 'b']);
    all.put(samplePaper('c', { ...kites, title: 'Another Study of Quiet Lakes' }), false);
    expect(['b', 'c'].map((id) => all.betterOf(id))).toEqual([null, null]);
    expect(all.of('nobody')).toEqual([]);
  });
});
