import { create } from 'zustand';
import { restoreSettings, type Settings } from '../../shared/settings.ts';
import { useSettings } from './settings.ts';

/** How the window looks, as far as scripts must know. */
export type Appearance = {
  /** How much larger everything is than at the usual size of text. */
  textScale: number;
};

type Chosen = Pick<Settings, 'interfaceSize' | 'contrast'>;

const KEY = 'lectern-appearance';

/** How the window looks. */
export const useAppearance = create<Appearance>(() => ({ textScale: 1 }));

/** Whether the system asks for more contrast. */
const asksForMore = matchMedia('(prefers-contrast: more)');

/**
 * Makes the page look as the settings and the system say, now and whenever they change. The settings
 * take a moment to arrive: until then it looks as it did last, so that no text jumps at a start.
 */
export function startAppearance(): void {
  let chosen = readChosen();
  const apply = () => {
    const { documentElement: root } = document;
    const textScale = chosen.interfaceSize / 100;
    root.style.setProperty('--text-scale', String(textScale));
    root.dataset.contrast = chosen.contrast === 'more' || asksForMore.matches ? 'more' : 'usual';
    useAppearance.setState({ textScale });
  };
  apply();
  asksForMore.addEventListener('change', apply);
  useSettings.subscribe(({ interfaceSize, contrast }) => {
    if (interfaceSize === chosen.interfaceSize && contrast === chosen.contrast) return;
    chosen = { interfaceSize, contrast };
    localStorage.setItem(KEY, JSON.stringify(chosen));
    apply();
  });
}

/** What was chosen at the last visit; anything odd in the stored text takes its default. */
function readChosen(): Chosen {
  const stored = localStorage.getItem(KEY) ?? 'null';
  let value: unknown = null;
  try {
    value = JSON.parse(stored);
  } catch {
    // Damaged: as if nothing had been chosen.
  }
  const { interfaceSize, contrast } = restoreSettings(value);
  return { interfaceSize, contrast };
}
