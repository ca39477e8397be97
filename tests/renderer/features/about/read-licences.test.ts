import { expect, it } from 'vitest';
import { readLicences } from '../../../../renderer/features/about/read-licences.ts';

const good = {
  kind: 'package',
  name: 'x',
  version: '1.0.0',
  licence: 'MIT',
  by: 'Ann',
  homepage: 'https://x.example',
  text: 'Terms',
};

it('reads the list beside the page', async () => {
  const asked: unknown[] = [];
  const reply = await readLicences(async (address) => {
    asked.push(address);
    return Response.json([good]);
  });
  expect(reply).toEqual({ ok: true, value: [good] });
  expect(asked).toEqual(['licences.json']);
});

it.each([
  ['missing', () => new Response('not found', { status: 404 })],
  ['cut off', () => new Response('[{"kind":')],
  ['empty', () => Response.json([])],
  ['without a text', () => Response.json([{ ...good, text: '' }])],
  ['with a page that is none', () => Response.json([{ ...good, homepage: 'x' }])],
])('says so of a list that is %s', async (_what, answer) => {
  const reply = await readLicences(async () => answer());
  expect(reply).toMatchObject({ ok: false, failure: { code: 'no-licences' } });
});

it('says so where nothing answers', async () => {
  const reply = await readLicences(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(reply).toMatchObject({ ok: false, failure: { code: 'no-licences' } });
});
