import type { Readings } from './romanise.ts';

let loading: Promise<Readings> | null = null;

/** Loads how Chinese and Korean are read; the second time it is there at once. */
export function loadReadings(): Promise<Readings> {
  loading ??= Promise.all([import('pinyin-pro'), import('es-hangul')]).then(
    ([{ pinyin }, { romanize }]): Readings => ({
      han: (text, isName) =>
        pinyin(text, {
          toneType: 'none',
          type: 'array',
          nonZh: 'removed',
          surname: isName ? 'head' : 'off',
        }).join(' '),
      hangul: romanize,
    }),
  );
  return loading;
}
