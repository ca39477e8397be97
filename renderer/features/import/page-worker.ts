import { readPageText } from '../../../shared/feed/page-text.ts';
import { decodeText } from './decode.ts';

/** Reads a page off the main thread: a long file must not stop the window. */
self.addEventListener('message', ({ data }: MessageEvent<Uint8Array | string>) => {
  self.postMessage(readPageText(typeof data === 'string' ? data : decodeText(data)));
});
