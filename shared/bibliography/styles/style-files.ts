import type { StyleId } from '../profile.ts';

type Text = Promise<{ default: string }>;

/** Where the file of each style stands; each is loaded when it is first asked for. */
const STYLE_FILES: Record<StyleId, () => Text> = {
  apa: () => import('../../../data/csl/apa.csl?raw'),
  ieee: () => import('../../../data/csl/ieee.csl?raw'),
  acm: () => import('../../../data/csl/association-for-computing-machinery.csl?raw'),
  'chicago-author-date': () => import('../../../data/csl/chicago-author-date.csl?raw'),
  nature: () => import('../../../data/csl/nature.csl?raw'),
  // "Vancouver" is the style of the National Library of Medicine.
  vancouver: () => import('../../../data/csl/nlm-citation-sequence.csl?raw'),
};

/** The text of a style's file (CSL 1.0.2, XML). */
export async function styleText(style: StyleId): Promise<string> {
  return (await STYLE_FILES[style]()).default;
}

/** The text of the locale file of a language: British English, or American for any other. */
export type Locales = (language: string) => string;

/** The locales that the styles are written for. */
export async function loadLocales(): Promise<Locales> {
  const [american, british] = await Promise.all([
    import('../../../data/csl/locales-en-US.xml?raw'),
    import('../../../data/csl/locales-en-GB.xml?raw'),
  ]);
  return (language) => (language === 'en-GB' ? british : american).default;
}
