import { once } from 'node:events';
import { connect } from 'node:net';
import { Problem } from './problem.mjs';

/** Where the X server of display `:N` listens (X(7), "DISPLAY NAMES"). */
const socketOf = (name) => `/tmp/.X11-unix/X${name.slice(1)}`;

/**
 * Lays the mouse pointer of an X display into its lower right corner, where no window of ours is.
 *
 * A virtual display has nobody at its mouse, and still a pointer in the middle of its screen: a
 * window that comes up there, or loses one above it, is told that the mouse moved over it. Nobody
 * can tell when, and what the page takes for a movement ends a drag or lights another row.
 *
 * Rejects where the server cannot be reached by its usual socket, or does not answer.
 * `key` is the cookie that the server asks for. X Window System Protocol (X.Org, release 7):
 * "Connection Setup", and requests WarpPointer and GetInputFocus.
 */
export async function parkPointer(name, key) {
  const server = connect(socketOf(name));
  try {
    server.write(hello(key));
    const setup = await read(server, (head) => 8 + 4 * head.readUInt16LE(6));
    if (setup[0] !== 1) throw new Problem(`Display: ${name} does not take the key.`);
    // The answer to the second tells that the first was done: requests are served in their order.
    server.write(Buffer.concat([warpPointer(rootOf(setup), 0x7fff), getInputFocus]));
    await read(server, () => 32);
  } finally {
    server.destroy();
  }
}

/** The bytes of one answer; `lengthOf` tells from its first eight how many there are. */
async function read(server, lengthOf) {
  let bytes = Buffer.alloc(0);
  while (bytes.length < 8 || bytes.length < lengthOf(bytes)) {
    const [chunk] = await once(server, 'data', { signal: AbortSignal.timeout(PATIENCE) });
    bytes = Buffer.concat([bytes, chunk]);
  }
  return bytes;
}

/** So long a server may take for an answer, in ms: one that hangs up says nothing. */
const PATIENCE = 5000;

const AUTHORIZATION = 'MIT-MAGIC-COOKIE-1';

function hello(key) {
  const head = Buffer.alloc(12);
  head.write('l', 0, 'latin1');
  head.writeUInt16LE(11, 2);
  head.writeUInt16LE(AUTHORIZATION.length, 6);
  head.writeUInt16LE(key.length, 8);
  return Buffer.concat([head, padded(Buffer.from(AUTHORIZATION)), padded(key)]);
}

/** The root window of the first screen, which stands behind the vendor's name and the formats. */
function rootOf(setup) {
  const vendor = setup.readUInt16LE(24);
  const formats = setup[29];
  return setup.readUInt32LE(40 + paddedLength(vendor) + 8 * formats);
}

/** Where that is outside the screen the pointer stays at its edge. */
function warpPointer(root, to) {
  const request = Buffer.alloc(24);
  request[0] = 41;
  request.writeUInt16LE(6, 2);
  request.writeUInt32LE(root, 8);
  request.writeInt16LE(to, 20);
  request.writeInt16LE(to, 22);
  return request;
}

const getInputFocus = Buffer.from([43, 0, 1, 0]);

const paddedLength = (length) => Math.ceil(length / 4) * 4;

const padded = (bytes) =>
  Buffer.concat([bytes, Buffer.alloc(paddedLength(bytes.length) - bytes.length)]);
