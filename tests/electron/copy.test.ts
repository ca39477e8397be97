import { describe, expect, it } from 'vitest';
import { copy } from '../../electron/copy.ts';

/** A clipboard that notes what it is given. */
function notingClipboard() {
  const given: unknown[] = [];
  const clipboard = {
    writeText: (text: string) => void given.push(text),
    write: (data: never) => void given.push(data),
  };
  return { given, clipboard };
}

class Item {
  constructor(readonly forms: Record<string, string>) {}
}

describe('copy', () => {
  it.each([Item, undefined])('writes a text as such (%s)', async (itemClass) => {
    const { given, clipboard } = notingClipboard();
    await copy({ text: '\\cite{ward}' }, clipboard, itemClass);
    expect(given).toEqual(['\\cite{ward}']);
  });

  it('writes two forms as one item', async () => {
    const { given, clipboard } = notingClipboard();
    await copy({ text: 'Kites', html: '<i>Kites</i>' }, clipboard, Item);
    expect(given).toEqual([[new Item({ 'text/plain': 'Kites', 'text/html': '<i>Kites</i>' })]]);
  });

  it('writes two forms as Electron 33 takes them', async () => {
    const { given, clipboard } = notingClipboard();
    await copy({ text: 'Kites', html: '<i>Kites</i>' }, clipboard, undefined);
    expect(given).toEqual([{ text: 'Kites', html: '<i>Kites</i>' }]);
  });

  it('passes on what the clipboard refuses', async () => {
    const { clipboard } = notingClipboard();
    const refusing = { ...clipboard, writeText: () => Promise.reject(new Error('no clipboard')) };
    await expect(copy({ text: 'x' }, refusing, Item)).rejects.toThrow('no clipboard');
  });
});
