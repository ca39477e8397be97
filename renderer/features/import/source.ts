import type { Failure } from '../../../shared/reply.ts';

/** What is to be imported: a file that main serves at an address, or one that the page holds. */
export type Source = { name: string; size: number; from: { url: string } | { blob: Blob } };

/** The error of a source that cannot be read, with words for people. */
export class SourceFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** A file or text that the page holds, as a source. */
export function sourceOf(name: string, content: Blob | string): Source {
  const blob = typeof content === 'string' ? new Blob([content]) : content;
  return { name, size: blob.size, from: { blob } };
}

/** The bytes of a source, piece by piece; rejects with a `SourceFailure`. */
export async function* readBytes({ name, from }: Source): AsyncGenerator<Uint8Array, void> {
  const reader = (await open(name, from)).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error) => {
        throw new SourceFailure(vanished(name, error));
      });
      if (done) return;
      yield value;
    }
  } finally {
    // Whoever stops early lets go of the file.
    await reader.cancel().catch(() => undefined);
  }
}

/** All bytes of a source. */
export async function wholeOf(source: Source): Promise<Uint8Array> {
  const pieces: BlobPart[] = [];
  for await (const piece of readBytes(source)) pieces.push(piece as Uint8Array<ArrayBuffer>);
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

async function open(name: string, from: Source['from']): Promise<ReadableStream<Uint8Array>> {
  if ('blob' in from) return from.blob.stream();
  const answer = await fetch(from.url).catch((error) => {
    throw new SourceFailure(vanished(name, error));
  });
  if (answer.ok && answer.body) return answer.body;
  // Main says in words what is wrong with the file, if it still knows it.
  const failure: Failure | null = await answer.json().catch(() => null);
  throw new SourceFailure(failure ?? vanished(name, answer.status));
}

function vanished(name: string, reason: unknown): Failure {
  const why = reason instanceof Error ? reason.name : String(reason);
  return {
    code: 'read-failed',
    message: `${name} could not be read to its end (${why}).`,
    hint: 'Check that the file is still there, then choose it again.',
  };
}
