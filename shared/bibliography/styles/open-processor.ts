import type { StyleId } from '../profile.ts';
import type { StyleProcessor } from './processor.ts';
import { loadLocales, styleText } from './style-files.ts';

const opened = new Map<StyleId, Promise<StyleProcessor>>();

/** The processor of a style; library, style and locales are loaded when first asked for. */
export function openProcessor(style: StyleId): Promise<StyleProcessor> {
  const known = opened.get(style);
  if (known) return known;
  const opening = open(style);
  opened.set(style, opening);
  // What could not be loaded is asked for again.
  opening.catch(() => opened.delete(style));
  return opening;
}

async function open(style: StyleId): Promise<StyleProcessor> {
  const [{ createProcessor }, text, locales] = await Promise.all([
    import('./processor.ts'),
    styleText(style),
    loadLocales(),
  ]);
  return createProcessor(text, locales);
}
