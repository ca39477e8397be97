import {
  chmodSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stage } from '../../../../scripts/package/fpm/tree.mjs';
import { temporaryFolder } from '../../temp-folder.ts';

it.skipIf(process.platform === 'win32')(
  'puts folders and files at their places, with modes that no umask decides, and links as links',
  () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'app/bin'), { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, 'app/bin/run'), '#!/bin/sh\n');
    chmodSync(join(folder, 'app/bin/run'), 0o700);
    writeFileSync(join(folder, 'app/data'), 'text');
    chmodSync(join(folder, 'app/data'), 0o600);
    symlinkSync('/opt/bin/run', join(folder, 'app/link'));
    const root = join(folder, 'root');
    const tree = stage(
      [
        { source: `${join(folder, 'app')}/`, place: '/opt/App' },
        { source: join(folder, 'app/data'), place: '/usr/share/data.txt' },
      ],
      root,
    );
    const inside = (path: string) => path.slice(root.length);
    expect(tree.files.map(inside)).toEqual([
      '/opt/App/bin/run',
      '/opt/App/data',
      '/opt/App/link',
      '/usr/share/data.txt',
    ]);
    expect(tree.folders.map(inside)).toEqual([
      '/opt',
      '/opt/App',
      '/opt/App/bin',
      '/usr',
      '/usr/share',
    ]);
    expect(tree.bytes).toBe('#!/bin/sh\n'.length + 2 * 'text'.length);
    const mode = (path: string) => statSync(join(root, path)).mode & 0o777;
    expect([mode('opt/App/bin'), mode('opt/App/bin/run'), mode('opt/App/data')]).toEqual([
      0o755, 0o755, 0o644,
    ]);
    expect(readlinkSync(join(root, 'opt/App/link'))).toBe('/opt/bin/run');
    expect(readFileSync(join(root, 'usr/share/data.txt'), 'utf8')).toBe('text');
  },
);
