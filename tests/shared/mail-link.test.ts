import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailLink } from '../../shared/mail-link.ts';

describe('mailLink', () => {
  it.each([
    ['mailto:ada@example.org', 'mailto:ada@example.org'],
    ['MAILTO:ada@example.org', 'mailto:ada@example.org'],
    [' mailto:a%40example.org ', 'mailto:a@example.org'],
    ['mailto:a@example.org,b@example.org', 'mailto:a@example.org,b@example.org'],
    [
      'mailto:a@example.org?subject=On%20kites&body=One%0D%0ATwo',
      'mailto:a@example.org?subject=On%20kites&body=One%0D%0ATwo',
    ],
    ['mailto:a@example.org?SUBJECT=It%27s', 'mailto:a@example.org?subject=It%27s'],
  ])('gives %j as %s', (link, kept) => {
    expect(mailLink(link)).toBe(kept);
  });

  it.each([
    ['a file to send along', 'mailto:a@example.org?attach=/etc/passwd'],
    ['the same under another name', 'mailto:a@example.org?attachment=file%3A///etc/passwd'],
    ['hidden receivers', 'mailto:a@example.org?bcc=eve@example.org&cc=eve@example.org'],
    ['other headers', 'mailto:a@example.org?from=x&in-reply-to=y&x-run=z'],
    ['a field without a value', 'mailto:a@example.org?subject&body='],
    ['half an encoded character', 'mailto:a@example.org?subject=%e2%82'],
  ])('leaves out %s', (_name, link) => {
    expect(mailLink(link)).toBe('mailto:a@example.org');
  });

  it('lets no line break into the subject, and no control character anywhere', () => {
    expect(mailLink('mailto:a@example.org?subject=x%0D%0ABcc:%20eve@example.org&body=%00%1b')).toBe(
      'mailto:a@example.org?subject=x%20Bcc%3A%20eve%40example.org&body=',
    );
  });

  it.each([
    ['another scheme', 'https://example.org'],
    ['no receiver', 'mailto:?subject=x'],
    ['no address', 'mailto:ada'],
    ['a switch', 'mailto:-attach=x@example.org'],
    ['a quotation mark', "mailto:a'b@example.org"],
    ['a quoted name', 'mailto:%22a b%22@example.org'],
    ['a blank', 'mailto:a%20-x@example.org'],
    ['a line break', 'mailto:a@example.org%0Abcc:b@example.org'],
    ['a NUL', 'mailto:a@example.org%00'],
    ['a hidden character', 'mailto:a\u202e@example.org'],
    ['half an encoded character', 'mailto:%e2@example.org'],
    ['a crowd', `mailto:${Array.from({ length: 11 }, (_, at) => `a${at}@example.org`).join(',')}`],
    ['a very long one', `mailto:a@example.org?body=${'x'.repeat(2000)}`],
  ])('refuses %s', (_name, link) => {
    expect(mailLink(link)).toBeNull();
  });

  it('gives only what it would give again, and only plain characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (subject, more) => {
        const link = mailLink(
          `mailto:a@example.org?subject=${encodeURIComponent(subject)}&${more}`,
        );
        if (link === null) return;
        expect(link).toMatch(/^mailto:a@example\.org(?:\?[A-Za-z0-9%._~=&-]*)?$/);
        expect(mailLink(link)).toBe(link);
      }),
    );
  });
});
