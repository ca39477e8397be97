import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSettings } from '../../electron/settings-file.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings.ts';
import { temporaryFolder } from '../scripts/temp-folder.ts';

const DARK: Settings = { ...DEFAULT_SETTINGS, theme: 'dark' };

/** A settings file with this text. */
function fileWith(text: string): string {
  const path = join(temporaryFolder(), 'settings.json');
  writeFileSync(path, text);
  return path;
}

describe('reading', () => {
  it('gives the defaults when there is no file, and makes none', () => {
    const folder = temporaryFolder();
    expect(openSettings(join(folder, 'settings.json')).read()).toEqual(DEFAULT_SETTINGS);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('gives what the file says', () => {
    expect(openSettings(fileWith(JSON.stringify(DARK))).read()).toEqual(DARK);
  });

  it('gives one bad field its default and leaves the file alone', () => {
    const text = JSON.stringify({ ...DARK, textSize: 1000, unknown: true });
    const path = fileWith(text);
    expect(openSettings(path).read()).toEqual(DARK);
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(existsSync(`${path}.broken`)).toBe(false);
  });

  it.each(['null', '[]', '"dark"', '0'])('gives the defaults for %s', (text) => {
    expect(openSettings(fileWith(text)).read()).toEqual(DEFAULT_SETTINGS);
  });

  it.each(['', '{', '{"theme":"dark"', 'theme = dark', '\0\0\0\0'])('sets %j aside', (text) => {
    const path = fileWith(text);
    expect(openSettings(path).read()).toEqual(DEFAULT_SETTINGS);
    expect(existsSync(path)).toBe(false);
    expect(readFileSync(`${path}.broken`, 'utf8')).toBe(text);
  });

  it('gives the defaults when a folder stands in the way', () => {
    const path = join(temporaryFolder(), 'settings.json');
    mkdirSync(path);
    expect(openSettings(path).read()).toEqual(DEFAULT_SETTINGS);
  });
});

describe('writing', () => {
  it('stores settings for the next start', async () => {
    const path = join(temporaryFolder(), 'settings.json');
    const settings = openSettings(path);
    expect(await settings.write(DARK)).toEqual({ ok: true, value: DARK });
    expect(settings.read()).toEqual(DARK);
    expect(openSettings(path).read()).toEqual(DARK);
  });

  it('tells what was stored, and nothing of what could not be', async () => {
    const folder = join(temporaryFolder(), 'profile');
    const told: string[] = [];
    const settings = openSettings(join(folder, 'settings.json'), (before, now) =>
      told.push(`${before.theme} ${now.theme}`),
    );
    await settings.write(DARK);
    expect(told).toEqual([]);
    mkdirSync(folder);
    await settings.write(DARK);
    expect(told).toEqual(['system dark']);
  });

  it('keeps what was set aside', async () => {
    const path = fileWith('{broken');
    await openSettings(path).write(DARK);
    expect(openSettings(path).read()).toEqual(DARK);
    expect(readFileSync(`${path}.broken`, 'utf8')).toBe('{broken');
  });

  it('keeps the newest of many writes at once', async () => {
    const path = join(temporaryFolder(), 'settings.json');
    const settings = openSettings(path);
    const themes = ['light', 'dark', 'system'] as const;
    const all = Array.from({ length: 31 }, (_each, index) => ({
      ...DEFAULT_SETTINGS,
      theme: themes[index % 3] ?? 'system',
    }));
    await Promise.all(all.map((each) => settings.write(each)));
    expect(settings.read()).toEqual(all.at(-1));
    expect(openSettings(path).read()).toEqual(all.at(-1));
  });

  it('says why it could not, keeps the settings as they were, and can be tried again', async () => {
    const folder = join(temporaryFolder(), 'profile');
    const settings = openSettings(join(folder, 'settings.json'));
    const reply = await settings.write(DARK);
    expect(reply).toMatchObject({ ok: false, failure: { code: 'write-failed' } });
    expect(settings.read()).toEqual(DEFAULT_SETTINGS);
    mkdirSync(folder);
    expect(await settings.write(DARK)).toEqual({ ok: true, value: DARK });
  });
});
