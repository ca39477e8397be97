import { describe, expect, it } from 'vitest';
import { channelOf, readMetadata } from '../../../electron/update/metadata.ts';
import { updateFailureOf } from '../../../electron/update/update-failure.ts';
import { fileOf, releaseText } from './releases.ts';

const read = (text: string) => readMetadata(Buffer.from(text));

function codeOf(text: string): string {
  try {
    read(text);
    return 'read';
  } catch (error) {
    return updateFailureOf(error).code;
  }
}

describe('metadata', () => {
  it('is read as it was written, and what it does not name left out', () => {
    const metadata = read(releaseText({ stagingPercentage: 10 }));
    expect(metadata).toEqual({
      app: 'lectern',
      channel: 'latest-linux.yml',
      version: '0.2.0',
      releaseDate: '2026-10-01T10:00:00.000Z',
      expires: '2100-01-01T00:00:00.000Z',
      releaseNotes: '- Kites *land* by themselves',
      files: [fileOf('Lectern-0.2.0.AppImage', 'the new version')],
    });
  });

  const good = fileOf('Lectern-0.2.0.AppImage', 'new');
  it.each([
    ['no YAML', ': : :\n\t- {'],
    ['nothing', ''],
    ['a list', '- 1'],
    ['a tag that makes objects', '!!js/function "function () {}"'],
    ['another program', releaseText({ app: 'other' })],
    ['a version that is none', releaseText({ version: 'newest' })],
    ['no date of expiry', releaseText({ expires: undefined })],
    ['a date that is none', releaseText({ expires: 'never' })],
    ['a date that cannot be compared', releaseText({ expires: '2026-01-01T00:00:00+05' })],
    ['no files', releaseText({ files: [] })],
    ['a file without size', releaseText({ files: [{ ...good, size: undefined }] })],
    ['a file of no bytes', releaseText({ files: [{ ...good, size: 0 }] })],
    ['a file of half a byte', releaseText({ files: [{ ...good, size: 1.5 }] })],
    ['a file with a short checksum', releaseText({ files: [{ ...good, sha512: 'AAAA' }] })],
    ['a file above the folder', releaseText({ files: [{ ...good, url: '../Lectern.AppImage' }] })],
    [
      'a file elsewhere',
      releaseText({ files: [{ ...good, url: 'https://example.com/L.AppImage' }] }),
    ],
    ['a file with a query', releaseText({ files: [{ ...good, url: 'L.AppImage?x' }] })],
    ['an option for a name', releaseText({ files: [{ ...good, url: '-o.deb' }] })],
    ['a shell in the name', releaseText({ files: [{ ...good, url: '$(touch x).deb' }] })],
    ['notes without end', releaseText({ releaseNotes: 'a'.repeat(100_001) })],
    ['a version before that is none', releaseText({ previous: { version: 'old', files: [good] } })],
  ])('is refused with %s', (_name, text) => {
    expect(codeOf(text)).toBe('update-unreadable');
  });

  it('is refused with bytes that are no UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from(releaseText()), Buffer.from([0x23, 0xff])]);
    expect(() => readMetadata(bytes)).toThrow(/no YAML|not understood/);
  });

  it('does not pollute what all objects share', () => {
    expect(codeOf(`${releaseText()}__proto__: { polluted: 1 }\n`)).toBe('read');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('the name of the metadata', () => {
  it.each([
    ['win32', 'x64', 'latest.yml'],
    ['darwin', 'arm64', 'latest-mac.yml'],
    ['linux', 'x64', 'latest-linux.yml'],
    ['linux', 'arm64', 'latest-linux-arm64.yml'],
  ] as const)('for %s on %s is %s', (platform, arch, name) => {
    expect(channelOf(platform, arch)).toBe(name);
  });
});
