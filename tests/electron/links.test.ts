import { describe, expect, it } from 'vitest';
import { openLink } from '../../electron/links.ts';

/** What an address leads to: the reply and what was opened. */
async function open(url: string) {
  const opened: string[] = [];
  const reply = await openLink(url, async (address) => {
    opened.push(address);
  });
  return { reply, opened };
}

describe('openLink', () => {
  it.each([
    ['https://arxiv.org/abs/2502.13922', 'https://arxiv.org/abs/2502.13922'],
    ['http://example.org', 'http://example.org/'],
    ['HTTPS://EXAMPLE.ORG/A', 'https://example.org/A'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['http://[::1]:8080/', 'http://[::1]:8080/'],
    ['https://example.org/a"b?c"d#e"f', 'https://example.org/a%22b?c%22d#e%22f'],
    ['https://example.org/a b?q=ü#x', 'https://example.org/a%20b?q=%C3%BC#x'],
    [' https://example.org/\n', 'https://example.org/'],
  ])('opens %j as %s', async (url, address) => {
    expect(await open(url)).toEqual({ reply: { ok: true, value: null }, opened: [address] });
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'file:///etc/passwd',
    'file://server/share/a.exe',
    'smb://server/share',
    'data:text/html,<script>alert(1)</script>',
    'ftp://example.org/a',
    'ms-msdt:/id',
    'search-ms:query=a',
    'vscode://file/a',
    'app://lectern/index.html',
    'about:blank',
    'view-source:https://example.org',
    'blob:https://example.org/1',
    'ws://example.org',
    'httpsx://example.org',
    'C:\\Windows\\System32\\calc.exe',
  ])('refuses %j', async (url) => {
    const { reply, opened } = await open(url);
    expect(opened).toEqual([]);
    expect(reply).toMatchObject({ ok: false, failure: { code: 'link-refused' } });
  });

  it.each([
    '',
    'example.org',
    '/etc/passwd',
    '\\\\server\\share',
    'https://',
    'https://a b',
    'https://a"b/',
    'http://a{b}c',
    "http://a'-x",
  ])('takes %j for no address', async (url) => {
    const { reply, opened } = await open(url);
    expect(opened).toEqual([]);
    expect(reply).toMatchObject({ ok: false, failure: { code: 'bad-link' } });
  });

  it.each([
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['mailto:a@example.org?subject=Kites&attach=/etc/passwd', 'mailto:a@example.org?subject=Kites'],
  ])('begins a mail for %j by %s', async (url, link) => {
    expect(await open(url)).toEqual({ reply: { ok: true, value: null }, opened: [link] });
  });

  it.each(['mailto:', 'mailto:?body=x', 'mailto:-x@example.org', "mailto:a'@example.org"])(
    'refuses the mail link %j',
    async (url) => {
      const { reply, opened } = await open(url);
      expect(opened).toEqual([]);
      expect(reply).toMatchObject({ ok: false, failure: { code: 'mail-refused' } });
    },
  );

  it('says that there is no mail program when none could be started', async () => {
    const reply = await openLink('mailto:a@example.org', () => Promise.reject(new Error('none')));
    expect(reply).toMatchObject({ ok: false, failure: { code: 'no-mail-program' } });
  });

  it('says that there is no browser when none could be started', async () => {
    const reply = await openLink('https://example.org', () => Promise.reject(new Error('none')));
    expect(reply).toMatchObject({ ok: false, failure: { code: 'no-browser' } });
  });

  it('says so too when the system throws at once', async () => {
    const reply = await openLink('https://example.org', () => {
      throw new Error('none');
    });
    expect(reply).toMatchObject({ ok: false, failure: { code: 'no-browser' } });
  });
});
