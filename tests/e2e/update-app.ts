import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileOf, newSigner, releaseText, type Signer } from '../electron/update/releases.ts';
import { ROOT } from './fixtures.ts';
import { type Answer, content, type Services } from './services.ts';

/** A version of the app in a folder of its own. */
export type Version = {
  version: string;
  signer: Signer /** A page that never gets ready. */;
  brokenPage?: string;
};

/** Makes a version of the app that trusts the signer; gives its folder. */
export async function makeApp(
  folder: string,
  { version, signer, brokenPage }: Version,
): Promise<string> {
  const app = join(folder, `app-${version}`);
  mkdirSync(app, { recursive: true });
  const manifest = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  await writeFile(join(app, 'package.json'), JSON.stringify({ ...manifest, version }));
  symlinkSync(join(ROOT, 'resources'), join(app, 'resources'));
  cpSync(join(ROOT, 'data'), join(app, 'data'), { recursive: true });
  const keys = { keys: [{ id: 'test', publicKey: signer.publicKey }] };
  await writeFile(join(app, 'data/update-keys.json'), JSON.stringify(keys));
  if (brokenPage === undefined) {
    symlinkSync(join(ROOT, 'out'), join(app, 'out'));
  } else {
    cpSync(join(ROOT, 'out'), join(app, 'out'), { recursive: true });
    const page = '<!doctype html><title>broken</title><script src="./broken.js"></script>';
    await writeFile(join(app, 'out/renderer/index.html'), page);
    await writeFile(join(app, 'out/renderer/broken.js'), brokenPage);
  }
  return app;
}

/**
 * What stands for an AppImage: a file that starts a version of the app as the runtime of an AppImage
 * does, and notes its process in `pids` beside it.
 */
export function appImageOf(app: string): string {
  const binary = createRequire(import.meta.url)('electron') as string;
  const unboxed = process.getuid?.() === 0 ? '--no-sandbox' : '';
  return `#!/bin/sh
APPIMAGE=$(readlink -f "$0")
APPDIR='${app}'
export APPIMAGE APPDIR
echo $$ >> "$(dirname "$APPIMAGE")/pids"
exec '${binary}' ${unboxed} '${app}' "$@"
`;
}

/** A place with an installed AppImage of an app. */
export async function installAppImage(folder: string, app: string): Promise<string> {
  const path = join(folder, 'Lectern.AppImage');
  await writeFile(path, appImageOf(app));
  await chmod(path, 0o755);
  return path;
}

/** The environment in which the runtime of an AppImage starts an app. */
export function inAppImage(path: string, app: string): Record<string, string> {
  return { APPIMAGE: path, APPDIR: app };
}

/** What a server offers as the newest version. */
export type Offered = {
  signer: Signer;
  /** What the package is. */
  content?: string;
  /** Fields of the metadata that are otherwise. */
  release?: Record<string, unknown>;
};

export const PACKAGE = 'Lectern-0.2.0.AppImage';

/** Has a server offer version 0.2.0 with a good signature. */
export function offer(
  services: Services,
  { signer, content: body = 'x', release = {} }: Offered,
): void {
  const text = releaseText({ files: [fileOf(PACKAGE, body)], ...release });
  answer(services, text, signer.sign(text), content(body, 'application/octet-stream'));
}

/** Has a server answer with this, whatever it is. */
export function answer(
  services: Services,
  metadata: string,
  signature: string,
  body: Answer,
): void {
  services.on('/latest-linux.yml', content(metadata, 'text/yaml'));
  services.on('/latest-linux.yml.sig', content(signature, 'text/plain'));
  services.on(`/${PACKAGE}`, body);
}

/** What was asked for updates, of all that was asked. */
export function askedForUpdates({ asked }: Services): string[] {
  return asked.filter((path) => path.startsWith('/latest') || path.startsWith('/Lectern'));
}

export { fileOf, newSigner, releaseText };
