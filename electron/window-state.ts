import * as v from 'valibot';

/** A place on the desktop in device-independent pixels. */
export type Rectangle = { x: number; y: number; width: number; height: number };

const Pixels = v.pipe(v.number(), v.finite(), v.transform(Math.round));

const StateSchema = v.object({
  /** Where the window was when it was neither maximised nor on the full screen. */
  bounds: v.fallback(
    v.nullable(v.object({ x: Pixels, y: Pixels, width: Pixels, height: Pixels })),
    null,
  ),
  mode: v.fallback(v.picklist(['normal', 'maximized', 'fullscreen']), 'normal'),
  /** Size of the page in percent. */
  zoom: v.fallback(v.pipe(v.number(), v.minValue(50), v.maxValue(300)), 100),
});

/** The window as it was left. */
export type WindowState = v.InferOutput<typeof StateSchema>;

/** The window of a new profile. */
export const NEW_WINDOW: WindowState = { bounds: null, mode: 'normal', zoom: 100 };

/** The least size of the window. */
export const LEAST = { width: 480, height: 480 } as const;

/** The size of a new window, where the screen has room for it. */
const FIRST = { width: 1440, height: 900 } as const;

/** So much of the title bar must be on a screen for the window to be moved by it. */
const GRIP = { width: 120, height: 32 } as const;

/** The state in a file; whatever of it is damaged or missing is as in a new profile. */
export function readWindowState(text: string): WindowState {
  try {
    const read = v.safeParse(StateSchema, JSON.parse(text));
    return read.success ? read.output : NEW_WINDOW;
  } catch {
    return NEW_WINDOW;
  }
}

/**
 * Where a window opens: where it was, as far as it fits on the screens that are there now. `areas` are
 * their work areas, the first screen's first. Without `x` and `y` it is centred on the first screen.
 */
export function placeWindow(
  { bounds }: Pick<WindowState, 'bounds'>,
  areas: readonly Rectangle[],
): Partial<Rectangle> & { width: number; height: number } {
  const [first] = areas;
  if (bounds === null) return first ? fitted(FIRST, first) : { ...FIRST };
  const area = areas.find((each) => canBeGrasped(bounds, each)) ?? null;
  if (area === null) return first ? fitted(bounds, first) : { ...FIRST };
  const home = largestShare(bounds, areas) ?? area;
  const { width, height } = fitted(bounds, home);
  if (width === bounds.width && height === bounds.height) return bounds;
  // Smaller than it was, it may have left the screen.
  return {
    x: within(bounds.x, home.x, home.width - width),
    y: within(bounds.y, home.y, home.height - height),
    width,
    height,
  };
}

/** A size that a work area has room for. */
function fitted(size: { width: number; height: number }, area: Rectangle) {
  return {
    width: Math.max(LEAST.width, Math.min(size.width, area.width)),
    height: Math.max(LEAST.height, Math.min(size.height, area.height)),
  };
}

function within(at: number, from: number, room: number): number {
  return Math.min(Math.max(at, from), from + Math.max(0, room));
}

/** Whether enough of the title bar lies within a work area. */
function canBeGrasped(bounds: Rectangle, area: Rectangle): boolean {
  const title = { ...bounds, height: GRIP.height };
  const { width, height } = shared(title, area);
  return width >= Math.min(GRIP.width, bounds.width) && height >= GRIP.height / 2;
}

function largestShare(bounds: Rectangle, areas: readonly Rectangle[]): Rectangle | undefined {
  const sizes = areas.map((area) => {
    const { width, height } = shared(bounds, area);
    return width * height;
  });
  return areas[sizes.indexOf(Math.max(...sizes))];
}

/** The size of what two rectangles share. */
function shared(a: Rectangle, b: Rectangle): { width: number; height: number } {
  const right = Math.min(a.x + a.width, b.x + b.width);
  const bottom = Math.min(a.y + a.height, b.y + b.height);
  return {
    width: Math.max(0, right - Math.max(a.x, b.x)),
    height: Math.max(0, bottom - Math.max(a.y, b.y)),
  };
}
