import { describe, expect, it } from 'vitest';
import { judge, type Situation } from '../../../electron/update/judge.ts';
import { MAX_PACKAGE_BYTES, readMetadata } from '../../../electron/update/metadata.ts';
import { updateFailureOf } from '../../../electron/update/update-failure.ts';
import { fileOf, releaseText } from './releases.ts';

const HERE: Situation = {
  running: '0.1.0',
  channel: 'latest-linux.yml',
  seen: null,
  refused: [],
  kind: 'appimage',
  now: Date.UTC(2026, 10, 4),
};

const release = (change: Record<string, unknown> = {}) =>
  readMetadata(Buffer.from(releaseText(change)));

function failureOf(change: Record<string, unknown>, here: Partial<Situation> = {}) {
  try {
    return judge(release(change), { ...HERE, ...here });
  } catch (error) {
    return updateFailureOf(error);
  }
}

describe('a release', () => {
  const file = fileOf('Lectern-0.2.0.AppImage', 'the new version');

  it('that is newer is offered with the file for this package', () => {
    const others = [
      fileOf('lectern_0.2.0_amd64.deb', 'deb'),
      fileOf('lectern-0.2.0.x86_64.rpm', 'rpm'),
    ];
    const files = [...others, file];
    expect(judge(release({ files }), HERE)).toEqual({ kind: 'newer', file });
    expect(judge(release({ files }), { ...HERE, kind: 'deb' })).toEqual({
      kind: 'newer',
      file: others[0],
    });
    expect(judge(release({ files }), { ...HERE, kind: null })).toEqual({
      kind: 'newer',
      file: null,
    });
  });

  it('that runs already is none', () => {
    expect(judge(release({ version: '0.1.0' }), HERE)).toEqual({ kind: 'current', withheld: null });
  });

  it('that did not start here is withheld, and one after it is not', () => {
    const here = { ...HERE, refused: ['0.2.0'], seen: '0.2.0' };
    expect(judge(release(), here)).toEqual({ kind: 'current', withheld: '0.2.0' });
    expect(judge(release({ version: '0.2.1' }), here)).toMatchObject({ kind: 'newer' });
  });

  it.each([
    [
      'older than what runs',
      { version: '0.0.9' },
      {},
      'update-downgrade',
      /offers 0\.0\.9, which is older than 0\.1\.0/,
    ],
    [
      'older than one seen before',
      {},
      { seen: '0.3.0' },
      'update-downgrade',
      /offers 0\.2\.0, and has offered 0\.3\.0 before/,
    ],
    [
      'what runs, when a newer one was seen',
      { version: '0.1.0' },
      { seen: '0.2.0' },
      'update-downgrade',
      /has offered 0\.2\.0 before/,
    ],
    [
      'out of date',
      { expires: '2026-11-03T00:00:00Z' },
      {},
      'update-expired',
      /good until 2026-11-03 only/,
    ],
    [
      'for another system',
      { channel: 'latest-mac.yml' },
      {},
      'update-for-another',
      /latest-mac\.yml/,
    ],
    [
      'for another processor',
      { channel: 'latest-linux-arm64.yml' },
      {},
      'update-for-another',
      /arm64/,
    ],
    [
      'too far ahead',
      { minimumVersion: '0.1.1' },
      {},
      'update-too-far',
      /place of 0\.1\.1 or newer, and this is 0\.1\.0/,
    ],
    [
      'without this kind of package',
      {},
      { kind: 'rpm' },
      'update-no-file',
      /no package of the kind/,
    ],
    [
      'huge',
      { files: [{ ...file, size: MAX_PACKAGE_BYTES + 1 }] },
      {},
      'update-too-large',
      /401 MB, more than the 400 MB/,
    ],
  ] as const)('is refused when it is %s', (_name, change, here, code, message) => {
    const failure = failureOf(change, here);
    expect(failure).toMatchObject({ code });
    expect(failure).toMatchObject({ message: expect.stringMatching(message) });
    expect(failure).toMatchObject({ hint: expect.stringMatching(/\w/) });
  });
});
