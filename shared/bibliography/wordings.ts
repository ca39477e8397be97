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
