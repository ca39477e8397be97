import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, it } from 'vitest';
import { targetsOf, withArchitectures } from '../../../scripts/package/targets.mjs';
import { root } from '../../../scripts/setup/paths.mjs';

type Target = string | { target: string; arch: string[] };
type Configuration = {
  directories: { output?: string };
  electronFuses: Record<string, boolean>;
  protocols: { schemes: string[] }[];
  fileAssociations: { ext: string }[];
  linux: { target: Target[]; icon: string; mimeTypes: string[] };
  mac: { target: Target[]; icon: string; entitlements: string; hardenedRuntime: boolean };
  win: { target: Target[]; icon: string };
  appImage: { executableArgs: string[] };
  deb: Record<string, unknown>;
};

// electron-builder's own reader and its own check, on which npm run package would fail.
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const { getConfig, validateConfiguration } = builder(
  'app-builder-lib/out/util/config/config.js',
) as {
  getConfig: (folder: string, file: string | null, more: object | null) => Promise<Configuration>;
  validateConfiguration: (configuration: object, log: { isEnabled: boolean }) => Promise<void>;
};
const read = () => getConfig(root, null, null);
const validate = (configuration: object) =>
  validateConfiguration(configuration, { isEnabled: false });

/** Width and height of a PNG: https://www.w3.org/TR/png-3/#11IHDR */
function sizeOf(file: string): [number, number] {
  const bytes = readFileSync(join(root, file));
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

it('is what electron-builder takes', async () => {
  await validate(await read());
});

it('would be refused with an option that is none', async () => {
  const configuration = await read();
  const wrong = { ...configuration, deb: { ...configuration.deb, recomends: ['xvfb'] } };
  await expect(validate(wrong)).rejects.toThrow('configuration.deb should be one of these');
});

it('names the targets of every platform', async () => {
  const { linux, mac, win } = await read();
  const names = (targets: Target[]) =>
    targets.map((target) => (typeof target === 'string' ? target : target.target));
  expect(names(linux.target)).toEqual(targetsOf('linux'));
  expect(names(mac.target)).toEqual(targetsOf('darwin'));
  expect(names(win.target)).toEqual(targetsOf('win32'));
  const built = (targets: Target[]) =>
    targets.flatMap((one) =>
      typeof one === 'string' ? [one] : one.arch.map((arch) => `${one.target}:${arch}`),
    );
  for (const [platform, { target }] of Object.entries({ linux, darwin: mac, win32: win })) {
    expect(withArchitectures(targetsOf(platform), platform)).toEqual(built(target));
  }
  for (const target of mac.target) expect(target).toMatchObject({ arch: ['universal'] });
});

it('takes our files and links', async () => {
  const { protocols, fileAssociations } = await read();
  expect(protocols.flatMap(({ schemes }) => schemes)).toEqual(['lectern']);
  expect(fileAssociations.map(({ ext }) => ext)).toEqual(['lectern', 'bib']);
});

it('has icons as large as each system wants', async () => {
  const { linux, mac, win } = await read();
  for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
    expect(sizeOf(join(linux.icon, `${size}x${size}.png`))).toEqual([size, size]);
  }
  expect(sizeOf(mac.icon)).toEqual([1024, 1024]);
  expect(sizeOf(win.icon)[0]).toBeGreaterThanOrEqual(256);
});

it('lets nothing out of the hardened runtime of macOS but what V8 needs', async () => {
  const { mac } = await read();
  expect(mac.hardenedRuntime).toBe(true);
  const text = readFileSync(join(root, mac.entitlements), 'utf8');
  expect(XMLValidator.validate(text)).toBe(true);
  const { plist } = new XMLParser().parse(text);
  expect(plist.dict).toEqual({ key: 'com.apple.security.cs.allow-jit', true: '' });
});

it('takes no page out of the sandbox', async () => {
  const { appImage } = await read();
  // Left out, electron-builder adds --no-sandbox.
  expect(appImage.executableArgs).toEqual([]);
  expect(JSON.stringify(await read())).not.toContain('--no-sandbox');
});

it('names only files that are there', async () => {
  const text = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
  const named = [...text.matchAll(/(?:resources|scripts)\/[\w./-]+\.\w+/g)].map(([file]) => file);
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
