/**
 * A file that is read and written anywhere, at once: the part of a `FileSystemSyncAccessHandle`
 * that the caches use, so that they can be tested on memory.
 * https://fs.spec.whatwg.org/#api-filesystemsyncaccesshandle
 */
export type RandomFile = {
  /** Fills `into` from byte `at` on; gives the number of bytes read, fewer at the end of the file. */
  read(into: Uint8Array, at: number): number;
  /** Writes all of `bytes` at byte `at`; throws when the disk is full. */
  write(bytes: Uint8Array, at: number): void;
  /** Bytes in the file. */
  size(): number;
  /** Cuts the file off, or extends it with zeros. */
  truncate(size: number): void;
  /** Returns once everything written stands on the disk. */
  flush(): void;
};
