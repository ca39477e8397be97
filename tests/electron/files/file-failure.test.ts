import { describe, expect, it } from 'vitest';
import { writeFailure } from '../../../electron/files/file-failure.ts';

const coded = (code: string) => Object.assign(new Error(code), { code });
const failureFor = (error: unknown) => {
  const reply = writeFailure('/home/me/papers/lectern.bib', error);
  if (reply.ok) throw new Error('a failure cannot be a success');
  return reply.failure;
};

describe('writeFailure', () => {
  it.each([
    ['EACCES', 'you may not write there'],
    ['EPERM', 'you may not write there'],
    ['EROFS', 'the disk is read-only'],
    ['ENOSPC', 'the disk is full'],
    ['EDQUOT', 'your disk quota is used up'],
    ['ENOENT', 'the folder is gone'],
    ['EISDIR', 'there is a folder of that name'],
    ['ENAMETOOLONG', 'the name is too long'],
    ['EIO', 'the disk reported an error'],
    ['EFBIG', 'the file would be too large for the disk'],
    ['EBUSY', 'another program has it open'],
    ['EPROTO', 'the system said EPROTO'],
  ])('says for %s that %s', (code, words) => {
    expect(failureFor(coded(code))).toEqual({
      code: 'write-failed',
      message: `lectern.bib was not written: ${words}. An older file of that name is unchanged.`,
      hint: expect.stringMatching(/\.$/),
    });
  });

  it.each([undefined, null, 'text', new Error('no code'), {}])('has words for %j too', (error) => {
    expect(failureFor(error).message).toContain('the system said unknown');
  });
});
