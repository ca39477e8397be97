import { texToText } from './tex.ts';
import { foldText } from './text.ts';

/** Words of front matter, and words that add nothing to them. Folded. */
const GENERIC = new Set(
  `editorial editorials editor editors reply replies response responses rejoinder comment comments
  commentary discussion introduction introductory preface foreword prologue epilogue afterword
  conclusion conclusions summary abstract abstracts overview outline remarks opening closing welcome
  erratum errata corrigendum corrigenda correction corrections addendum retraction retracted
  withdrawn withdrawal notice expression concern publisher publishers book books review reviews
  reviewer reviewers referee referees special issue issues section topic topics theme themed
  collection part volume vol no number nr supplement appendix index contents table list front back
  matter cover masthead imprint copyright acknowledgement acknowledgements acknowledgment
  acknowledgments thanks obituary memoriam memory tribute news announcement announcements call
  papers paper letter letters note notes message chair chairs guest invited keynote talk tutorial
  workshop proceedings conference symposium session program programme committee author authors
  biography biographies about annual journal article articles column perspective
  perspectives viewpoint opinion interview calendar events meeting minutes untitled title page pages
  chapter unknown preliminary first second third the a an of on in to for and or by from with at as
  is our this your us re january february march april may june july august september october
  november december spring summer autumn fall winter`.split(/\s+/),
);

/** Whole titles that are names of fields or kinds. Folded. */
const FIELDS = new Set([
  'artificial intelligence',
  'computer science',
  'computer vision',
  'data mining',
  'data science',
  'deep learning',
  'graph neural networks',
  'image processing',
  'information retrieval',
  'information theory',
  'large language models',
  'machine learning',
  'machine translation',
  'natural language processing',
  'neural networks',
  'quantum computing',
  'quantum mechanics',
  'reinforcement learning',
  'technical report',
]);

/** Whole titles of front matter in Chinese, Japanese and Korean that are not short. Folded. */
const GENERIC_CJK =
  /^(?:特集に(?:あた|当た)って|特集号?の?(?:発刊|企画)?に?(?:よせて|寄せて)|専刊(?:前言|导读|序言))/u;

const CJK = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;

/** Fewest letters in which two titles may agree and still be one work; a CJK character is two. */
const MIN_LETTERS = 12;

/**
 * True when a title says enough that two papers with it are one work. Front matter ("Editorial",
 * "Preface to the special issue"), names of fields ("Deep learning") and short titles do not: a
 * work found twice is a lesser evil than two works merged. Besides generic words and numbers a
 * title needs two words and twelve letters, or eight CJK characters.
 */
export function isDistinctiveTitle(title: string): boolean {
  const folded = foldText(texToText(title));
  if (FIELDS.has(folded) || GENERIC_CJK.test(folded)) return false;
  const telling = folded
    .split(' ')
    .filter(
      (word) =>
        word !== '' && !GENERIC.has(word) && !/^(?:\p{N}+(?:st|nd|rd|th)?|[ivx]+)$/u.test(word),
    );
  const letters = telling.join('');
  const cjk = letters.match(CJK)?.length ?? 0;
  if (cjk >= 8) return true;
  return telling.length >= 2 && letters.length + cjk >= MIN_LETTERS;
}
