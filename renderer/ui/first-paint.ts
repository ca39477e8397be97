let painted = () => {};

/** Settles when the first rows are on the screen: what they do not need is loaded after that. */
export const firstPaint = new Promise<void>((resolve) => {
  painted = resolve;
});

/** Says that the first rows are on the screen. */
export function markFirstPaint(): void {
  painted();
}
