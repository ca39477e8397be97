import type { TextTerm } from '../../../shared/query/ast.ts';
import type { SearchDocument } from '../../../shared/search/document.ts';
import { pick, type Random } from './many-documents.ts';

/** A term of any kind, most of them made of what stands in the document. */
export function randomTerm(doc: SearchDocument, random: Random): TextTerm {
  const kinds = [
    letter,
    beginning,
    beginning,
    phrase,
    phrase,
    inField,
    mistypedWord,
    value,
    odd,
    several,
  ];
  return pick(kinds, random)(doc, random);
}

function term(text: string, phraseOrNot = false, field: TextTerm['field'] = null): TextTerm {
  return { kind: 'text', field, text, phrase: phraseOrNot };
}

function wordsIn(doc: SearchDocument, random: Random): string[] {
  const texts = [doc.title, doc.abstract, ...doc.authors, ...doc.tags, ...doc.notes];
  const words = pick(texts, random)
    .split(/[\s,]+/)
    .filter(Boolean);
  return words.length > 0 ? words : ['model'];
}

function beginning(doc: SearchDocument, random: Random): TextTerm {
  const word = pick(wordsIn(doc, random), random);
  return term(word.slice(0, 1 + random(word.length)));
}

function letter(doc: SearchDocument, random: Random): TextTerm {
  const fields = [null, 'author', 'title', 'abstract'] as const;
  const word = pick(wordsIn(doc, random), random);
  return term(word.slice(0, 1 + random(2)), false, pick(fields, random));
}

function several(doc: SearchDocument, random: Random): TextTerm {
  return term(`${pick(wordsIn(doc, random), random)} ${beginning(doc, random).text}`);
}

function phrase(doc: SearchDocument, random: Random): TextTerm {
  const words = wordsIn(doc, random);
  const from = random(words.length);
  return term(words.slice(from, from + 1 + random(4)).join(pick([' ', '-', '  '], random)), true);
}

function inField(doc: SearchDocument, random: Random): TextTerm {
  const field = pick(['author', 'title', 'abstract', 'note', 'venue'] as const, random);
  const { text } = pick([beginning, phrase], random)(doc, random);
  return term(text, random(2) === 0, field);
}

function mistypedWord(doc: SearchDocument, random: Random): TextTerm {
  const word = pick(wordsIn(doc, random), random);
  const at = random(word.length);
  const wrong = pick(
    [
      word.slice(0, at) + word.slice(at + 1),
      `${word.slice(0, at)}x${word.slice(at)}`,
      `${word.slice(0, at)}z${word.slice(at + 1)}`,
      word.slice(0, at) + word.slice(at + 1, at + 2) + word.charAt(at) + word.slice(at + 2),
    ],
    random,
  );
  return term(wrong, false, random(4) === 0 ? 'title' : null);
}

function value(doc: SearchDocument, random: Random): TextTerm {
  const part = (text: string) => text.slice(0, 1 + random(text.length));
  return pick<() => TextTerm>(
    [
      () => term(part(doc.categories[0] ?? 'cs'), random(2) === 0, 'cat'),
      () =>
        term(pick(['hugging', 'face p', 'Own list', 'ARXIV'], random), random(2) === 0, 'source'),
      () => term(part(doc.arxivId ?? '2401.1'), false, 'arxiv'),
      () => term(`https://arxiv.org/abs/${doc.arxivId ?? '2401.10000'}v3`, false, 'arxiv'),
      () => term(`${doc.arxivId ?? '2401.10000'}v2`),
      () => term(part(doc.doi ?? '10.1000/part.1').toUpperCase(), false, 'doi'),
      () => term(doc.doi ?? '10.1000/part.1'),
      () => term(part(doc.citekey ?? 'Joel'), false, 'key'),
      () => term(doc.citekey ?? 'Joel20'),
      () => term(part(doc.aliases?.[0] ?? 'JoelOld'), false, 'key'),
    ],
    random,
  )();
}

function odd(_doc: SearchDocument, random: Random): TextTerm {
  const texts =
    'muller|Müller|mueller|MUELL|angstrom|aangstrom|soeren|soren|goethe|alpha|α|alpha-div|pretrain|' +
    'pre-train|longcontext|long-con|state-of|oneill|neill|gpt4|gpt-4|gpt模|模型|学習|学|の|เรียน|한국|' +
    'godel|goedel|e2-llm|cooperate|strasse|½|1 2|fine-tu|finetuning|naive|++|';
  return term(pick(texts.split('|'), random), random(4) === 0, random(4) === 0 ? 'author' : null);
}
