/** A version of the schema as people have it on their disks, with rows such as it wrote them. */
export type Released = {
  version: number;
  /** What this version changed: a copy, so that a released version cannot be changed unnoticed. */
  stores: Record<string, string | null>;
  /** Rows of all tables as this version wrote them. */
  rows: Record<string, object[]>;
  /** What has become of these rows in the newest version; tables that are left out are unchanged. */
  now: Record<string, object[]>;
};

const FIRST: Released = {
  version: 1,
  stores: {
    papers: 'id',
    texts: 'id',
    identifiers: 'key, paperId',
    marks: 'paperId',
    tags: 'path',
    taggings: '[paperId+tag], tag',
    notes: 'paperId',
    highlights: 'id, paperId',
    citekeys: 'paperId, &folded',
    operations: 'id',
    meta: 'key',
  },
  rows: {
    papers: [
      {
        id: 'arxiv:2502.13922',
        title: 'Kites That Learn to Land',
        authors: [{ family: 'Ward', given: 'Ada' }],
        published: '2025-02',
        arxivId: '2502.13922',
        topics: ['kites'],
        addedAt: 1_760_000_000_000,
        seenIn: [{ source: 'A feed', on: '2025-03-13' }],
        origins: { title: 'bundled', authors: 'bundled' },
      },
    ],
    texts: [{ id: 'arxiv:2502.13922', summary: 'They land.' }],
    identifiers: [{ key: 'arxiv:2502.13922', paperId: 'arxiv:2502.13922' }],
    marks: [
      { paperId: 'arxiv:2502.13922', status: 'read', statusAt: 1_760_000_000_001, starred: true },
    ],
    tags: [{ path: 'a' }, { path: 'a/b', colour: 'red' }],
    taggings: [{ paperId: 'arxiv:2502.13922', tag: 'a/b' }],
    notes: [{ paperId: 'arxiv:2502.13922', text: '# Note', updatedAt: 1_760_000_000_002 }],
    highlights: [
      {
        id: '6f1a7a5e-0000-4000-8000-000000000000',
        paperId: 'arxiv:2502.13922',
        field: 'summary',
        anchor: { quote: 'They', prefix: '', suffix: ' land.', start: 0 },
        colour: 'yellow',
        comment: 'good',
        createdAt: 1_760_000_000_003,
      },
    ],
    citekeys: [
      {
        paperId: 'arxiv:2502.13922',
        citekey: 'wardKitesLearnLand2025',
        folded: 'wardkiteslearnland2025',
      },
    ],
    operations: [
      {
        id: '0mgitgg00-000000-0badcafe',
        group: '0mgitgg00-000000-0badcafe',
        table: 'marks',
        key: 'arxiv:2502.13922',
        before: null,
        after: { status: 'read', statusAt: 1_760_000_000_001 },
      },
    ],
    meta: [
      { key: 'device', value: '0badcafe' },
      { key: 'starter-revision', value: 1 },
    ],
  },
  now: {},
};

/**
 * Every version of the schema, in the order of `VERSIONS`. A new version needs an entry here, and
 * the entries before it may need another `now`.
 */
export const RELEASED: readonly Released[] = [
  FIRST,
  {
    version: 2,
    stores: {
      identifiers: 'key',
      views: 'id',
      dirty: '++n',
    },
    rows: {
      ...FIRST.rows,
      views: [{ id: 'v1', name: 'Kites', query: 'kites year:2025', createdAt: 1_760_000_000_004 }],
      dirty: [{ n: 7, papers: ['arxiv:2502.13922'] }],
    },
    now: {},
  },
  {
    version: 3,
    stores: {
      feeds: 'id',
      feedStates: 'feedId',
      merges: 'id',
    },
    rows: {
      ...FIRST.rows,
      views: [{ id: 'v1', name: 'Kites', query: 'kites year:2025', createdAt: 1_760_000_000_004 }],
      dirty: [{ n: 7, papers: ['arxiv:2502.13922'] }],
      feeds: [
        {
          id: 'f1',
          source: { kind: 'feed', url: 'https://example.org/feed.xml' },
          name: 'A journal',
          title: '',
          folder: 'Journals',
          paused: false,
          everyHours: 6,
          rules: [{ query: 'kites', action: 'tag', tag: 'a/b' }],
          typed: true,
          createdAt: 1_760_000_000_005,
        },
      ],
      merges: [
        {
          id: 'title:kiteslearntoland|ward',
          into: 'arxiv:2502.13922',
          paper: { id: 'title:kiteslearntoland|ward', title: 'Kites learn to land' },
          texts: { id: 'title:kiteslearntoland|ward' },
          before: { venue: null },
          after: { venue: 'KITE 2025' },
          at: 1_760_000_000_007,
        },
      ],
      feedStates: [{ feedId: 'f1', triedAt: 1_760_000_000_006, goodAt: 1_760_000_000_006 }],
    },
    now: {},
  },
  {
    version: 4,
    stores: {
      aliases: 'folded, paperId',
      exports: 'id',
      bibFiles: 'id',
    },
    rows: {
      ...FIRST.rows,
      views: [{ id: 'v1', name: 'Kites', query: 'kites year:2025', createdAt: 1_760_000_000_004 }],
      dirty: [{ n: 7, papers: ['arxiv:2502.13922'] }],
      feeds: [
        {
          id: 'f1',
          source: { kind: 'feed', url: 'https://example.org/feed.xml' },
          name: 'A journal',
          title: '',
          folder: 'Journals',
          paused: false,
          everyHours: 6,
          rules: [{ query: 'kites', action: 'tag', tag: 'a/b' }],
          typed: true,
          createdAt: 1_760_000_000_005,
        },
      ],
      merges: [
        {
          id: 'title:kiteslearntoland|ward',
          into: 'arxiv:2502.13922',
          paper: { id: 'title:kiteslearntoland|ward', title: 'Kites learn to land' },
          texts: { id: 'title:kiteslearntoland|ward' },
          before: { venue: null },
          after: { venue: 'KITE 2025' },
          at: 1_760_000_000_007,
        },
      ],
      feedStates: [{ feedId: 'f1', triedAt: 1_760_000_000_006, goodAt: 1_760_000_000_006 }],
      aliases: [
        {
          folded: 'wardoldkey',
          citekey: 'wardOldKey',
          paperId: 'arxiv:2502.13922',
          at: 1_760_000_000_008,
        },
      ],
      exports: [
        {
          id: 'e1',
          path: '/home/ada/refs.bib',
          list: { view: 'all', tag: null, words: 'tag:thesis' },
          profile: { format: 'biblatex', flavour: 'utf8' },
          paused: false,
          createdAt: 1_760_000_000_009,
        },
      ],
      bibFiles: [
        { id: 'b1', name: 'thesis.bib', parts: ['@comment{kept}'], at: 1_760_000_000_010 },
      ],
    },
    now: {},
  },
];
