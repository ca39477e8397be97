import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledFeed } from '../../../electron/feed/bundled-feed.ts';
import { temporaryFolder } from '../../scripts/temp-folder.ts';

const FEED = {
  format: 1,
  revision: 3,
  source: 'A page',
  listedOn: '2026-03-01',
  papers: [{ title: 'Kites That Learn' }, { title: '' }],
};

/** A feed file with this text. */
function fileWith(text: string): string {
  const path = join(temporaryFolder(), 'feed.json');
  writeFileSync(path, text);
  return path;
}

describe('bundledFeed', () => {
  it('gives the feed that ships with the app to an empty library', async () => {
    const path = resolve(import.meta.dirname, '../../../data/starter-feed.json');
    const reply = await bundledFeed(path, 0);
    expect(reply.ok && reply.value?.papers).toHaveLength(88);
  });

  it('gives good papers and leaves bad ones out', async () => {
    const reply = await bundledFeed(fileWith(JSON.stringify(FEED)), 2);
    expect(reply).toMatchObject({ ok: true, value: { revision: 3, papers: [FEED.papers[0]] } });
  });

  it.each([3, 4, Number.POSITIVE_INFINITY])(
    'gives nothing to a library that has revision %s',
    async (have) => {
      expect(await bundledFeed(fileWith(JSON.stringify(FEED)), have)).toEqual({
        ok: true,
        value: null,
      });
    },
  );

  it.each([
    ['no JSON', '{"format":1'],
    ['nothing', ''],
    ['another format', JSON.stringify({ ...FEED, format: 9 })],
  ])('says what to do about %s', async (_name, text) => {
    const reply = await bundledFeed(fileWith(text), 0);
    expect(reply).toMatchObject({ ok: false, failure: { code: 'bundled-feed' } });
  });

  it('says what to do about a missing file', async () => {
    const reply = await bundledFeed(join(temporaryFolder(), 'none.json'), 0);
    expect(reply).toMatchObject({ ok: false, failure: { code: 'bundled-feed' } });
  });
});
