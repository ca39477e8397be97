import { mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dictionaryName, placeDictionary } from '../../../electron/spelling/dictionary-file.ts';
import { SPELLING_LANGUAGES } from '../../../shared/spelling.ts';
import { temporaryFolder } from '../../scripts/temp-folder.ts';

const FROM = join(import.meta.dirname, '../../../resources/dictionaries');

describe('placeDictionary', () => {
  it.each(SPELLING_LANGUAGES)('puts %s where Chromium looks for it', async (language) => {
    const profile = temporaryFolder();
    await placeDictionary(language, FROM, profile);
    const placed = readFileSync(join(profile, 'Dictionaries', `${language}-10-1.bdic`));
    expect(placed.equals(readFileSync(join(FROM, `${language}.bdic`)))).toBe(true);
    // The format's signature: anything else Chromium would throw away and want to download anew.
    expect(placed.subarray(0, 4).toString()).toBe('BDic');
  });

  it('leaves a whole one alone, and replaces a damaged one', async () => {
    const profile = temporaryFolder();
    const path = join(profile, 'Dictionaries', dictionaryName('en-US'));
    await placeDictionary('en-US', FROM, profile);
    utimesSync(path, 1_000_000, 1_000_000);
    await placeDictionary('en-US', FROM, profile);
    expect(statSync(path).mtimeMs).toBe(1_000_000_000);
    writeFileSync(path, 'BDic');
    await placeDictionary('en-US', FROM, profile);
    expect(statSync(path).size).toBeGreaterThan(400_000);
  });

  it('rejects where it cannot be written', async () => {
    const profile = temporaryFolder();
    writeFileSync(join(profile, 'Dictionaries'), '');
    await expect(placeDictionary('en-US', FROM, profile)).rejects.toMatchObject({
      code: expect.stringMatching(/^E/),
    });
    const other = temporaryFolder();
    mkdirSync(join(other, 'Dictionaries', dictionaryName('en-US')), { recursive: true });
    await expect(placeDictionary('en-US', FROM, other)).rejects.toThrow();
  });
});
