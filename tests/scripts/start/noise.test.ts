import { expect, it } from 'vitest';
import { isNoise } from '../../../scripts/start/noise.mjs';

it('leaves out what every server lacks', () => {
  expect(isNoise('[7:1123/195238.7:ERROR:bus.cc(407)] Failed to connect to the bus: x')).toBe(true);
  expect(isNoise('[7:1123/195239.3:ERROR:viz_main_impl.cc(181)] Exiting GPU process')).toBe(true);
});

it('leaves out what a helper says that found the app gone', () => {
  const line = '[7:0100/000000.122421:ERROR:zygote_linux.cc(678)] write: Broken pipe (32)';
  expect(isNoise(line)).toBe(true);
});

it('shows everything else', () => {
  expect(isNoise('DevTools listening on ws://127.0.0.1:1/devtools/browser/x')).toBe(false);
  expect(isNoise('[7:1123/1.2:FATAL:electron_main_delegate.cc(287)] Running as root')).toBe(false);
  expect(isNoise('Lectern could not start: bus.cc')).toBe(false);
});
