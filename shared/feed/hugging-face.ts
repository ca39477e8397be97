import type { PaperDraft } from '../paper.ts';
import { readHuggingFaceEntry } from './hugging-face-entry.ts';
import { type FeedProblem, MAX_ITEMS, type ParsedFeed } from './item.ts';
import { readJson } from './json-answer.ts';
import { wholeItems } from './json-cut.ts';
import { objectOf } from './json-value.ts';

/**
 * Reads an answer of `GET /api/daily_papers` or `GET /api/papers/search` (Hub API,
 * https://huggingface.co/docs/hub/api, schema at https://huggingface.co/.well-known/openapi.json):
 * a bare list. An empty list is a weekend. Of a list that was cut off, the whole entries are read.
 * Never throws; linear time.
 */
export function readDailyPapers(text: string): ParsedFeed {
  const answer = readJson(text);
  if ('value' in answer) {
    if (Array.isArray(answer.value)) return papersIn(answer.value);
    return noPapers({ code: 'not-a-feed' });
  }
  const entries = answer.problem.code === 'malformed' ? wholeItems(text, MAX_ITEMS) : [];
  return entries.length > 0 ? papersIn(entries, [answer.problem]) : noPapers(answer.problem);
}

/**
 * Reads an answer of `GET /api/papers/{arXiv id}` (same source): one flat object. Never throws;
 * linear time.
 */
export function readHuggingFacePaper(
  text: string,
): { draft: PaperDraft } | { problem: FeedProblem } {
  const answer = readJson(text);
  if ('problem' in answer) return answer;
  const paper = objectOf(answer.value);
  if (!paper) return { problem: { code: 'not-a-feed' } };
  const item = readHuggingFaceEntry(paper);
  if (typeof item === 'string') return { problem: { code: 'bad-item', detail: item } };
  return { draft: item.draft };
}

function papersIn(entries: readonly unknown[], problems: FeedProblem[] = []): ParsedFeed {
  const items: ParsedFeed['items'] = [];
  entries.slice(0, MAX_ITEMS).forEach((entry, index) => {
    const item = readHuggingFaceEntry(objectOf(entry));
    if (typeof item !== 'string') items.push(item);
    else problems.push({ code: 'bad-item', detail: `item ${index + 1}: ${item}` });
  });
  if (entries.length > MAX_ITEMS) problems.push({ code: 'too-many' });
  return { format: 'hugging-face', items, problems };
}

function noPapers(problem: FeedProblem): ParsedFeed {
  return { format: null, items: [], problems: [problem] };
}
