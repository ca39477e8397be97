import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDailyPapers, readHuggingFacePaper } from '../../../shared/feed/hugging-face.ts';
import { MAX_ITEMS } from '../../../shared/feed/item.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/feeds/${name}`, import.meta.url), 'utf8');

const KITES = {
  title: 'Kite Tokens: Anchoring Long Memories with Lightweight Side Strings',
  authors: [
    { given: 'Ana', family: 'Ferreira-Quist' },
    { given: 'Otto', particle: 'von', family: 'Brandt' },
    { given: 'Mirela', family: 'Tănase' },
  ],
  published: '2026-03-05',
  arxivId: '2603.99991',
  abstract:
    'We invent kite tokens, small side strings that hold on to far-away context. On three made-up benchmarks they keep 93.4% of the score at a tenth of the cost. The abstract of this fixture is one single line, as newer records are.',
  summary: 'Kite tokens keep distant context alive through cheap side strings.',
  topics: ['kite tokens', 'long context', 'side strings'],
  code: 'https://github.com/example-org/kite-tokens',
  project: 'https://kite-tokens.example.org/',
  organisation: 'Tidepool Lab',
  votes: 128,
};

const NOTE = {
  title: 'A Note Nobody Annotated',
  published: '2026-03-05',
  arxivId: '2603.99992',
  abstract: 'Short.',
  votes: 0,
  comments: 0,
};

const LIGHTHOUSE = {
  title: '灯台 (Lighthouse): “Reading” Σ-Graphs — naïve yet ≥ 2× faster 🗼',
  authors: [
    { given: 'Zoë', family: 'Łukasiewicz-Ñandú' },
    { family: '王小灯' },
    { given: 'Ōno', family: 'Kentarō' },
    { given: 'نور', family: 'الهدى' },
  ],
  published: '2026-03-04',
  arxivId: '2603.99993',
  abstract:
    'Ein Leuchtturm für Graphen: we read Σ-graphs left-to-right and, for العربية, right-to-left. Combining marks (Å vs Å) must survive; so must a zero-width joiner (👩\u200d🔬).',
  summary: 'A lighthouse-style reader for Σ-graphs.',
  topics: ['Σ-graphs', '灯台'],
  votes: 7,
  comments: 1,
};

describe('readDailyPapers', () => {
  const daily = readDailyPapers(fixture('hf-daily-papers.json'));

  it('reads every paper of a day', () => {
    expect(daily).toEqual({ format: 'hugging-face', items: expect.any(Array), problems: [] });
    expect(daily.items).toEqual([
      { id: '2603.99991', on: '2026-03-06', draft: { ...KITES, comments: 4 } },
      { id: '2603.99992', draft: NOTE },
      { id: '2603.99993', on: '2026-03-06', draft: LIGHTHOUSE },
      {
        id: '2603.99994',
        on: '2026-03-06',
        draft: {
          title:
            'Sorting Pebbles in $\\mathcal{O}(n\\log^{2} n)$: $\\ell_p$-Balls, \\textit{Erd\\H{o}s}-Style Bounds \\& 50\\% Fewer Swaps',
          authors: [
            { given: 'Ludwig', particle: 'van der', family: 'Meer', suffix: 'Jr.' },
            { given: 'H.', particle: 'de la', family: 'Cruz' },
            { literal: 'The Pebble Collaboration' },
          ],
          published: '2026-03-05',
          arxivId: '2603.99994',
          abstract:
            "We sort pebbles on the unit ball of $\\ell_p$. Swaps cost $c_{ij} < 1$ and ``quotes'' stay in \\LaTeX{} form. The abstract is hard-wrapped, as older records are.",
          code: 'https://github.com/example-org/pebbles',
          votes: 31,
          comments: 2,
        },
      },
      {
        id: '1412.9999',
        on: '2026-03-06',
        draft: {
          title: 'Old Paper, New Day',
          authors: [
            { given: 'Visible', family: 'Vera' },
            { given: 'Hidden', family: 'Hal' },
          ],
          published: '2014-12-31',
          arxivId: '1412.9999',
          abstract: 'A & B < C; 5 > 4. An old four-digit identifier that came back.',
          organisation: 'Tidepool Lab',
          votes: 3,
          comments: 0,
        },
      },
      {
        id: '2603.99996',
        on: '2026-03-06',
        draft: {
          title: 'Mirrors that Forget: A Two-Line Title, Kept as arXiv Wraps It',
          authors: [{ given: 'Solo', family: 'Writer' }],
          published: '2026-03-03',
          arxivId: '2603.99996',
          abstract: 'This paper has been withdrawn by its invented author.',
          withdrawn: true,
          votes: 1,
        },
      },
    ]);
  });

  it('reads what a search finds', () => {
    expect(readDailyPapers(fixture('hf-search.json'))).toEqual({
      format: 'hugging-face',
      items: [
        { id: '2603.99993', on: '2026-03-06', draft: LIGHTHOUSE },
        { id: '2603.99992', draft: NOTE },
      ],
      problems: [],
    });
  });

  it('takes an empty list for a weekend', () => {
    expect(readDailyPapers('[]')).toEqual({ format: 'hugging-face', items: [], problems: [] });
  });

  it('keeps the whole papers of a list that was cut off', () => {
    expect(readDailyPapers(fixture('truncated.json'))).toEqual({
      format: 'hugging-face',
      items: [{ id: '2603.99991', on: '2026-03-06', draft: { ...KITES, comments: 4 } }],
      problems: [{ code: 'malformed' }],
    });
    expect(readDailyPapers('[{"paper":{"id":"2603')).toEqual({
      format: null,
      items: [],
      problems: [{ code: 'malformed' }],
    });
  });

  it.each([
    ['', { code: 'empty' }],
    [fixture('html-instead.json'), { code: 'web-page' }],
    [fixture('hf-error.json'), { code: 'service-error', detail: 'Invalid date' }],
    ['{"errors":[{"message":"No such page"}]}', { code: 'service-error', detail: 'No such page' }],
    ['{"papers":[]}', { code: 'not-a-feed' }],
    ['null', { code: 'not-a-feed' }],
    [fixture('jsonfeed.json'), { code: 'not-a-feed' }],
  ])('reads nothing from %.40s', (text, problem) => {
    expect(readDailyPapers(text)).toEqual({ format: null, items: [], problems: [problem] });
  });

  it('lets no hostile entry spoil another, nor any script be more than text', () => {
    const read = readDailyPapers(fixture('script-injection.json'));
    expect(read.items.map((item) => item.id)).toEqual(['2603.99991', '2603.99999']);
    expect(read.items[1]).toEqual({
      id: '2603.99999',
      draft: { title: 'Prototype keys', arxivId: '2603.99999', abstract: 'x' },
    });
    expect(read.problems.map((problem) => problem.detail)).toEqual([
      'item 2: no arXiv id',
      'item 3: no title',
      'item 5: not an object',
      'item 6: not an object',
      'item 7: not an object',
      'item 8: not an object',
    ]);
    const draft = read.items[0]?.draft;
    expect(draft).not.toHaveProperty('project');
    expect(draft).not.toHaveProperty('code');
    expect(draft?.title).toBe(
      '<script>window.__pwned=1</script><img src=x onerror="window.__pwned=2"> Harmless? gnp.exe [31mred',
    );
    expect({}).not.toHaveProperty('polluted');
  });

  it('cuts what is too much', () => {
    const read = readDailyPapers(fixture('huge-title.json'));
    expect(read.items[0]?.draft.title).toMatch(/…$/);
    expect(read.items[0]?.draft.title).toHaveLength(4000);
    expect(read.items[0]?.draft.authors).toHaveLength(5000);
    const many = readDailyPapers(JSON.stringify(Array.from({ length: MAX_ITEMS + 1 }, () => 0)));
    expect(many.problems).toHaveLength(MAX_ITEMS + 1);
    expect(many.problems.at(-1)).toEqual({ code: 'too-many' });
  });
});

const entry = (paper: object, outside: object = {}) => {
  const all = { paper: { id: '2603.99991', title: 'T', ...paper }, ...outside };
  return readDailyPapers(JSON.stringify([all])).items[0];
};

describe('the traps of feeds.md §1.3', () => {
  it('reads the paper’s own date: the entry’s is off by New York’s offset', () => {
    const item = entry(
      { publishedAt: '2025-07-01T00:00:00.000Z' },
      { publishedAt: '2025-06-30T20:00:00.000Z' },
    );
    expect(item?.draft.published).toBe('2025-07-01');
    expect(entry({}, { publishedAt: '2025-06-30T20:00:00.000Z' })?.draft.published).toBeUndefined();
  });

  it('takes midnight UTC of the list’s day for that day, and a full time too', () => {
    expect(entry({ submittedOnDailyAt: '2026-03-06T00:00:00.000Z' })?.on).toBe('2026-03-06');
    expect(entry({ submittedOnDailyAt: '2026-03-06T23:55:12.777Z' })?.on).toBe('2026-03-06');
    expect(entry({})).not.toHaveProperty('on');
  });

  it('joins the lines of a title and of an abstract', () => {
    const item = entry({ title: 'Two\n  lines', summary: '  Hard\nwrapped.\n' });
    expect(item?.draft).toMatchObject({ title: 'Two lines', abstract: 'Hard wrapped.' });
  });

  it('takes titles and abstracts for text with TeX, never for HTML', () => {
    const text = 'For $a<b$ &amp; <i>$x$</i> \\& 5 < 6';
    expect(entry({ title: text, summary: text })?.draft).toMatchObject({
      title: text,
      abstract: text,
    });
  });

  it.each([
    ['https://github.com/owner/name', 'https://github.com/owner/name'],
    ['owner/na.me-1', 'https://github.com/owner/na.me-1'],
    ['github.com/owner/name', 'https://github.com/owner/name'],
    ['https://gitlab.com/owner/name', 'https://gitlab.com/owner/name'],
    ['../..', undefined],
    ['owner', undefined],
    ['file:///etc/passwd', undefined],
    ['javascript:alert(1)', undefined],
    [['owner/name'], undefined],
    [null, undefined],
  ])('reads the repository %j', (githubRepo, code) => {
    expect(entry({ githubRepo })?.draft.code).toBe(code);
  });

  it('keeps a vote of 0, and drops what is no number of votes', () => {
    expect(entry({ upvotes: 0 })?.draft.votes).toBe(0);
    for (const upvotes of ['128', -1, 1.5, null, [1], 1e300]) {
      expect(entry({ upvotes })?.draft.votes).toBeUndefined();
    }
    const text = '[{"paper":{"id":"2603.99991","title":"T","upvotes":1e400},"numComments":1e400}]';
    expect(readDailyPapers(text).items[0]?.draft).toEqual({ title: 'T', arxivId: '2603.99991' });
  });

  it('reads what stands only at one of the two levels', () => {
    const organization = { name: 'tidepool-lab', fullname: ' ' };
    expect(entry({}, { organization })?.draft.organisation).toBe('tidepool-lab');
    expect(entry({ organization: { fullname: 'Lab' } })?.draft.organisation).toBe('Lab');
    expect(entry({ ai_summary: 'S' }, { ai_summary: 'X' })?.draft.summary).toBe('S');
    expect(entry({ title: null }, { title: 'Outside' })?.draft.title).toBe('Outside');
  });

  it('knows a paper by its id without version', () => {
    expect(entry({ id: '2603.99991v3' })?.id).toBe('2603.99991');
    expect(entry({ id: 2603.99991 })).toBeUndefined();
  });

  it('keeps authors who are hidden there, and drops what is none', () => {
    const authors = [{ name: 'Ana Quist', hidden: true }, { name: ' ' }, {}, null, 'x'];
    expect(entry({ authors })?.draft.authors).toEqual([{ given: 'Ana', family: 'Quist' }]);
    expect(entry({ authors: 'Ana' })?.draft.authors).toBeUndefined();
  });

  it('says that a paper was withdrawn, and nothing when it was not', () => {
    expect(entry({ withdrawnAt: '2026-03-07T00:00:00.000Z' })?.draft.withdrawn).toBe(true);
    expect(entry({ withdrawnAt: null })?.draft).not.toHaveProperty('withdrawn');
  });

  it('takes 50 topics', () => {
    const ai_keywords = [...Array(99).keys()].map((index) => `topic ${index}`);
    expect(entry({ ai_keywords })?.draft.topics).toHaveLength(50);
    expect(entry({ ai_keywords: ['a', ' a ', '', 7] })?.draft.topics).toEqual(['a']);
  });
});

describe('readHuggingFacePaper', () => {
  it('reads the fixture', () => {
    expect(readHuggingFacePaper(fixture('hf-paper.json'))).toEqual({ draft: KITES });
  });

  it.each([
    ['', { code: 'empty' }],
    ['{"error":"Paper not found"}', { code: 'service-error', detail: 'Paper not found' }],
    ['<html>', { code: 'web-page' }],
    ['{"id":"2603.99991"', { code: 'malformed' }],
    ['[]', { code: 'not-a-feed' }],
    ['{"id":"2603.99991"}', { code: 'bad-item', detail: 'no title' }],
    ['{"title":"T"}', { code: 'bad-item', detail: 'no arXiv id' }],
  ])('reads nothing from %s', (text, problem) => {
    expect(readHuggingFacePaper(text)).toEqual({ problem });
  });
});
