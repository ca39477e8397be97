import { describe, expect, it } from 'vitest';
import { LateNetwork } from '../../../electron/net/late-network.ts';
import { startNetwork } from '../../../electron/net/start-network.ts';
import { temporaryFolder } from '../../scripts/temp-folder.ts';

describe('LateNetwork', () => {
  const late = (isOffline = true) => {
    let starts = 0;
    const folder = temporaryFolder();
    const network = new LateNetwork(async () => {
      starts += 1;
      const changed = () => undefined;
      return startNetwork({ profile: folder, version: '0.1.0', isOffline, changed });
    });
    return { network, starts: () => starts };
  };

  it('is not started by what has nothing to tell it', async () => {
    const { network, starts } = late();
    await network.setWorkingOffline(false);
    await network.flush();
    expect(starts()).toBe(0);
  });

  it('is started once, as the settings say, and hears of them from then on', async () => {
    const { network, starts } = late();
    const source = { kind: 'feed', url: 'http://127.0.0.1:9/' } as const;
    const ask = () => network.handlers.previewFeed({ source });
    expect(await ask()).toMatchObject({ failure: { code: 'http-working-offline' } });
    await network.setWorkingOffline(false);
    expect(await ask()).toMatchObject({ failure: { code: 'http-broken' } });
    expect(await network.handlers.networkLedger({})).toMatchObject({
      ok: true,
      value: [{ outcome: 'working-offline' }, { outcome: 'broken' }],
    });
    await network.flush();
    expect(starts()).toBe(1);
  });

  it('asks nobody after it was taken offline, also when the settings do not say so yet', async () => {
    const { network } = late(false);
    await network.setWorkingOffline(true);
    const source = { kind: 'feed', url: 'http://127.0.0.1:9/' } as const;
    expect(await network.handlers.previewFeed({ source })).toMatchObject({
      failure: { code: 'http-working-offline' },
    });
    await network.flush();
  });
});
