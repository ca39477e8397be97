import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { saveText } from '../../../electron/files/save-text.ts';
import { temporaryFolder } from '../../scripts/temp-folder.ts';

describe('saveText', () => {
  it('writes the text as UTF-8 without byte order mark and says where', async () => {
    const path = join(temporaryFolder(), 'Größe.bib');
    const text = '@article{müller,\n  title = {凧 👩‍🔬},\n}\n';
    expect(await saveText(path, text)).toEqual({ ok: true, value: { path } });
    expect(readFileSync(path).equals(Buffer.from(text))).toBe(true);
  });

  it('says what stood in the way, and leaves nothing behind', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'taken.bib'));
    expect(await saveText(join(folder, 'taken.bib'), 'x')).toMatchObject({
      ok: false,
      failure: { code: 'write-failed', message: expect.stringContaining('there is a folder') },
    });
    expect(await saveText(join(folder, 'gone', 'a.bib'), 'x')).toMatchObject({
      ok: false,
      failure: { code: 'write-failed', message: expect.stringContaining('the folder is gone') },
    });
    expect(readdirSync(folder)).toEqual(['taken.bib']);
  });
});
