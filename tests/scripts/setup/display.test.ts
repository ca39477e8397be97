import { existsSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  authority,
  hasDisplay,
  preferWayland,
  startVirtualDisplay,
} from '../../../scripts/setup/display.mjs';
import { parkPointer } from '../../../scripts/setup/pointer.mjs';
import { isOnPath } from '../../../scripts/setup/system-libraries.mjs';

it('knows whether windows can be shown', () => {
  expect(hasDisplay({}, 'linux')).toBe(false);
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  expect(hasDisplay({}, 'darwin')).toBe(true);
});

it('points Electron to Wayland where there is no X, and not against the user', () => {
  const hintFor = (env: Record<string, string>) => {
    preferWayland(env, 'linux');
    return env.ELECTRON_OZONE_PLATFORM_HINT;
  };
  expect(hintFor({ WAYLAND_DISPLAY: 'wayland-0' })).toBe('wayland');
  expect(hintFor({ WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' })).toBeUndefined();
  expect(hintFor({})).toBeUndefined();
  const own = { WAYLAND_DISPLAY: 'wayland-0', ELECTRON_OZONE_PLATFORM_HINT: 'x11' };
  expect(hintFor(own)).toBe('x11');
});

it('writes a key that holds for any display', () => {
  const cookie = Buffer.alloc(16, 7);
  expect(authority(cookie).toString('latin1')).toBe(
    `\xff\xff\0\0\0\0\0\x12MIT-MAGIC-COOKIE-1\0\x10${cookie.toString('latin1')}`,
  );
});

it.runIf(isOnPath('Xvfb'))('starts displays side by side, locks them and ends them', async () => {
  const [one, two] = await Promise.all([startVirtualDisplay(), startVirtualDisplay()]);
  expect(one.name).toMatch(/^:\d+$/);
  expect(two.name).not.toBe(one.name);
  expect(statSync(one.env.XAUTHORITY).mode & 0o777).toBe(0o600);
  await expect(parkPointer(one.name, Buffer.alloc(16))).rejects.toThrow('does not take the key');

  await Promise.all([one.stop(), two.stop()]);
  expect(existsSync(one.env.XAUTHORITY)).toBe(false);
  expect(existsSync(`/tmp/.X11-unix/X${one.name.slice(1)}`)).toBe(false);
});
