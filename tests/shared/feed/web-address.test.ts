import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { webAddress } from '../../../shared/feed/web-address.ts';

const BASE = 'https://example.org/a/b?c#d';

describe('webAddress', () => {
  it.each([
    ['https://example.org', 'https://example.org/'],
    [' HTTPS://Example.ORG:8080/A?B#C ', 'https://example.org:8080/A?B#C'],
    ['http://user:secret@example.org/x', 'http://example.org/x'],
    ['https://arxiv.org@evil.example/x', 'https://evil.example/x'],
    ['https:\\\\example.org\\x?y\\z', 'https://example.org/x?y%5Cz'],
    ['https://example.org/a b"<>', 'https://example.org/a%20b%22%3C%3E'],
    ['https://example.org/\u202egnp.exe', 'https://example.org/%E2%80%AEgnp.exe'],
    ['https://example.org/\ud800', 'https://example.org/%EF%BF%BD'],
    ['https://example.org/%20', 'https://example.org/%20'],
    ['https://[::1]:80/', 'https://[::1]:80/'],
    ['https://example.org/a/../../b/./c/..', 'https://example.org/b/'],
    ['ht\ntps://example.org/', 'https://example.org/'],
  ])('%s', (text, address) => {
    expect(webAddress(text)).toBe(address);
  });

  it.each([
    ['c', 'https://example.org/a/c'],
    ['/c', 'https://example.org/c'],
    ['../c', 'https://example.org/c'],
    ['?x', 'https://example.org/a/b?x'],
    ['#x', 'https://example.org/a/b?c#x'],
    ['//cdn.example/x', 'https://cdn.example/x'],
    ['http://other.example/', 'http://other.example/'],
  ])('%s from a page', (text, address) => {
    expect(webAddress(text, BASE)).toBe(address);
    expect(new URL(text, BASE).href).toBe(address);
  });

  it.each([
    '',
    ' ',
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    ' \u0001javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    'https:',
    'https://',
    'https:///x',
    'https:x',
    'https://exa mple.org/',
    'https://\ud800/',
    'https://2603.99991/',
    'https://127.0.0.256/',
    'https://example.org:99999/',
    'https://ex<ample.org/',
    `https://example.org/${'x'.repeat(3000)}`,
  ])('%s is none', (text) => {
    expect(webAddress(text, BASE)).toBeNull();
  });

  it('is relative to web addresses only', () => {
    expect(webAddress('c')).toBeNull();
    expect(webAddress('c', 'file:///a/b')).toBeNull();
    expect(webAddress('c', 'nothing')).toBeNull();
  });

  it('agrees with the browser on where an address leads', () => {
    const part = fc.constantFrom(
      'http',
      's',
      ':',
      '/',
      '\\',
      '@',
      '?',
      '#',
      '.',
      'a',
      'é',
      ' ',
      '%2e',
    );
    const texts = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.constantFrom('', 'https://', 'http://h.example/'), (text, start) => {
        const address = webAddress(start + text, BASE);
        if (address === null) return;
        expect(address).toMatch(/^https?:\/\/[^/]/);
        expect(new URL(address).host).toBe(new URL(start + text, BASE).host);
        expect(webAddress(address)).toBe(address);
      }),
      { numRuns: 1000 },
    );
  });
});
