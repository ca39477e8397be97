import { resolve } from 'node:path';
import { app, type NativeImage, type WebContents } from 'electron';
import { writeAtomically } from './files/atomic-write.ts';
import type { MainWindow } from './window.ts';

/** How often a picture is taken before it is given up. */
const TRIES = 200;

/** How many pictures in a row must be the same: then nothing is on its way any more. */
const STILL = 5;

/** Settles when fonts are there and the frame that shows them has been drawn. */
const DRAWN = `document.fonts.ready.then(() => new Promise((done) =>
  requestAnimationFrame(() => requestIdleCallback(() => done(null)))))`;

/**
 * `--screenshot=FILE.png`: writes a picture of the window once its first rows are there, and
 * ends the app, with exit code 1 when that failed.
 */
export async function takeScreenshotIfAsked({ window, ready }: MainWindow): Promise<void> {
  const file = app.commandLine.getSwitchValue('screenshot');
  if (!file) return;
  await ready;
  window.show();
  try {
    const picture = await pictureOf(window.webContents);
    await writeAtomically(resolve(file), picture.toPNG());
    app.exit(0);
  } catch (error) {
    process.stderr.write(`The screenshot was not written: ${String(error)}\n`);
    app.exit(1);
  }
}

/** A picture with something on it that has come to rest: a busy machine draws a page in parts. */
async function pictureOf(contents: WebContents): Promise<NativeImage> {
  let before: Buffer = Buffer.alloc(0);
  let still = 0;
  for (let tries = 0; tries < TRIES; tries += 1) {
    await contents.executeJavaScript(DRAWN);
    const picture = await contents.capturePage();
    const pixels = picture.toBitmap();
    still = pixels.equals(before) ? still + 1 : 1;
    before = pixels;
    if (still >= STILL && !isBlank(pixels)) return picture;
  }
  throw new Error('the window did not come to rest');
}

/** True for a picture of no size or of one colour. */
function isBlank(pixels: Buffer): boolean {
  const view = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength / 4);
  const first = view[0];
  return view.every((pixel) => pixel === first);
}
