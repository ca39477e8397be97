import type { Fields } from './model.ts';

/** biblatex's keys for kinds of theses and reports, in words (manual 3.18 §4.9.2.13). */
const DEGREES: Readonly<Record<string, string>> = {
  phdthesis: 'PhD thesis',
  mathesis: "Master's thesis",
  bathesis: "Bachelor's thesis",
  candthesis: 'Candidate thesis',
  techreport: 'Technical report',
  resreport: 'Research report',
};

/** biblatex's keys for states of publication, in words (manual 3.18 §4.9.2.11). */
const STATES: Readonly<Record<string, string>> = {
  inpreparation: 'in preparation',
  submitted: 'submitted',
  forthcoming: 'forthcoming',
  inpress: 'in press',
  prepublished: 'prepublished',
};

/** biblatex's names of languages (manual 3.18 §3.9), and the codes of BCP 47 that others want. */
const LANGUAGES: Readonly<Record<string, string>> = {
  english: 'en',
  german: 'de',
  french: 'fr',
  spanish: 'es',
  italian: 'it',
  portuguese: 'pt',
  dutch: 'nl',
  russian: 'ru',
  polish: 'pl',
  chinese: 'zh',
  japanese: 'ja',
  korean: 'ko',
};

/**
 * Names of babel and polyglossia, by the codes of BCP 47 that they are. They are read in one direction
 * only: biblatex has no words for many of them.
 */
const BABEL_NAMES: Readonly<Record<string, string>> = {
  'en-US': 'american USenglish usenglish',
  'en-GB': 'british UKenglish ukenglish',
  'en-CA': 'canadian',
  'en-AU': 'australian',
  'en-NZ': 'newzealand',
  'de-DE': 'ngerman',
  'de-AT': 'austrian naustrian',
  'de-CH': 'swissgerman nswissgerman',
  'fr-CA': 'acadian canadien',
  'pt-BR': 'brazilian brazil',
  'es-MX': 'mexican spanishmx',
  af: 'afrikaans',
  ar: 'arabic',
  be: 'belarusian',
  bg: 'bulgarian',
  br: 'breton',
  ca: 'catalan',
  cs: 'czech',
  cy: 'welsh',
  da: 'danish',
  de: 'germanb',
  dsb: 'lowersorbian lsorbian',
  el: 'greek polutonikogreek',
  eo: 'esperanto',
  et: 'estonian',
  eu: 'basque',
  fa: 'persian farsi',
  fi: 'finnish',
  fr: 'francais',
  ga: 'irish',
  gd: 'scottish',
  gl: 'galician',
  grc: 'ancientgreek',
  he: 'hebrew',
  hi: 'hindi',
  hr: 'croatian',
  hsb: 'uppersorbian usorbian',
  hu: 'hungarian magyar',
  ia: 'interlingua',
  id: 'indonesian bahasai bahasa indon',
  is: 'icelandic',
  la: 'latin',
  lt: 'lithuanian',
  lv: 'latvian',
  mk: 'macedonian',
  mr: 'marathi',
  ms: 'malay bahasam meyalu',
  nb: 'norsk',
  nn: 'nynorsk',
  no: 'norwegian',
  pt: 'portuges',
  ro: 'romanian',
  se: 'samin',
  sk: 'slovak',
  sl: 'slovene slovenian',
  sq: 'albanian',
  sr: 'serbian',
  sv: 'swedish',
  th: 'thai',
  tr: 'turkish',
  uk: 'ukrainian',
  vi: 'vietnamese',
};

/** The codes of all names of languages. */
const CODES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(LANGUAGES),
  ...Object.entries(BABEL_NAMES).flatMap(([code, names]) =>
    names.split(' ').map((name) => [name, code] as const),
  ),
]);

/**
 * The language of a work, for formats that have one place for it and want a code of BCP 47: that of
 * `language`, or else of `langid`; in the file's own words where neither has one.
 */
export function languageOf({ language, langid }: Fields): string | undefined {
  return CODES.get(language ?? '') ?? CODES.get(langid ?? '') ?? language ?? langid;
}

/** Fields whose values are keys of biblatex, or words. */
const WORDINGS = { degree: DEGREES, pubstate: STATES, language: LANGUAGES } as const;

/** A field whose value may be a key of biblatex. */
type KeyedField = keyof typeof WORDINGS;

/** The value of a field in words that people and other programs read; other values as they are. */
export function inWords(name: string, value: string): string {
  if (!isKeyed(name)) return value;
  return Object.hasOwn(WORDINGS[name], value) ? (WORDINGS[name][value] ?? value) : value;
}

/** biblatex's key for a value in words; other values as they are. */
export function asKey(name: string, value: string): string {
  if (!isKeyed(name)) return value;
  const folded = value.toLowerCase().replaceAll('’', "'");
  const known = Object.entries(WORDINGS[name]).find(([, words]) => words.toLowerCase() === folded);
  return known?.[0] ?? value;
}

function isKeyed(name: string): name is KeyedField {
  return Object.hasOwn(WORDINGS, name);
}

/** What a `degree` means in words; one that is no key is its own. */
export function degreeWords(degree: string): string {
  return inWords('degree', degree);
}
