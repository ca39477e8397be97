import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FollowedFiles } from '../../../electron/files/followed-files.ts';
import { Outputs } from '../../../electron/files/outputs.ts';
import { CLIPBOARD, type Part } from '../../../shared/output.ts';
import type { Reply } from '../../../shared/reply.ts';
import { temporaryFolder } from '../../scripts/temp-folder.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function value<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(reply.failure.code);
  return reply.value;
}

const codeOf = (reply: Reply<unknown>) => (reply.ok ? 'ok' : reply.failure.code);

/** What is written, and what main remembers of it in `exports.json`. */
function world() {
  const folder = temporaryFolder();
  const records = join(temporaryFolder(), 'exports.json');
  const path = join(folder, 'refs.bib');
  const copied: string[] = [];
  const open = () => {
    const followed = new FollowedFiles(records);
    const outputs = new Outputs(followed, {
      now: () => new Date('2026-02-03T04:05:06Z'),
      copyText: (text) => copied.push(text),
    });
    return { followed, outputs };
  };
  return { folder, records, path, copied, open, ...open() };
}

async function write(
  outputs: Outputs,
  to: string,
  parts: readonly Part[],
  over: 'own' | 'any' | 'aside' = 'own',
) {
  const begun = await outputs.begin(to, over);
  if (!begun.ok) return begun;
  const { output } = begun.value;
  const reply = await outputs.write(output, parts);
  return reply.ok ? outputs.commit(output, 'stamp 1') : reply;
}

describe('a file that the user chose', () => {
  it('is written', async () => {
    const { outputs, path } = world();
    const id = outputs.offer(path);
    expect(value(await write(outputs, id, [bytes('text')]))).toMatchObject({ path, size: 4 });
    expect(readFileSync(path, 'utf8')).toBe('text');
  });

  it('is known by nothing but its id', async () => {
    const { outputs, path } = world();
    outputs.offer(path);
    expect(codeOf(await outputs.begin(path, 'any'))).toBe('unknown-file');
    expect(codeOf(await outputs.follow('nobody'))).toBe('unknown-file');
  });

  it('says in words why it cannot be written, and the output is gone', async () => {
    const { outputs, folder } = world();
    const reply = await outputs.begin(outputs.offer(join(folder, 'gone', 'refs.bib')), 'any');
    expect(reply.ok ? '' : reply.failure.message).toContain('the folder is gone');
    const place = join(folder, 'place');
    mkdirSync(place);
    const begun = value(await outputs.begin(outputs.offer(join(place, 'refs.bib')), 'any'));
    rmSync(place, { recursive: true });
    const late = await outputs.write(begun.output, [bytes('x')]);
    expect(late.ok ? '' : late.failure.message).toContain('the folder is gone');
    expect(codeOf(await outputs.write(begun.output, [bytes('x')]))).toBe('no-output');
    expect(codeOf(await outputs.commit(begun.output, ''))).toBe('no-output');
  });

  it('is given up with all others when the page is gone', async () => {
    const { outputs, folder, path } = world();
    for (let n = 0; n < 3; n += 1) {
      const { output } = value(await outputs.begin(outputs.offer(path), 'any'));
      await outputs.write(output, [bytes('x')]);
    }
    expect(readdirSync(folder)).toHaveLength(3);
    await outputs.abortAll();
    expect(readdirSync(folder)).toEqual([]);
  });
});

it('what was begun by a page that is gone by then is given up at once', async () => {
  const { outputs, path, folder } = world();
  const beginning = outputs.begin(outputs.offer(path), 'any');
  await outputs.abortAll();
  expect(codeOf(await beginning)).toBe('no-output');
  expect(outputs.isWriting).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

it('something is being written from its begin to its end, however that is', async () => {
  const { outputs } = world();
  expect(outputs.isWriting).toBe(false);
  const { output } = value(await outputs.begin(CLIPBOARD, 'own'));
  expect(outputs.isWriting).toBe(true);
  await outputs.abort(output);
  expect(outputs.isWriting).toBe(false);
});

describe('the clipboard', () => {
  it('takes the text when it is whole, also where a letter is cut in two', async () => {
    const { outputs, copied } = world();
    const [first, last] = [bytes('aü').slice(0, 2), bytes('aü').slice(2)];
    const { output } = value(await outputs.begin(CLIPBOARD, 'own'));
    await outputs.write(output, [first]);
    expect(copied).toEqual([]);
    await outputs.write(output, [last]);
    await outputs.commit(output, '');
    expect(copied).toEqual(['aü']);
  });
});

describe('a file that follows the library', () => {
  it('is known after a restart, with its stamp', async () => {
    const { outputs, path, open } = world();
    const id = outputs.offer(path);
    await outputs.follow(id);
    await write(outputs, id, [bytes('one')]);
    const { followed } = open();
    const at = Date.parse('2026-02-03T04:05:06Z');
    expect(await followed.list()).toEqual([{ id, path, stamp: 'stamp 1', at, state: 'own' }]);
  });

  it('that is written while it is being looked at stays known as its own', async () => {
    const { path, records } = world();
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    // The old bytes are read to their end, and then the new ones are there already.
    let looked = () => {};
    const isWritten = new Promise<void>((done) => {
      looked = done;
    });
    const followed = new FollowedFiles(records, async () => {
      await isWritten;
      return sha256('one');
    });
    await followed.add('f', path);
    writeFileSync(path, 'one');
    await followed.written('f', sha256('one'), 'stamp 1', 1);
    utimesSync(path, 1000, 1000);
    const listing = followed.list();
    writeFileSync(path, 'two');
    await followed.written('f', sha256('two'), 'stamp 2', 2);
    looked();
    await listing;
    expect(await followed.list()).toMatchObject([{ state: 'own', stamp: 'stamp 2' }]);
  });

  it('is known also beside a record that is damaged', () => {
    const { records } = world();
    writeFileSync(records, JSON.stringify([{ id: 5 }, { id: 'f', path: '/refs.bib' }]));
    expect(new FollowedFiles(records).pathOf('f')).toBe('/refs.bib');
  });

  it('gives the hash of what it holds, for stretches of it', async () => {
    const { outputs, path } = world();
    const id = outputs.offer(path);
    await outputs.follow(id);
    const { hash } = value(await write(outputs, id, [bytes('one two')]));
    const begun = value(await outputs.begin(id, 'own'));
    expect(begun.hash).toBe(hash);
    await outputs.write(begun.output, [[0, 4], bytes('three')]);
    await outputs.commit(begun.output, '');
    expect(readFileSync(path, 'utf8')).toBe('one three');
  });

  it('that someone else has changed is not overwritten', async () => {
    const { outputs, followed, folder, path } = world();
    const id = outputs.offer(path);
    await outputs.follow(id);
    await write(outputs, id, [bytes('ours')]);
    writeFileSync(path, 'theirs');
    expect((await followed.list())[0]?.state).toBe('changed');
    const begun = value(await outputs.begin(id, 'own'));
    expect(begun.hash).toBeNull();
    await outputs.abort(begun.output);
    expect(codeOf(await write(outputs, id, [bytes('ours, later')]))).toBe('changed-outside');
    expect(readFileSync(path, 'utf8')).toBe('theirs');
    expect(readdirSync(folder)).toEqual(['refs.bib']);
  });

  it('that was changed while it was being written is not overwritten', async () => {
    const { outputs, path } = world();
    const id = outputs.offer(path);
    await outputs.follow(id);
    await write(outputs, id, [bytes('ours')]);
    const { output } = value(await outputs.begin(id, 'own'));
    await outputs.write(output, [bytes('ours, later')]);
    writeFileSync(path, 'theirs');
    expect(codeOf(await outputs.commit(output, ''))).toBe('changed-outside');
    expect(readFileSync(path, 'utf8')).toBe('theirs');
  });

  it('that was only touched, or changed to what it is to be, is our own', async () => {
    const { outputs, followed, path } = world();
    const id = outputs.offer(path);
    await outputs.follow(id);
    await write(outputs, id, [bytes('ours')]);
    utimesSync(path, 1000, 1000);
    expect((await followed.list())[0]?.state).toBe('own');
    writeFileSync(path, 'the same');
    expect(value(await write(outputs, id, [bytes('the same')])).isChanged).toBe(false);
    expect((await followed.list())[0]?.state).toBe('own');
  });

  it('leaves theirs beside it where ours is kept', async () => {
    const { outputs, folder, path } = world();
    const id = outputs.offer(path);
    await outputs.follow(id);
    await write(outputs, id, [bytes('ours')]);
    for (const theirs of ['theirs', 'theirs again']) {
      writeFileSync(path, theirs);
      const { aside } = value(await write(outputs, id, [bytes('ours')], 'aside'));
      expect(readFileSync(aside ?? '', 'utf8')).toBe(theirs);
      expect(readFileSync(path, 'utf8')).toBe('ours');
    }
    expect(readdirSync(folder).sort()).toEqual([
      'refs.20260203T040506-2.bib',
      'refs.20260203T040506.bib',
      'refs.bib',
    ]);
  });

  it('that is gone is made again', async () => {
    const { outputs, followed, path } = world();
    const id = outputs.offer(path);
    await outputs.follow(id);
    await write(outputs, id, [bytes('ours')]);
    rmSync(path);
    expect((await followed.list())[0]?.state).toBe('missing');
    expect(codeOf(await write(outputs, id, [bytes('ours')]))).toBe('ok');
    expect(readFileSync(path, 'utf8')).toBe('ours');
  });

  it('is our own after a crash between the writing and the note of it', async () => {
    const { outputs, followed, path, open } = world();
    const id = outputs.offer(path);
    await outputs.follow(id);
    const { hash } = value(await write(outputs, id, [bytes('new')]));
    writeFileSync(path, 'old');
    await followed.written(id, 'another', '', 0);
    await followed.expect(id, hash);
    writeFileSync(path, 'new');
    const again = open();
    expect((await again.followed.list())[0]?.state).toBe('own');
  });

  it('whose record is damaged is asked for again', async () => {
    const { outputs, path, records, open } = world();
    const id = outputs.offer(path);
    await outputs.follow(id);
    for (const text of ['{', '[]', '[{"id":1}]', 'null']) {
      writeFileSync(records, text);
      expect(await open().followed.list()).toEqual([]);
    }
    expect(codeOf(await open().outputs.begin(id, 'own'))).toBe('unknown-file');
  });

  it('cannot follow where nothing can be noted', async () => {
    const { outputs, path, records } = world();
    mkdirSync(records);
    const reply = await outputs.follow(outputs.offer(path));
    expect(codeOf(reply)).toBe('write-failed');
  });
});
