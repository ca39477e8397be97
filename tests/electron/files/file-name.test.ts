import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainFileName } from '../../../electron/files/file-name.ts';

describe('plainFileName', () => {
  it.each([
    ['refs.bib', 'refs.bib'],
    ['Kites & wind (2025), größer.md', 'Kites & wind (2025), größer.md'],
    ['method/attention.bib', 'method-attention.bib'],
    ['../../../.bashrc', 'bashrc'],
    ['/etc/cron.d/x', 'etc-cron.d-x'],
    ['..\\..\\x.bib', 'x.bib'],
    ['C:\\x.bib', 'C-x.bib'],
    ['x.bib:stream', 'x.bib-stream'],
    ['a\0b.bib', 'a-b.bib'],
    ['a\r\nb.bib', 'a-b.bib'],
    ['bib\u202egnp.exe', 'bib-gnp.exe'],
    ['CON', 'CON-'],
    ['con.bib', 'con-.bib'],
    ['lpt1.bib', 'lpt1-.bib'],
    ['contents.bib', 'contents.bib'],
    ['~', '~'],
    ['--help', 'help'],
    ['x. .', 'x'],
    ['', 'Lectern'],
    ['...', 'Lectern'],
    ['///', 'Lectern'],
    ['\ud800.bib', 'bib'],
  ])('makes of %j the name %j', (suggested, name) => {
    expect(plainFileName(suggested)).toBe(name);
  });

  it('keeps the ending of a long name', () => {
    const name = plainFileName(`${'x'.repeat(500)}.bib`);
    expect(name).toHaveLength(120);
    expect(name).toMatch(/x\.bib$/);
  });

  it('gives a name in no folder, of a fair length, whatever is suggested', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (suggested) => {
        const name = plainFileName(suggested);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(120);
        expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}\u202a-\u202e]|^\.|[ .]$/u);
        expect(plainFileName(name)).toBe(name);
      }),
      { numRuns: 1000 },
    );
  });
});
