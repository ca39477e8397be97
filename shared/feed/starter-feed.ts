import * as v from 'valibot';
import { DraftSchema, type PaperDraft } from '../paper.ts';

const EnvelopeSchema = v.object({
  format: v.literal(1),
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  source: v.string(),
  listedOn: v.string(),
  papers: v.array(v.unknown()),
});

/** The bundled feed as it crosses to the renderer. */
export type StarterFeed = {
  /** Grows with every improved feed; a library remembers the last one it took in. */
  revision: number;
  source: string;
  /** Day of the listing, `YYYY-MM-DD`. */
  listedOn: string;
  papers: PaperDraft[];
};

/**
 * Reads a bundled feed (`data/starter-feed.schema.json`). A bad paper is left out and named in
 * `errors`; a bad envelope gives no feed at all.
 */
export function readStarterFeed(value: unknown): { feed: StarterFeed | null; errors: string[] } {
  const envelope = v.safeParse(EnvelopeSchema, value);
  if (!envelope.success) {
    return { feed: null, errors: [`bundled feed: ${v.summarize(envelope.issues)}`] };
  }
  const papers: PaperDraft[] = [];
  const errors: string[] = [];
  envelope.output.papers.forEach((entry, index) => {
    const draft = v.safeParse(DraftSchema, entry);
    if (draft.success) papers.push(draft.output);
    else errors.push(`paper ${index + 1}: ${v.summarize(draft.issues)}`);
  });
  const { revision, source, listedOn } = envelope.output;
  return { feed: { revision, source, listedOn, papers }, errors };
}
