/** The sizes of the page in percent, as browsers step through them. */
export const ZOOMS = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300] as const;

/** What a key, the menu or the wheel asks for. */
export type ZoomStep = 'in' | 'out' | 'reset';

/** The size after a step, in percent, from any size there was; never beyond the first and last. */
export function zoomAfter(percent: number, step: ZoomStep): number {
  if (step === 'reset') return 100;
  if (step === 'in') return ZOOMS.find((zoom) => zoom > percent) ?? 300;
  return ZOOMS.findLast((zoom) => zoom < percent) ?? 50;
}
