import { expect, it } from 'vitest';
import { readLines } from '../../../../shared/feed/page-text/lines.ts';
import { rolesOf } from '../../../../shared/feed/page-text/roles.ts';
import { unwrap } from '../../../../shared/feed/page-text/unwrap.ts';

/** One letter for the role of each block: f, t, a, m, s. */
const roles = (...lines: string[]) =>
  rolesOf(unwrap(readLines(lines.join('\n\n')) ?? []))
    .map((role) => role[0])
    .join('');

const HEAD = ['new', 'Get trending papers in your email inbox!', 'Subscribe', 'Mar 13'];

it.each<[string, string[]]>([
  [
    'abstracts without full stop',
    [
      'Flying kites in weak wind',
      'We show that kites fly in weak wind when strings are short',
      'String length matters',
      'We vary the length of strings and measure how high kites go',
    ],
  ],
  [
    'titles of one word',
    ['LIMA', 'We fly one kite. It is enough.', 'BLIP-2', 'A second kite is flown after the first.'],
  ],
  [
    'titles like names',
    ['John Doe', 'We study the most frequent flyer.', 'Jane Roe', 'We study the second one, too.'],
  ],
  [
    'titles like sentences',
    [
      'We need to talk about kites',
      'Nobody talks about kites. We do, at length, and with care.',
      'Kites are all you need',
      'This paper claims that kites are all you need, and proves it on two beaches.',
    ],
  ],
  [
    'titles with a full stop',
    [
      'Kites and Strings.',
      'We tie kites to strings.',
      'Strings and Tails.',
      'We tie tails to strings.',
    ],
  ],
  [
    'titles longer than abstracts',
    [
      `On the Very Long and Winding Road from the First Kite to the Flying Machines of Today: A Comprehensive and Critical Survey of Two Thousand Years of Strings, Tails, Knots and Papers`,
      'We survey kites.',
      'A Short Survey of Kites',
      'We survey few kites.',
    ],
  ],
  [
    'questions and exclamations',
    [
      'Look Up!',
      'Do kites look down? We asked forty, and most did!',
      'Why Fall?',
      'Because they do not rise, of course! But is that all?',
    ],
  ],
  [
    'Chinese and Japanese',
    [
      '基于深度学习的风筝控制方法',
      '本文提出一种控制风筝的方法。实验表明该方法在弱风中有效。',
      '風船と凧の比較',
      '本研究では風船と凧を比較する。結果は凧の勝ちである。',
    ],
  ],
  [
    'math',
    [
      '$\\alpha$-Kites',
      'Let $x_1 = y^2$ and $n \\to \\infty$. Then $O(n \\log n)$ kites suffice.',
      '$k$-String Theory of Kites',
      'We prove that $k \\geq 2$ strings give $\\Omega(k^2)$ height.',
    ],
  ],
  [
    'abstracts in lower case',
    [
      'Deep Kites',
      'we study kites in deep winds. they crash.',
      'Shallow Kites',
      'we study others. they fly.',
    ],
  ],
])('knows %s by their place', (_, lines) => {
  expect(roles(...HEAD, ...lines)).toBe('fffftata');
});

const PAPERS = [
  [
    'KiteNet: Learning to Fly in Weak Wind',
    'We fly a kite in weak wind and learn how, gust by gust.',
  ],
  ['Is a Longer Tail All You Need?', 'Tails steady a kite but cost height. We measure how much.'],
  ['Flying kites by ear', 'Kites are hard to see at night. This paper proposes to listen to them.'],
] as const;

it.each([
  'Stanford University',
  'ByteDance Seed',
  'kitefan42',
  '1 comment',
  '2 days ago',
  '🔥',
  'GitHub • 1.2k',
  'arXiv:2603.99991',
  'Paper • 2603.99991 • Published Mar 12 • 412',
  '+7',
  'Jane Doe',
  'Submitted by Jane Doe',
  'Ann Kite, Bo Wind, Cy Line, and 3 others',
  'Published on Mar 12',
  '·12 authors',
  'Upvote 123',
  'https://github.com/kite/kite',
  'cs.CL, cs.AI',
  'ICLR 2025',
  'Models citing this paper 2',
  '#1 Paper of the day',
  'View all 12 models',
])('takes %j for furniture above, within and below papers', (line) => {
  const page = (place: (title: string, abstract: string) => string[]) =>
    roles(...PAPERS.flatMap(([title, abstract]) => place(title, abstract)));
  expect(page((title, abstract) => [line, title, abstract])).toBe('ftaftafta');
  expect(page((title, abstract) => [title, line, abstract])).toBe('tfatfatfa');
  expect(page((title, abstract) => [title, abstract, line])).toBe('taftaftaf');
});

it('knows second paragraphs, titles alone and prose without title', () => {
  const [[first, one], [second, two]] = PAPERS;
  expect(roles(first, one, 'They also fall, as we show in the second part.', second, two)).toBe(
    'tamta',
  );
  expect(roles(first, second, two)).toBe('tta');
  expect(roles('Subscribe', `${one} ${two}`, second, two)).toBe('fsta');
});
