import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCommandLine } from '../../../electron/terminal/command-line.ts';

const orderOf = (...words: string[]) => {
  const read = readCommandLine(['export', ...words]);
  if (read.kind !== 'export') throw new Error(JSON.stringify(read));
  return read.order;
};

describe('readCommandLine', () => {
  test.each([
    [[]],
    [['--no-sandbox']],
    [['--user-data-dir=/home/ada/profile', '--screenshot=a.png']],
    [['--user-data-dir', '/home/ada/profile']],
    [['thesis.bib']],
    [['--', 'export']],
    [['--', '--help']],
    [['lectern://add?text=export']],
  ])('opens the window for %j', (words) => {
    expect(readCommandLine(words)).toEqual({ kind: 'window' });
  });

  test.each([[['--help']], [['-h']], [['help']], [['--user-data-dir=x', '--help']]])(
    'helps with %j',
    (words) => {
      expect(readCommandLine(words)).toMatchObject({
        kind: 'help',
        text: expect.stringContaining('lectern export'),
      });
    },
  );

  test('tells every option of the export', () => {
    const read = readCommandLine(['export', '--out', 'a.bib', '--help']);
    expect(read).toMatchObject({
      kind: 'help',
      text: expect.stringMatching(/--aux FILE[\s\S]*Exit codes/),
    });
  });

  test('exports everything to standard output when nothing else is asked for', () => {
    expect(orderOf()).toEqual({
      profile: {
        format: 'bibtex',
        flavour: 'utf8',
        style: 'apa',
        url: 'needed',
        abstract: false,
        keywords: false,
        notes: false,
        file: false,
        omit: [],
      },
      query: '',
      aux: null,
      out: null,
      quiet: false,
    });
    expect(orderOf('--out', '-').out).toBeNull();
  });

  test('takes values with a blank and with a sign', () => {
    const order = orderOf('--query=tag:thesis year:2023..', '--format', 'biblatex', '--out', 'a');
    expect(order).toMatchObject({ query: 'tag:thesis year:2023..', out: 'a' });
    expect(order.profile.format).toBe('biblatex');
    expect(orderOf('--query', '--notes').query).toBe('--notes');
  });

  test('takes every option', () => {
    const order = orderOf(
      ...['--aux', 'main.aux', '--flavour', 'latex', '--style', 'ieee', '--url', 'never'],
      ...['--abstract', '--keywords', '--notes', '--file', '--quiet'],
    );
    expect(order).toMatchObject({ aux: 'main.aux', quiet: true });
    expect(order.profile).toMatchObject({
      ...{ flavour: 'latex', style: 'ieee', url: 'never' },
      ...{ abstract: true, keywords: true, notes: true, file: true },
    });
  });

  test.each([
    ['refs.bib', 'bibtex'],
    ['refs.RIS', 'ris'],
    ['refs.json', 'csl-json'],
    ['a/refs.yaml', 'csl-yaml'],
    ['refs.md', 'markdown'],
    ['constructor', 'bibtex'],
    ['a.constructor', 'bibtex'],
  ])('the ending of %s asks for %s', (out, format) => {
    expect(orderOf('--out', out).profile.format).toBe(format);
    expect(orderOf('--out', out, '--format', 'ris').profile.format).toBe('ris');
  });

  test("leaves Chromium's own switches alone, wherever they stand", () => {
    const words = [
      '--no-sandbox',
      '--log-level=3',
      '--user-data-dir',
      'p',
      'export',
      '--user-data-dir=p',
      '--quiet',
    ];
    expect(readCommandLine(words)).toMatchObject({ kind: 'export', order: { quiet: true } });
    expect(
      readCommandLine(['export', '--user-data-dir', 'p', '--remote-debugging-port=0']),
    ).toEqual(readCommandLine(['export']));
  });

  test.each([
    [['--formt', 'ris'], /no option --formt/],
    [['refs.bib'], /no option refs\.bib/],
    [['--format'], /--format needs a value/],
    [['--format', 'docx'], /--format cannot be "docx"\. It can be bibtex, biblatex, ris/],
    [['--style=mla'], /--style cannot be "mla"/],
    [['--flavour=utf16'], /--flavour cannot be "utf16"\. It can be utf8, latex/],
    [['--url=maybe'], /It can be always, needed, never/],
    [['--notes=yes'], /--notes takes no value/],
  ])('says what is wrong with %j', (words, message) => {
    const read = readCommandLine(['export', ...words]);
    expect(read).toMatchObject({ kind: 'wrong', message: expect.stringMatching(message) });
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constant('export'))), (words) => {
        expect(readCommandLine(words).kind).toMatch(/^(?:window|help|wrong|export)$/);
      }),
    );
  });
});
