import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parkPointer } from './pointer.mjs';
import { Problem } from './problem.mjs';

// The shell outlives us by a moment: when our end of its input closes, however we ended, it takes
// the server down. So not even `kill -9` leaves one behind.
const watchman = 'Xvfb "$@" & server=$!; exec 3>&-; read -r nothing; kill $server; wait';

/** Says whether windows can be shown here. */
export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Before version 38 Electron takes X for granted. On a desktop that has only Wayland this says so in
 * `env`, for every Electron that we start.
 */
export function preferWayland(env = process.env, platform = process.platform) {
  if (platform !== 'linux' || env.DISPLAY || !env.WAYLAND_DISPLAY) return;
  env.ELECTRON_OZONE_PLATFORM_HINT ??= 'wayland';
}

/**
 * Starts a virtual display of our own and gives `{name, env, stop}`: `env` holds the variables that
 * point a program to it. It ends with this process at the latest. Only the holder of the key in
 * `env` gets in, so other users of the machine cannot look on. Throws a Problem when it fails.
 */
export async function startVirtualDisplay() {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-display-'));
  const key = join(folder, 'key');
  const cookie = randomBytes(16);
  writeFileSync(key, authority(cookie), { mode: 0o600 });
  const screen = ['-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset', '-auth', key];
  const server = spawn('sh', ['-c', watchman, 'sh', '-displayfd', '3', ...screen], {
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    // Ctrl+C in the terminal must reach the app, not take its display away.
    detached: true,
  });
  const removeKey = () => rmSync(folder, { recursive: true, force: true });
  process.on('exit', removeKey);
  const ended = new Promise((done) => server.on('exit', done));
  const stop = async () => {
    server.ref();
    server.stdin.end();
    await ended;
    removeKey();
    process.off('exit', removeKey);
  };

  const name = `:${await displayNumber(server)}`;
  // Where that fails the display is as good as any other that nobody sits at.
  await parkPointer(name, cookie).catch(() => {});
  // Left alone it keeps nobody from ending.
  for (const handle of [server, ...server.stdio]) handle?.unref();
  return { name, env: { DISPLAY: name, XAUTHORITY: key }, stop };
}

function displayNumber(server) {
  return new Promise((done, failed) => {
    let complaint = '';
    let number = '';
    server.stderr.on('data', (chunk) => {
      complaint += chunk;
    });
    // Xvfb writes one line and closes; without the line it has ended.
    server.stdio[3].on('data', (chunk) => {
      number += chunk;
    });
    server.stdio[3].on('end', () => {
      if (number !== '') return done(number.trim());
      server.stdin.end();
      failed(new Problem(`Display: Xvfb did not start. ${complaint.trim()}`));
    });
    server.on('error', failed);
  });
}

/** An Xauthority file with one entry that holds for any display (family 65535, no number). */
export function authority(cookie) {
  const field = (bytes) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(bytes.length);
    return Buffer.concat([length, bytes]);
  };
  const empty = field(Buffer.alloc(0));
  const name = field(Buffer.from('MIT-MAGIC-COOKIE-1'));
  return Buffer.concat([Buffer.from([0xff, 0xff]), empty, empty, name, field(cookie)]);
}
