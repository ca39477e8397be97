import { mkdirSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerPage,
  CONTENT_SECURITY_POLICY,
  fileFor,
  PAGE,
  SAFE_HEADERS,
} from '../../electron/page-files.ts';
import { temporaryFolder } from '../scripts/temp-folder.ts';

const ROOT = join(sep, 'opt', 'lectern', 'out', 'renderer');

describe('fileFor', () => {
  it.each([
    [PAGE, ['index.html']],
    ['app://lectern/assets/a.js', ['assets', 'a.js']],
    ['app://lectern/assets/a.js?v=1#top', ['assets', 'a.js']],
    ['app://lectern/a%20b.css', ['a b.css']],
    ['app://lectern/assets/../index.html', ['index.html']],
    ['app://lectern/../index.html', ['index.html']],
    ['app://lectern/%2e%2e/index.html', ['index.html']],
    ['app://lectern//index.html', ['index.html']],
    ['app://lectern/...', ['...']],
  ])('finds %s in the folder', (address, path) => {
    expect(fileFor(ROOT, address)).toBe(join(ROOT, ...path));
  });

  it.each([
    ['the folder itself', 'app://lectern'],
    ['an encoded slash after dots', 'app://lectern/..%2f..%2fmain/main.js'],
    ['encoded dots and slashes', 'app://lectern/%2e%2e%2f%2e%2e%2fpackage.json'],
    ['dots in the middle', 'app://lectern/assets/..%2f..%2f..%2fpackage.json'],
    ['a sibling with the same beginning', 'app://lectern/..%2frenderer-old/a.js'],
    ['a backslash', 'app://lectern/..\\..\\package.json'],
    ['an encoded backslash', 'app://lectern/..%5c..%5cpackage.json'],
    ['a NUL', 'app://lectern/index.html%00.png'],
    ['half an encoded character', 'app://lectern/%e2%82'],
    ['a bad encoding', 'app://lectern/%zz'],
    ['another host', 'app://evil/index.html'],
    ['a host that begins alike', 'app://lectern.evil/index.html'],
    ['another port', 'app://lectern:81/index.html'],
    ['a host in the name of the user', 'app://lectern@evil/index.html'],
    ['no host', 'app:///index.html'],
    ['no slashes', 'app:lectern/index.html'],
    ['another scheme', 'https://lectern/index.html'],
    ['a file', 'file:///etc/passwd'],
    ['no address', 'index.html'],
    ['nothing', ''],
  ])('finds nothing for %s', (_name, address) => {
    expect(fileFor(ROOT, address)).toBeNull();
  });

  it('never leaves the folder, whatever the address', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '%2e',
      '%2f',
      '%2F',
      '%5c',
      '\\',
      '%00',
      'a',
      '%',
      ':',
      '%25',
      '@',
      '?',
      '#',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20, size: 'max' }), (pieces) => {
        const file = fileFor(ROOT, `app://lectern/${pieces.join('')}`);
        if (file === null) return;
        expect(file.startsWith(ROOT + sep)).toBe(true);
        expect(file.split(sep)).not.toContain('..');
        expect(file).not.toContain('\0');
      }),
      { numRuns: 5000 },
    );
  });
});

describe('answerPage', () => {
  function built() {
    const folder = temporaryFolder();
    const root = join(folder, 'renderer');
    mkdirSync(join(root, 'folder.html'), { recursive: true });
    writeFileSync(join(root, 'index.html'), '<p>page</p>');
    writeFileSync(join(root, 'data.bin'), 'x');
    writeFileSync(join(root, 'no-type'), 'x');
    writeFileSync(join(folder, 'secret.html'), 'secret');
    return root;
  }

  it('sends a file with its type and what keeps the page safe', async () => {
    const answer = await answerPage(built(), PAGE);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toEqual({
      ...SAFE_HEADERS,
      'content-type': 'text/html; charset=utf-8',
    });
    expect(SAFE_HEADERS).toMatchObject({
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=(), '),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-dns-prefetch-control': 'off',
    });
    expect(await answer.text()).toBe('<p>page</p>');
  });

  it.each([
    'missing.html',
    'folder.html',
    'data.bin',
    'no-type',
    '',
    '..%2fsecret.html',
    'index.html/',
  ])('finds nothing at /%s', async (path) => {
    const answer = await answerPage(built(), `app://lectern/${path}`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('not found');
    expect(Object.fromEntries(answer.headers)).toMatchObject(SAFE_HEADERS);
  });
});

describe('the content security policy', () => {
  const rules = new Map(
    CONTENT_SECURITY_POLICY.split('; ').map((rule) => {
      const [name = '', ...values] = rule.split(' ');
      return [name, values.join(' ')];
    }),
  );

  it('shuts everything that is not opened', () => {
    expect(rules.get('default-src')).toBe("'none'");
    expect(rules.get('require-trusted-types-for')).toBe("'script'");
    for (const name of ['base-uri', 'form-action', 'frame-ancestors']) {
      expect(rules.get(name)).toBe("'none'");
    }
  });

  it('opens nothing but our own origin', () => {
    for (const [name, value] of rules) {
      if (name.endsWith('-src') && name !== 'default-src')
        expect([name, value]).toEqual([name, "'self'"]);
    }
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|data:|blob:|\*/);
  });
});
