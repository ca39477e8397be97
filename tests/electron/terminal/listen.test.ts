import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerAt } from '../../../electron/terminal/answer.ts';
import { listen } from '../../../electron/terminal/listen.ts';
import type { Message } from '../../../shared/terminal.ts';

const LONG = 60_000;
const done: Message = { kind: 'done', count: 2, changed: true, missing: ['é'] };

describe('listen', () => {
  test('hears every message in order, up to the last', async () => {
    const listening = listen();
    const heard: Message[] = [];
    const last = listening.hear((message) => heard.push(message), LONG);
    const { say, end } = answerAt(listening.socket);
    const text: Message = { kind: 'text', text: '@misc{é,\n}\n'.repeat(50_000) };
    expect(await say({ kind: 'progress', done: 1, total: 2 })).toBe(true);
    expect(await say(text)).toBe(true);
    await say(done);
    expect(await last).toEqual(done);
    expect(heard).toEqual([{ kind: 'progress', done: 1, total: 2 }, text]);
    end();
    listening.close();
  });

  test('is told when the other ends before it is done', async () => {
    const listening = listen();
    const last = listening.hear(() => undefined, LONG);
    const { say, end } = answerAt(listening.socket);
    await say({ kind: 'progress', done: 1, total: 2 });
    end();
    expect(await last).toBeNull();
    listening.close();
  });

  test('gives up where nobody comes', async () => {
    const listening = listen();
    expect(await listening.hear(() => undefined, 1)).toBeNull();
    listening.close();
  });

  test('passes over what is no message', async () => {
    const listening = listen();
    const heard: Message[] = [];
    const last = listening.hear((message) => heard.push(message), LONG);
    connect(listening.socket).write(
      `nonsense\n{"kind":"text"}\n[]\n{"kind":"progress","done":-1,"total":0}\n${JSON.stringify(done)}\n`,
    );
    expect(await last).toEqual(done);
    expect(heard).toEqual([]);
    listening.close();
  });

  test.skipIf(process.platform === 'win32')('leaves nothing behind', () => {
    const listening = listen();
    expect(existsSync(dirname(listening.socket))).toBe(true);
    listening.close();
    expect(existsSync(dirname(listening.socket))).toBe(false);
  });
});

describe('answerAt', () => {
  test('says that nobody listens any more', async () => {
    const listening = listen();
    listening.close();
    const { say } = answerAt(listening.socket);
    expect(await say(done)).toBe(false);
    expect(await say(done)).toBe(false);
  });
});
