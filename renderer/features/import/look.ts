import { readHeader } from '../../../shared/library-file/header.ts';
import { texToText } from '../../../shared/tex.ts';
import { fileKind } from './file-kind.ts';
import type { Look } from './messages.ts';
import { type Found, paperReader } from './paper-reader.ts';
import { readText } from './read-text.ts';
import { readBytes, type Source } from './source.ts';

/** So many titles show what a file holds. */
const TITLES = 5;

/** Looks at the beginning of a file: what it is, and what its first papers are. */
export async function lookAt(source: Source): Promise<Look> {
  let bytes = 0;
  const onRead = (read: number) => {
    bytes = read;
  };
  for await (const head of readText(readBytes(source), onRead)) {
    const kind = fileKind(head);
    if (kind === 'page') return { kind };
    if (kind !== 'library') return { kind: 'bibliography', as: kind };
    const reader = paperReader({ source: '' });
    const isWhole = bytes >= source.size;
    const found = [...reader.push(head), ...(isWhole ? reader.end() : [])];
    const refusal = reader.refusal();
    if (refusal) return { kind: 'refused', refusal };
    const titles = found.flatMap(titleOf);
    if (titles.length === 0 && isWhole) return { kind: 'refused', refusal: 'no-papers' };
    const told = readHeader(head.split('\n', 1)[0] ?? '')?.papers;
    const guess = isWhole ? titles.length : Math.round((titles.length * source.size) / bytes);
    return {
      kind,
      titles: titles.slice(0, TITLES),
      count: told ?? guess,
      isExact: isWhole || told !== undefined,
    };
  }
  return { kind: 'page' };
}

function titleOf(found: Found): string[] {
  return found.kind === 'paper' ? [texToText(found.paper.arrival.sought.draft.title)] : [];
}
