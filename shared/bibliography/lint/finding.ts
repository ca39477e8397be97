import type { Paper, PaperDraft } from '../../paper.ts';
import type { Entry } from '../model.ts';

/**
 * How much a finding matters: an `error` is refused by a program or leads nowhere, a `warning`
 * prints wrong, a `note` is worth a look.
 */
export const SEVERITIES = ['error', 'warning', 'note'] as const;

/** How much a finding matters. */
export type Severity = (typeof SEVERITIES)[number];

/** New values for facts of a paper; null takes a value away. */
export type DraftEdit = { [Field in keyof PaperDraft]?: PaperDraft[Field] | null };

/** What is looked at: all that bibliographies print of one paper. */
export type Subject = {
  readonly paper: Paper;
  readonly abstract?: string;
  /** The entry that the paper came with, null where it came without. */
  readonly entry: Entry | null;
  /** What that entry says of the paper by itself. */
  readonly told: Omit<PaperDraft, 'entry'> | null;
  /** The entry that is exported, made from facts and entry. */
  readonly exported: Entry;
  /** Null for a paper that has none yet. */
  readonly citekey: string | null;
};

/** One thing that is wrong with a paper. */
export type Finding = {
  /** The field that it is about, by the name of the fact or of the entry's field. */
  readonly field: string;
  /** What is there, in words for people. */
  readonly before: string;
  /** What a mend puts in its place; empty where it takes the value away. */
  readonly after?: string;
  /** The edit that mends it; missing where nobody but the user can know what is right. */
  readonly edit?: DraftEdit;
};

/** What the rules need to know beside the paper. */
export type Circumstances = {
  /** The day it is, `2026-03-05`. */
  readonly today: string;
};

/** Finds one kind of fault. Gives nothing for a paper without it. */
export type Check = (subject: Subject, circumstances: Circumstances) => readonly Finding[];
