import katex from 'katex';
import 'katex/dist/katex.min.css';

/** Typesets a formula into `place`; one that cannot be read stays there as it was written. */
export function renderMath(source: string, place: HTMLElement, displayMode: boolean): void {
  try {
    katex.render(source, place, {
      displayMode,
      throwOnError: true,
      trust: false,
      strict: 'ignore',
      maxExpand: 200,
    });
  } catch {
    place.textContent = source;
  }
}
