import type { ClashRule } from '../../db/entry-citekeys.ts';
import type { EntryKind } from '../../db/judge-entries.ts';
import type { HowToTake } from '../../db/take-entries.ts';
import { type Decisions, NOTHING_DECIDED, type Side } from './review-types.ts';

/** What the user has chosen for a file: entry by entry, and for all of it. */
export type Plan = {
  decisions: Decisions;
  /** How many entries of a kind are left out: for the words above the list. */
  off: Readonly<Partial<Record<EntryKind, number>>>;
  options: Options;
};

/** What is chosen for all of a file. */
export type Options = Omit<HowToTake, 'sighting'>;

/** What is chosen if the user chooses nothing. */
export const FIRST_PLAN: Plan = {
  decisions: NOTHING_DECIDED,
  off: {},
  options: {
    clash: 'new-key' satisfies ClashRule,
    status: 'inbox',
    tags: { keywords: false, parent: '', all: '' },
    notes: { annotations: false, remarks: false, append: false },
  },
};

/** An entry by its place and kind. */
export type Named = { index: number; kind: EntryKind };

/** Leaves entries out, or takes them in again. */
export function withEntries(plan: Plan, entries: readonly Named[], isOn: boolean): Plan {
  const off = new Set(plan.decisions.off);
  const counts = { ...plan.off };
  for (const { index, kind } of entries) {
    if (isOn === !off.has(index)) continue;
    if (isOn) off.delete(index);
    else off.add(index);
    counts[kind] = (counts[kind] ?? 0) + (isOn ? -1 : 1);
  }
  return { ...plan, off: counts, decisions: { ...plan.decisions, off } };
}

/** Sets whose values stand for some fields of an entry. */
export function withSides(plan: Plan, index: number, fields: readonly string[], side: Side): Plan {
  const known = new Map(plan.decisions.fields);
  const chosen = Object.fromEntries(fields.map((field) => [field, side]));
  known.set(index, { ...known.get(index), ...chosen });
  return { ...plan, decisions: { ...plan.decisions, fields: known } };
}

/** Sets whose values stand wherever the file and the library differ; what was chosen before is gone. */
export function withAllSides(plan: Plan, conflicts: Side): Plan {
  return { ...plan, decisions: { ...plan.decisions, conflicts, fields: new Map() } };
}
