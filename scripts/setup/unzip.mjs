import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, symlink, writeFile } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw, inflateRawSync } from 'node:zlib';

const STORED = 0;
const DEFLATED = 8;
const FILE_TYPE = 0o170000;
const SYMLINK = 0o120000;
const END_RECORD = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * Unpacks a zip file with modes and symbolic links kept. `place(name)` says where an entry goes,
 * relative to `folder`, or gives null to leave it out. Throws on a damaged or ZIP64 file and on an
 * entry that would land outside the folder.
 *
 * Our own reader because nothing else is sure to be there: a bare Debian has no `unzip`, and the
 * extractor that comes with Electron is native, wants Node 22 and cannot leave entries out (here
 * 25,700 of 25,820 are).
 */
export async function unzip(file, folder, place) {
  const handle = await open(file);
  try {
    for (const entry of await readDirectory(handle)) {
      const name = place(entry.name);
      if (name === null) continue;
      const target = resolve(folder, name);
      if (!`${target}${sep}`.startsWith(resolve(folder) + sep)) {
        throw new Error(`${file}: the entry ${entry.name} points outside its folder`);
      }
      await unpack(file, handle, entry, target);
    }
  } finally {
    await handle.close();
  }
}

async function unpack(file, handle, entry, target) {
  if (entry.name.endsWith('/')) {
    await mkdir(target, { recursive: true });
    return;
  }
  await mkdir(dirname(target), { recursive: true });
  if (entry.size === 0) {
    await writeFile(target, '', { mode: permissions(entry) });
    return;
  }
  // The local header repeats the name but may carry other extra fields, so its own lengths count.
  const local = await readAt(handle, entry.offset, 30);
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  if ((entry.mode & FILE_TYPE) === SYMLINK) {
    const bytes = await readAt(handle, start, entry.packed);
    const link = entry.method === STORED ? bytes : inflateRawSync(bytes);
    await symlink(link.toString('utf8'), target);
    return;
  }
  const source = createReadStream(file, { start, end: start + entry.packed - 1 });
  const sink = createWriteStream(target, { mode: permissions(entry) });
  if (entry.method === STORED) await pipeline(source, sink);
  else await pipeline(source, createInflateRaw(), sink);
  if (sink.bytesWritten !== entry.size) throw new Error(`${file}: ${entry.name} is cut short`);
}

/** Zip files made on Windows carry no modes at all. */
const permissions = (entry) => entry.mode & 0o777 || 0o644;

async function readDirectory(handle) {
  const { size } = await handle.stat();
  const tailLength = Math.min(size, END_RECORD + LONGEST_COMMENT);
  const tail = await readAt(handle, size - tailLength, tailLength);
  const end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0) throw new Error('not a zip file');
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (count === 0xffff || offset === 0xffffffff) throw new Error('ZIP64 files are not understood');

  const directory = await readAt(handle, offset, length);
  const entries = [];
  for (let at = 0; entries.length < count; ) {
    if (directory.readUInt32LE(at) !== 0x02014b50) throw new Error('the zip directory is damaged');
    const nameLength = directory.readUInt16LE(at + 28);
    const method = directory.readUInt16LE(at + 10);
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength);
    if (method !== STORED && method !== DEFLATED) throw new Error(`${name}: unknown compression`);
    entries.push({
      name,
      method,
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: directory.readUInt16LE(at + 40),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function readAt(handle, position, length) {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, position);
  if (bytesRead !== length) throw new Error('the zip file is cut short');
  return buffer;
}
