import { spawn } from 'node:child_process';
import type { PackageKind } from './package-kind.ts';

/** A kind of package that a program of the system installs. */
export type InstalledKind = Exclude<PackageKind, 'appimage'>;

/** A program and its words, which no shell reads. */
export type Command = readonly [program: string, ...words: string[]];

/**
 * What installs the package of an older version over a newer one. On Linux the system asks for the
 * password of an administrator (pkexec); dpkg takes older packages as they are, rpm must be told to.
 */
export function goBackCommand(kind: InstalledKind, path: string): Command {
  switch (kind) {
    case 'deb':
      return ['pkexec', 'dpkg', '--install', path];
    case 'rpm':
      return ['pkexec', 'rpm', '--upgrade', '--oldpackage', '--replacepkgs', path];
    case 'nsis':
      // The words that electron-builder's installer knows: without questions, then start again.
      return [path, '/S', '--updated', '--force-run'];
  }
}

/**
 * Runs a command to its end, or, where it waits for this process to end, until it has begun. Rejects
 * with what went wrong.
 */
export function runCommand([program, ...words]: Command, waitsForUs: boolean): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(program, words, { stdio: 'ignore', shell: false, detached: waitsForUs });
    child.on('error', failed);
    if (waitsForUs) {
      child.unref();
      child.on('spawn', done);
      return;
    }
    child.on('close', (code) => {
      if (code === 0) done();
      else failed(new Error(`${program} ended with the code ${code}`));
    });
  });
}
