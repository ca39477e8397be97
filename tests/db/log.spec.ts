import fc from 'fast-check';
import { STATUSES } from '../../shared/paper.ts';
import { expect, test } from './fixtures.ts';

const PAPERS = ['p1', 'p2', 'p3'];
const TAGS = ['a', 'a/b', 'a/b/b', 'b', 'c'];

const papers = fc.subarray(PAPERS, { minLength: 1 });
const tag = fc.constantFrom(...TAGS);

/** Something that the user may do: the name of a function of the page and what it is given. */
const deed = fc.oneof(
  fc.tuple(fc.constant('setStatus' as const), papers, fc.constantFrom(...STATUSES)),
  fc.tuple(fc.constant('setStarred' as const), papers, fc.boolean()),
  fc.tuple(fc.constant('addTag' as const), papers, tag),
  fc.tuple(fc.constant('removeTag' as const), papers, tag),
  fc.tuple(fc.constant('renameTag' as const), tag, tag),
  fc.tuple(fc.constant('deleteTag' as const), tag),
  fc.tuple(fc.constant('colourTag' as const), tag, fc.constantFrom('red', 'blue', null)),
  fc.tuple(fc.constant('note' as const), fc.constantFrom(...PAPERS), fc.constantFrom('x', 'y', '')),
  fc.tuple(fc.constant('undo' as const)),
  fc.tuple(fc.constant('redo' as const)),
);

test('after any actions the log alone gives the same rows, and undoing all gives none', async ({
  page,
}) => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 10, maxLength: 25 }), async (deeds) => {
      const { rows, replayed, left, ids } = await page.evaluate(async (all) => {
        const { library, marks, tags, notes, commits, history, dump } = window.harness;
        const name = `${library.library().db.name} ${crypto.randomUUID()}`;
        const { db } = await library.openLibrary(name);
        const actions = { ...marks, ...tags } as unknown as Record<
          string,
          (...input: unknown[]) => Promise<{ group: string; last: string; changes: [] }>
        >;
        const sittings = new Map<string, ReturnType<typeof commits.newSession>>();
        const sittingAt = (paper: string) => {
          const sitting = sittings.get(paper) ?? commits.newSession();
          sittings.set(paper, sitting);
          return sitting;
        };
        let steps = 0;
        for (const [what, ...input] of all) {
          const [first, second] = input as [string, string];
          if (what === 'undo') await history.undo();
          else if (what === 'redo') await history.redo();
          else if (what === 'note') await notes.saveNote(first, second, sittingAt(first));
          else {
            steps += 1;
            const action = actions[what];
            await history.perform(what, async () => {
              if (!action) throw new Error(`no action ${what}`);
              return action(...input);
            });
          }
        }
        const found = { rows: await dump.userRows(), replayed: await dump.replayed() };
        for (let step = 0; step < steps; step += 1) await history.undo();
        const { notes: _notes, ...rest } = await dump.userRows();
        const log = await dump.log();
        const unique = new Set(log.map(({ id }) => id)).size === log.length;
        db.close();
        return { ...found, left: rest, ids: unique };
      }, deeds);
      expect(replayed).toEqual(rows);
      expect(Object.values(left).flat()).toEqual([]);
      expect(ids).toBe(true);
    }),
    { numRuns: 40, seed: 1 },
  );
});
