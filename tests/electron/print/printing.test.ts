import { describe, expect, it } from 'vitest';
import { Printing, type PrintWindow } from '../../../electron/print/printing.ts';
import { done, failed, type Reply } from '../../../shared/reply.ts';

/** A window without a page: the test says what its page would. */
function fakeWindow() {
  let leave: (reply: Reply<never> | null) => void = () => undefined;
  let isGone = false;
  const gone = new Promise<Reply<never> | null>((resolve) => {
    leave = resolve;
  });
  const window: PrintWindow = {
    gone,
    isGone: () => isGone,
    toPdf: async () => new Uint8Array([1]),
    toPrinter: async () => done(null),
    close: () => {
      isGone = true;
      leave(null);
    },
  };
  return { window, crash: (reply: Reply<never>) => leave(reply) };
}

function set() {
  const told: { done: number; total: number }[] = [];
  const opened: ReturnType<typeof fakeWindow>[] = [];
  const printing = new Printing(
    () => {
      const made = fakeWindow();
      opened.push(made);
      return made.window;
    },
    (progress) => told.push(progress),
  );
  return { printing, told, opened };
}

const drawn = { kind: 'drawn', title: 'Kites', author: '' } as const;

describe('Printing', () => {
  it('draws, tells how far it is, and ends with what is made of it', async () => {
    const { printing, told, opened } = set();
    const reply = printing.run(['a', 'b'], async (_window, { title }) => {
      printing.making();
      return done(title);
    });
    expect(printing.job()).toEqual({ n: 1, ids: ['a', 'b'] });
    printing.told(1, { kind: 'progress', done: 1 });
    printing.told(1, drawn);
    expect(await reply).toEqual(done('Kites'));
    expect(told).toEqual([
      { done: 0, total: 2 },
      { done: 1, total: 2 },
      { done: 0, total: 0 },
    ]);
    expect(opened[0]?.window.isGone()).toBe(true);
    expect(printing.job()).toBeNull();
  });

  it('does one at a time, and the next one afterwards', async () => {
    const { printing } = set();
    const first = printing.run(['a'], async () => done(1));
    expect(await printing.run(['b'], async () => done(2))).toMatchObject({
      failure: { code: 'printing' },
    });
    printing.told(1, drawn);
    expect(await first).toEqual(done(1));
    const next = printing.run(['b'], async () => done(2));
    // What a page of before says counts no more.
    printing.told(1, { kind: 'failed', code: 'x', message: 'x', hint: 'x' });
    printing.told(2, drawn);
    expect(await next).toEqual(done(2));
  });

  it('passes on why nothing could be drawn, or made of it', async () => {
    const { printing } = set();
    const undrawn = printing.run(['a'], async () => done(1));
    printing.told(1, { kind: 'failed', code: 'gone', message: 'Gone.', hint: 'Look.' });
    expect(await undrawn).toEqual(failed('gone', 'Gone.', 'Look.'));
    const unmade = printing.run(['a'], async () => failed('full', 'Full.', 'Free.'));
    printing.told(2, drawn);
    expect(await unmade).toEqual(failed('full', 'Full.', 'Free.'));
  });

  it('ends with nothing when it is cancelled, however far it is', async () => {
    const { printing } = set();
    const drawing = printing.run(['a'], async () => done(1));
    printing.cancel();
    expect(await drawing).toEqual(done(null));
    const making = printing.run(['a'], () => new Promise(() => undefined));
    printing.told(2, drawn);
    printing.cancel();
    expect(await making).toEqual(done(null));
    printing.cancel();
  });

  it('says that its window crashed, and can print again', async () => {
    const { printing, opened } = set();
    const first = printing.run(['a'], async () => done(1));
    opened[0]?.crash(failed('print-crashed', 'Ended.', 'Try again.'));
    expect(await first).toMatchObject({ failure: { code: 'print-crashed' } });
    const second = printing.run(['a'], async () => done(1));
    printing.told(2, drawn);
    expect(await second).toEqual(done(1));
  });

  it('lets an error of what is made through, and can print again', async () => {
    const { printing } = set();
    const reply = printing.run(['a'], () => Promise.reject(new Error('broken')));
    printing.told(1, drawn);
    await expect(reply).rejects.toThrow('broken');
    expect(printing.job()).toBeNull();
  });
});
