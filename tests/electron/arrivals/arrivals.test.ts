import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Arrivals } from '../../../electron/arrivals/arrivals.ts';
import { MOST } from '../../../electron/arrivals/arrived.ts';
import { ImportFiles } from '../../../electron/files/import-file.ts';
import { temporaryFolder } from '../../scripts/temp-folder.ts';

const imports = new ImportFiles();
const next = async (arrivals: Arrivals) => {
  const reply = await arrivals.next((path) => imports.offer(path));
  if (!reply.ok) throw new Error(reply.failure.message);
  return reply.value;
};

const windowOf = (calls: string[], isClosing = () => false) => ({
  show: () => calls.push('show'),
  call: () => calls.push('call'),
  isClosing,
});

describe('Arrivals', () => {
  it('keeps what comes before there is a window, in order', async () => {
    const calls: string[] = [];
    const arrivals = new Arrivals();
    arrivals.take([{ kind: 'command', id: 'add-paper' }]);
    arrivals.take([{ kind: 'link', address: 'lectern://search?q=kites' }]);
    arrivals.connect(windowOf(calls));
    expect(calls).toEqual([]);
    arrivals.remind();
    expect(calls).toEqual(['call']);
    expect(await next(arrivals)).toEqual({ kind: 'command', id: 'add-paper' });
    expect(await next(arrivals)).toEqual({ kind: 'search', query: 'kites' });
    expect(await next(arrivals)).toBeNull();
    arrivals.remind();
    expect(calls).toEqual(['call']);
  });

  it('shows the window for whatever comes later, also for nothing but a second start', () => {
    const calls: string[] = [];
    const arrivals = new Arrivals();
    arrivals.connect(windowOf(calls));
    arrivals.take([]);
    arrivals.take([{ kind: 'command', id: 'refresh' }]);
    expect(calls).toEqual(['show', 'show', 'call']);
  });

  it('keeps what comes while the window closes for another window, or another run', async () => {
    const calls: string[] = [];
    const arrivals = new Arrivals();
    let isClosing = true;
    arrivals.connect(windowOf(calls, () => isClosing));
    arrivals.goOn();
    expect(arrivals.late).toBeNull();
    arrivals.take([]);
    expect(arrivals.late).toEqual([]);
    arrivals.take([{ kind: 'command', id: 'refresh' }]);
    arrivals.goOn();
    expect(arrivals.late).toEqual([{ kind: 'command', id: 'refresh' }]);
    expect([calls, await next(arrivals)]).toEqual([[], null]);
    isClosing = false;
    arrivals.goOn();
    expect(arrivals.late).toBeNull();
    expect(calls).toEqual(['show', 'call']);
    expect(await next(arrivals)).toEqual({ kind: 'command', id: 'refresh' });
  });

  it('gives a file an address, and says which one cannot be read', async () => {
    const path = join(temporaryFolder(), 'refs.bib');
    writeFileSync(path, '@article{a,}');
    const arrivals = new Arrivals();
    arrivals.take([
      { kind: 'file', path },
      { kind: 'file', path: `${path}.gone` },
    ]);
    expect(await next(arrivals)).toMatchObject({
      kind: 'file',
      file: { name: 'refs.bib', size: 12 },
    });
    expect(await next(arrivals)).toMatchObject({
      kind: 'failure',
      failure: { message: 'refs.bib.gone could not be read (ENOENT).' },
    });
  });

  it('reads links only now, and takes a web page for a paper to add', async () => {
    const arrivals = new Arrivals();
    arrivals.take([
      { kind: 'link', address: 'https://arxiv.org/abs/2502.13922?a=1&b=2#c' },
      { kind: 'link', address: 'lectern://wipe' },
    ]);
    expect(await next(arrivals)).toEqual({
      kind: 'add',
      text: 'https://arxiv.org/abs/2502.13922?a=1&b=2#c',
    });
    expect(await next(arrivals)).toMatchObject({
      kind: 'failure',
      failure: { code: 'unknown-link' },
    });
  });

  it('reads links with half a character in them', async () => {
    const arrivals = new Arrivals();
    arrivals.take([
      { kind: 'link', address: 'https://arxiv.org/\ud800' },
      { kind: 'link', address: 'lectern://search?q=a\udc00' },
    ]);
    expect(await next(arrivals)).toEqual({ kind: 'add', text: 'https://arxiv.org/\ufffd' });
    expect(await next(arrivals)).toEqual({ kind: 'search', query: 'a\ufffd' });
  });

  it('holds no more than a person means', async () => {
    const arrivals = new Arrivals();
    for (let times = 0; times < 200; times += 1)
      arrivals.take([{ kind: 'command', id: 'refresh' }]);
    let held = 0;
    while ((await next(arrivals)) !== null) held += 1;
    expect(held).toBe(MOST);
  });
});
