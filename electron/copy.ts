/** What is copied: a text, and the same with marks for programs that take HTML. */
type Copied = { text: string; html?: string | undefined };

/** The system's clipboard, as Electron 45 and the Electron 33 of the stand-in know it. */
type Clipboard = {
  writeText: (text: string) => Promise<void> | void;
  write: (data: never) => Promise<void> | void;
};

/** What Electron 45 puts on the clipboard at once, in several forms; 33 has no such class. */
type ItemClass = new (forms: Record<string, string>) => object;

/** Puts a text on the clipboard, in both forms where there are two. */
export async function copy(
  { text, html }: Copied,
  clipboard: Clipboard,
  Item: ItemClass | undefined,
): Promise<void> {
  if (html === undefined) {
    await clipboard.writeText(text);
    return;
  }
  const data = Item ? [new Item({ 'text/plain': text, 'text/html': html })] : { text, html };
  await clipboard.write(data as never);
}
