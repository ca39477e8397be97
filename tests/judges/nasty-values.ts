import type { Fields } from '../../shared/bibliography/model.ts';

/** One line of text. */
export const LITERALS = [
  'Kites & Strings: 100% #1 for $5',
  'under_score ~tilde ^caret \\backslash',
  'A lone { brace and } another',
  'Größe, Łódź & Đặng, Ωmega ≤ π',
  '"Quoted" “curly” ‘single’ «French»',
  'C#, C++ & F#',
  'Русский журнал о змеях',
  '日本語の雑誌',
  'مجلة الطائرات الورقية',
  'Tạp chí Diều Việt Nam',
  '@article{fake, title = {x}}',
  'a = b, "c" # {d}',
  'Dash – long — and … dots',
  'Ends with a backslash \\',
  "It's 'quoted' ``twice''",
  'x, y and z',
];

/** Names of publishers, schools and places. */
export const BODIES = [
  'Smith and Sons',
  'Université de Liège',
  'Procter & Gamble',
  'AND',
  'Springer, Berlin and Heidelberg',
  'Издательство «Наука»',
  '清华大学出版社',
  'MIT Press',
  'Sand and Band AND Land',
  'Cambridge_University #1',
  'ETH Zürich',
  'A {B} \\C',
];

/** Dates of all precisions, ISO 8601-2 level 1. */
export const DATES = [
  '2024',
  '2024-05',
  '2024-02-29',
  '2024-05-03/2024-05-09',
  '2023-12/2024-01',
  '1999/2001',
  '2024-21',
  '2024-24',
  '2024?',
  '2024~',
  '2024-05%',
  '199X',
  '19XX',
  '2004-XX',
  '../2020',
  '2020/..',
  '-0043',
  '0800',
  '1920~/1930?',
  '9999-12-31',
];

export const PAGES = [
  '1',
  '12-20',
  '3, 7-9',
  'xii-xxv',
  'A5-A10',
  '1-2, 5-6, 9',
  'e0123456',
  '45-S3',
];
export const VOLUMES = ['1', '12', '3a', 'IV', '12-13', '007', '2024', 'S1 & S2'];
export const NUMBERS = ['1', '3-4', 'Suppl. 1', '12/13', 'US 1,234,567 B2', '#5'];
export const EDITIONS = ['2', 'Second, revised', '1', '3rd', '11', '2. Auflage'];
export const ISBNS = [
  '978-3-16-148410-0',
  '0-306-40615-2',
  '080442957X',
  '978-3-16-148410-1',
  '1-23',
];
export const ISSNS = ['0378-5955', '2049-3630', '0378-5956', '1050-124X', 'none'];
export const DEGREES = [
  'phdthesis',
  'mathesis',
  'bathesis',
  'Habilitation',
  'techreport',
  'M.Sc. thesis',
];
export const LANGUAGES = ['english', 'german', 'Tiếng Việt', 'english and french', '中文'];
export const LANGIDS = ['ngerman', 'english', 'brazilian', 'no such_language', 'norsk', '{\\x}'];
export const PUBSTATES = ['forthcoming', 'inpress', 'submitted', 'in preparation'];
export const VERSIONS = ['1.0', 'v2.3.1-beta', '2024_05', '∞'];

/** Identifiers and addresses. */
export const ADDRESSES = [
  'https://example.org/a_b?c=d&e=f#g%20h~i',
  'https://example.org/',
  'ftp://example.org/%7Euser/^x$',
  'https://example.org/a(b)[c]',
];
export const DOIS = [
  '10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2',
  '10.1000/a_b#c%d&e~f^g',
  '10.5555/kite.1',
];
export const EPRINTS: readonly Fields[] = [
  { eprint: '2502.13922', eprinttype: 'arXiv', eprintclass: 'cs.CL' },
  { eprint: 'hep-th/9901001', eprinttype: 'arXiv' },
  { eprint: '0704.0001v2', eprinttype: 'arXiv', eprintclass: 'math.CA' },
  { eprint: 'hal-01234567', eprinttype: 'HAL' },
];

export const WORDS: readonly (readonly string[])[] = [
  ['kites', 'wind & weather', 'C#'],
  ['method/attention', 'größe', '風'],
  ['100%', 'a_b', '$x$'],
];

/** Several paragraphs. */
export const TEXTS = [
  'One paragraph, 100% plain & simple.',
  'First paragraph with $5 and {braces}.\n\nSecond: a_b ~ c^d \\e.',
  'Größe → ∞.\n\nРусский.\n\n漢字とかな。',
];

export const FILES = ['papers/kite.pdf', 'C:\\Kites\\my paper.pdf', ':kite_1.pdf:PDF;:b.pdf:PDF'];

/** What files spelt: some of it may stand in a document, some must not. */
export const SPELLINGS: readonly Readonly<{ title: string; spelt: string }>[] = [
  { title: 'The GPU and the BERT', spelt: 'The {GPU} and the {BERT}' },
  { title: 'Schrödinger kites', spelt: 'Schr{\\"o}dinger kites' },
  { title: 'All as it was', spelt: '{All as it was}' },
  { title: 'An in vitro kite', spelt: 'An \\emph{in vitro} kite' },
  { title: 'A bare & in 100% of a_b', spelt: 'A bare & in 100% of a_b' },
  { title: 'Unsafe kites', spelt: 'Unsafe kites\\input{/etc/passwd}' },
  { title: 'Unknown command', spelt: '\\noopsort{x}Unknown \\kite{command}' },
  { title: 'Tied~words', spelt: 'Tied\\textasciitilde{}words' },
  { title: 'Poincaré and Škoda', spelt: "Poincar\\'e and \\v{S}koda" },
  { title: 'Open {', spelt: 'Open \\textbraceleft' },
];
