import { identifiersOf } from '../../shared/identifiers.ts';
import { type Change, patch } from '../../shared/operation.ts';
import type { DraftField, Paper, PaperDraft, PaperTexts } from '../../shared/paper.ts';
import { type Batch, commit } from './commit.ts';
import { library } from './library.ts';

/** Facts that the user may set by hand; null takes a value away. */
export type FactsEdit = { [Field in keyof PaperDraft]?: PaperDraft[Field] | null };

/** The long texts, which have a table of their own. */
const TEXTS = ['abstract', 'summary', 'entry'] as const;

/**
 * Sets facts of a paper by hand. From then on they are the user's own, and no feed changes them. A
 * fact that is taken away may come back from a source that knows it.
 */
export function editPaper(id: string, edit: FactsEdit): Promise<Batch> {
  return commit(async () => {
    const { db } = library();
    const [paper, texts] = await Promise.all([db.papers.get(id), db.texts.get(id)]);
    return paper ? editChanges(paper, texts, edit) : [];
  });
}

/** The changes that set facts of a paper by hand, within the caller's transaction. */
export async function editChanges(
  paper: Paper,
  texts: PaperTexts | undefined,
  edit: FactsEdit,
): Promise<(Change | null)[]> {
  const { id } = paper;
  const known = { ...paper, ...texts };
  const changed = Object.fromEntries(
    Object.entries(edit).filter(([name, value]) => !isSame(known[name as DraftField], value)),
  );
  const names = Object.keys(changed) as DraftField[];
  if (names.length === 0) return [];
  const origins = { ...paper.origins };
  for (const name of names) {
    if (changed[name] === null) delete origins[name];
    else origins[name] = 'user';
  }
  const isLong = (name: string) => (TEXTS as readonly string[]).includes(name);
  const pick = (long: boolean) =>
    Object.fromEntries(Object.entries(changed).filter(([name]) => isLong(name) === long));
  await learn(id, { ...known, ...withoutNulls(changed) });
  return [
    patch('papers', id, paper, { ...lists(pick(false)), origins }),
    patch('texts', id, texts ?? { id }, pick(true)),
  ];
}

/** What feeds will know it by; an identifier that means another paper goes on doing so. */
async function learn(paperId: string, draft: PaperDraft): Promise<void> {
  const { identifiers } = library().db;
  const keys = identifiersOf(draft);
  const known = await identifiers.bulkGet(keys);
  const fresh = keys.filter((_key, index) => known[index] === undefined);
  await identifiers.bulkPut(fresh.map((key) => ({ key, paperId })));
}

/** A paper always has its lists, empty ones if nothing else. */
function lists(fields: Record<string, unknown>): Record<string, unknown> {
  const empty = ['authors', 'topics'].filter((name) => fields[name] === null);
  return { ...fields, ...Object.fromEntries(empty.map((name) => [name, []])) };
}

function withoutNulls(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function isSame(a: unknown, b: unknown): boolean {
  const plain = (value: unknown) =>
    JSON.stringify(Array.isArray(value) && value.length === 0 ? null : (value ?? null));
  return plain(a) === plain(b);
}
