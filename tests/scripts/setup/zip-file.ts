import { deflateRawSync } from 'node:zlib';

export type ZipEntry = { name: string; text?: string; mode?: number; stored?: boolean };

/** The bytes of a zip file, written as `zip` on Unix writes it (modes in the directory). */
export function zipFile(entries: ZipEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text = '', mode = 0o100644, stored = false } of entries) {
    const plain = Buffer.from(text);
    const packed = stored ? plain : deflateRawSync(plain);
    const method = stored ? 0 : 8;
    const label = Buffer.from(name);
    // An extra field in the local header only: readers must not take the directory's length for it.
    const extra = Buffer.from([0x55, 0x54, 1, 0, 0]);

    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(method, 8);
    local.writeUInt16LE(label.length, 26);
    local.writeUInt16LE(extra.length, 28);
    bodies.push(local, label, extra, packed);

    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(plain.length, 24);
    central.writeUInt16LE(label.length, 28);
    central.writeUInt16LE(mode, 40);
    central.writeUInt32LE(offset, 42);
    directory.push(central, label);
    offset += local.length + label.length + extra.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, list, end]);
}
