import { expect, it } from 'vitest';
import { planTargets } from '../../../scripts/package/targets.mjs';

const why = 'it cannot be reached: ENOTFOUND';

it('builds everything where upstream can be reached', () => {
  const plan = planTargets({ targets: null, upstream: null, platform: 'linux', env: {} });
  expect(plan).toEqual({ chosen: ['AppImage', 'deb', 'rpm', 'tar.gz'], left: [] });
});

it('leaves the AppImage out where its runtime cannot be had, and says why', () => {
  const plan = planTargets({ targets: null, upstream: why, platform: 'linux', env: {} });
  expect(plan.chosen).toEqual(['deb', 'rpm', 'tar.gz']);
  expect(plan.left).toEqual([
    expect.stringMatching(/^AppImage: left out.*ENOTFOUND.*APPIMAGE_TOOLS_PATH/),
  ]);
});

it('does what was asked for, and takes tools that the user has got', () => {
  const env = { APPIMAGE_TOOLS_PATH: '/tools' };
  const asked = { targets: ['AppImage'], upstream: why, platform: 'linux' } as const;
  expect(planTargets({ ...asked, targets: ['AppImage'], env })).toEqual({
    chosen: ['AppImage'],
    left: [],
  });
  expect(planTargets({ ...asked, targets: ['deb'], env: {} })).toEqual({
    chosen: ['deb'],
    left: [],
  });
});

it('leaves the other platforms to electron-builder', () => {
  const plan = (platform: NodeJS.Platform) =>
    planTargets({ targets: null, upstream: why, platform, env: {} }).chosen;
  expect(plan('darwin')).toEqual(['dmg', 'zip']);
  expect(plan('win32')).toEqual(['nsis', 'portable', 'zip']);
});
