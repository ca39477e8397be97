import type { CacheFile, CacheFolder } from './cache-files.ts';

/** The two generations of a cache: one is read from while the next is written. */
export const SLOTS = ['a', 'b'] as const;

/** One generation's files, by their part in the cache. */
export type Slot<Part extends string> = Record<Part, CacheFile>;

/**
 * Opens both generations of a cache; null where they cannot be opened, and the cache has to live in
 * memory alone. A new one is written beside the old, which is emptied only when the new one stands
 * on the disk: a crash in between leaves one of them whole.
 */
export async function openSlots<Part extends string>(
  folder: CacheFolder,
  parts: readonly Part[],
): Promise<[Slot<Part>, Slot<Part>] | null> {
  const files = await folder.files(SLOTS.flatMap((slot) => parts.map((part) => `${part}-${slot}`)));
  if (!files) return null;
  const slotOf = (from: number) =>
    Object.fromEntries(parts.map((part, index) => [part, files[from + index]])) as Slot<Part>;
  return [slotOf(0), slotOf(parts.length)];
}

/** Empties a generation. */
export function clearSlot(slot: Slot<string>): void {
  for (const file of Object.values(slot)) {
    file.truncate(0);
    file.flush();
  }
}
