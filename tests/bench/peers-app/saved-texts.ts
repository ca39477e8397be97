/** Texts by name in the origin's private file system; the faster of its two ways, for workers. */
type Handle = {
  read(into: Uint8Array, options: { at: number }): number;
  write(bytes: Uint8Array, options: { at: number }): number;
  getSize(): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
};

async function open(name: string): Promise<Handle> {
  const folder = await navigator.storage.getDirectory();
  const file = await folder.getFileHandle(encodeURIComponent(name), { create: true });
  const opener = file as unknown as { createSyncAccessHandle(): Promise<Handle> };
  return opener.createSyncAccessHandle();
}

/** Stores a text. */
export async function saveText(name: string, text: string): Promise<void> {
  const file = await open(name);
  file.truncate(0);
  file.write(new TextEncoder().encode(text), { at: 0 });
  file.flush();
  file.close();
}

/** The text that was stored. */
export async function loadText(name: string): Promise<string> {
  const file = await open(name);
  const bytes = new Uint8Array(file.getSize());
  file.read(bytes, { at: 0 });
  file.close();
  return new TextDecoder().decode(bytes);
}
