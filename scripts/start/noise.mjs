import { createInterface } from 'node:readline';

// The desktop bus, the graphics card that Chromium looks for before it draws by software, and a helper
// that was still starting when the app had said its word and ended.
const absent = [
  'bus',
  'command_buffer_proxy_impl',
  'object_proxy',
  'one_copy_raster_buffer_provider',
  'shared_image_interface_proxy',
  'viz_main_impl',
  'zygote_communication_linux',
  'zygote_linux',
];
const noise = new RegExp(`^\\[\\d+:\\d{4}/\\d+\\.\\d+:ERROR:(${absent.join('|')})\\.cc\\b`);

/** Copies a stream line by line and leaves out what Chromium complains of on every server. */
export function copyWithoutNoise(from, to) {
  createInterface({ input: from }).on('line', (line) => {
    if (!isNoise(line)) to.write(`${line}\n`);
  });
}

/** Says whether a line is about something that servers never have. */
export const isNoise = (line) => noise.test(line);
