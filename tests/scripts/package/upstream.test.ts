import { expect, it } from 'vitest';
import { whyNoUpstream } from '../../../scripts/package/upstream.mjs';

const never = async () => {
  throw new Error('nobody was to be asked');
};

it('asks the place that tools come from', async () => {
  const asked: string[] = [];
  const answers = async (address: string) => asked.push(address);
  expect(await whyNoUpstream({}, answers)).toBeNull();
  expect(asked).toEqual([
    'https://github.com/electron-userland/electron-builder-binaries/releases',
  ]);
});

it('says why it cannot be reached', async () => {
  const fails = async () => {
    throw Object.assign(new Error('fetch failed'), { cause: { code: 'ENOTFOUND' } });
  };
  expect(await whyNoUpstream({}, fails)).toBe('it cannot be reached: fetch failed: ENOTFOUND');
});

it('asks nobody where the user has decided', async () => {
  expect(await whyNoUpstream({ LECTERN_PACKAGE_TOOLS: 'upstream' }, never)).toBeNull();
  expect(await whyNoUpstream({ ELECTRON_BUILDER_BINARIES_MIRROR: 'x' }, never)).toBeNull();
  expect(await whyNoUpstream({ LECTERN_PACKAGE_TOOLS: 'local' }, never)).toBe(
    'LECTERN_PACKAGE_TOOLS says so',
  );
  await expect(whyNoUpstream({ LECTERN_PACKAGE_TOOLS: 'mine' }, never)).rejects.toThrow(
    'LECTERN_PACKAGE_TOOLS is "mine"; use "upstream" or "local".',
  );
});
