import { describe, expect, it } from 'vitest';
import {
  readBytes,
  type Source,
  SourceFailure,
  sourceOf,
  wholeOf,
} from '../../../../renderer/features/import/source.ts';

const text = async (source: Source) => new TextDecoder().decode(await wholeOf(source));

const failureOf = (source: Source) =>
  wholeOf(source).then(
    () => null,
    (error) => (error instanceof SourceFailure ? error.failure : error),
  );

/** An answer that main might give, at an address that needs no server. */
const at = (content: string, type = 'text/plain'): Source => ({
  name: 'a.bib',
  size: content.length,
  from: { url: `data:${type},${encodeURIComponent(content)}` },
});

describe('readBytes', () => {
  it('reads a text, a file and an address', async () => {
    expect(await text(sourceOf('a', 'Größe'))).toBe('Größe');
    expect(await text(sourceOf('a', new Blob(['Kites'])))).toBe('Kites');
    expect(await text(at('Kites'))).toBe('Kites');
  });

  it('says in words that an address cannot be reached', async () => {
    const source: Source = { name: 'a.bib', size: 1, from: { url: 'data:no' } };
    expect(await failureOf(source)).toMatchObject({
      code: 'read-failed',
      message: expect.stringContaining('a.bib could not be read to its end'),
    });
  });

  it('says in words that a file vanished while it was read', async () => {
    const blob = new Blob(['Kites']);
    blob.stream = () =>
      new ReadableStream({
        pull: (stream) => stream.error(new DOMException('gone', 'NotFoundError')),
      });
    expect(await failureOf(sourceOf('a.bib', blob))).toMatchObject({
      code: 'read-failed',
      message: expect.stringContaining('NotFoundError'),
    });
  });

  it('lets go of the file when nobody reads on', async () => {
    let cancelled = false;
    const blob = new Blob(['Kites']);
    blob.stream = () =>
      new ReadableStream({
        pull: (stream) => stream.enqueue(new Uint8Array(10)),
        cancel: () => {
          cancelled = true;
        },
      });
    for await (const _piece of readBytes(sourceOf('a', blob))) break;
    expect(cancelled).toBe(true);
  });
});
