import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  LEAST,
  NEW_WINDOW,
  placeWindow,
  type Rectangle,
  readWindowState,
} from '../../electron/window-state.ts';

const rectangle = (x: number, y: number, width: number, height: number): Rectangle => ({
  x,
  y,
  width,
  height,
});
/** A laptop, and a larger screen to its right that begins higher up. */
const LAPTOP = rectangle(0, 25, 1440, 875);
const LARGE = rectangle(1440, -300, 2560, 1400);

const place = (bounds: Rectangle | null, ...areas: Rectangle[]) => placeWindow({ bounds }, areas);

describe('placeWindow', () => {
  test.each([
    ['a new window', null, [LARGE], { width: 1440, height: 900 }],
    [
      'a new window on a small screen',
      null,
      [rectangle(0, 0, 1024, 720)],
      { width: 1024, height: 720 },
    ],
    [
      'a screen smaller than the least',
      null,
      [rectangle(0, 0, 320, 240)],
      { width: 480, height: 480 },
    ],
    ['no screen at all', null, [], { width: 1440, height: 900 }],
    [
      'a window where it was',
      rectangle(100, 100, 900, 600),
      [LAPTOP],
      rectangle(100, 100, 900, 600),
    ],
    [
      'one on the second screen',
      rectangle(2000, -200, 1800, 1200),
      [LAPTOP, LARGE],
      rectangle(2000, -200, 1800, 1200),
    ],
    [
      'one whose screen is gone',
      rectangle(2000, -200, 1800, 1200),
      [LAPTOP],
      { width: 1440, height: 875 },
    ],
    [
      'one on a screen that became smaller',
      rectangle(100, 100, 1300, 800),
      [rectangle(0, 0, 800, 600)],
      rectangle(0, 0, 800, 600),
    ],
    [
      'one across two screens',
      rectangle(1300, 100, 1500, 900),
      [LAPTOP, LARGE],
      rectangle(1300, 100, 1500, 900),
    ],
    [
      'one that sticks out to the left',
      rectangle(-700, 100, 900, 600),
      [LAPTOP],
      rectangle(-700, 100, 900, 600),
    ],
    [
      'one with a corner left to see',
      rectangle(-800, 100, 900, 600),
      [LAPTOP],
      { width: 900, height: 600 },
    ],
    [
      'one with its title bar above the screen',
      rectangle(100, -100, 900, 600),
      [LAPTOP],
      { width: 900, height: 600 },
    ],
    [
      'one with its title bar below the screen',
      rectangle(100, 890, 900, 600),
      [LAPTOP],
      { width: 900, height: 600 },
    ],
  ] as const)('opens %s', (_what, bounds, areas, placed) => {
    expect(place(bounds, ...areas)).toEqual(placed);
  });

  it('always leaves a title bar to grasp, and a window of a usable size', () => {
    const pixels = fc.integer({ min: -10_000, max: 10_000 });
    const size = fc.integer({ min: 1, max: 10_000 });
    const any = fc.record({ x: pixels, y: pixels, width: size, height: size });
    const screens = fc.array(
      fc.record({
        x: pixels,
        y: pixels,
        width: fc.integer({ min: 640, max: 4000 }),
        height: fc.integer({ min: 480, max: 3000 }),
      }),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(any, screens, (bounds, areas) => {
        const { x, y, width, height } = placeWindow({ bounds }, areas);
        expect(width).toBeGreaterThanOrEqual(LEAST.width);
        expect(height).toBeGreaterThanOrEqual(LEAST.height);
        if (x === undefined || y === undefined) return;
        const seen = areas.some(
          (area) =>
            Math.min(x + width, area.x + area.width) - Math.max(x, area.x) > 0 &&
            y + 32 > area.y &&
            y < area.y + area.height,
        );
        expect(seen).toBe(true);
      }),
    );
  });
});

describe('readWindowState', () => {
  it('reads what it writes', () => {
    const state = { bounds: rectangle(1, -2, 900, 600), mode: 'maximized', zoom: 125 } as const;
    expect(readWindowState(JSON.stringify(state))).toEqual(state);
  });

  test.each([
    ['', NEW_WINDOW],
    ['{"bounds":', NEW_WINDOW],
    ['null', NEW_WINDOW],
    ['[]', NEW_WINDOW],
    ['{}', NEW_WINDOW],
    ['{"bounds":{"x":1},"mode":"minimised","zoom":125}', { ...NEW_WINDOW, zoom: 125 }],
    ['{"mode":"fullscreen","zoom":3000}', { ...NEW_WINDOW, mode: 'fullscreen' }],
    ['{"bounds":{"x":1e999,"y":0,"width":900,"height":600}}', NEW_WINDOW],
  ])('takes what is whole from %s', (text, state) => {
    expect(readWindowState(text)).toEqual(state);
  });
});
