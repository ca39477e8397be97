import * as v from 'valibot';
import { CITE_FORMS } from './bibliography/cite-form.ts';
import { DEFAULT_FORMULA_TEXT } from './bibliography/citekey/default-formula.ts';
import { FORMATS, ProfileSchema, STYLES } from './bibliography/profile.ts';
import { ChosenKeysSchema } from './command-keys.ts';
import { SPELLING_CHOICES } from './spelling.ts';

/** Sizes of the interface's text in percent. */
export const INTERFACE_SIZES = [90, 100, 110, 125, 150, 175, 200] as const;

/** What the user may set. Every field has a default, so that an older file stays valid. */
export const SettingsSchema = v.object({
  /** Follow the system, or always light or dark. */
  theme: v.optional(v.picklist(['system', 'light', 'dark']), 'system'),
  /**
   * Size of all text in percent of what the system asks for, which Chromium sees to itself; the
   * reading text grows with it.
   */
  interfaceSize: v.optional(v.picklist(INTERFACE_SIZES), 100),
  /** Follow the system, or always more contrast. */
  contrast: v.optional(v.picklist(['system', 'more']), 'system'),
  /** Size of the reading text in CSS pixels. */
  textSize: v.optional(v.picklist([16, 18, 20, 22]), 18),
  /** How BibTeX files spell characters outside ASCII. */
  bibtexFlavour: v.optional(v.picklist(['utf8', 'latex']), 'utf8'),
  /** Ask nobody for anything. */
  workOffline: v.optional(v.boolean(), false),
  /** After so many days an untouched paper leaves the inbox; 0 for never. */
  fadeAfterDays: v.optional(v.picklist([0, 7, 30, 90]), 30),
  /** Whether a new version of a paper brings it back to the inbox. */
  versionsReturn: v.optional(v.boolean(), false),
  /** Tell of new papers outside the window: never, for saved searches with a bell, or always. */
  notify: v.optional(v.picklist(['never', 'bell', 'always']), 'bell'),
  /** The format of the last export. */
  exportFormat: v.optional(v.picklist(FORMATS), 'bibtex'),
  /** How each format was written last; the flavour of BibTeX is `bibtexFlavour`. */
  exportProfiles: v.optional(v.array(ProfileSchema), []),
  /**
   * The formula by which new citekeys are made, see `bibliography/citekey/reference.ts`. One that
   * cannot be read counts as the default, and stays as it was typed.
   */
  citekeyFormula: v.optional(v.string(), DEFAULT_FORMULA_TEXT),
  /** What "Copy citation" copies, and a paper that is dragged into a text becomes. */
  citeForm: v.optional(v.picklist(CITE_FORMS), 'latex'),
  /** The style of formatted references. */
  citeStyle: v.optional(v.picklist(STYLES), 'apa'),
  /** Closing the window leaves Lectern running in the tray. */
  tray: v.optional(v.boolean(), false),
  /** The language in which notes are checked: English where the system speaks it, one, or none. */
  spelling: v.optional(v.picklist(SPELLING_CHOICES), 'system'),
  /** Look for new versions of Lectern: never, once a day to tell of them, or to download them too. */
  updates: v.optional(v.picklist(['never', 'check', 'download']), 'never'),
  /** Whether the user has been asked about that. */
  updatesAsked: v.optional(v.boolean(), false),
  /** The keys that the user has chosen for commands. */
  keys: v.optional(ChosenKeysSchema, {}),
});

/** The user's settings; the main process owns the file. */
export type Settings = v.InferOutput<typeof SettingsSchema>;

/** The settings of a new profile. */
export const DEFAULT_SETTINGS: Settings = v.parse(SettingsSchema, {});

/** Settings from the text of a settings file, field by field: a bad field takes its default. */
export function restoreSettings(value: unknown): Settings {
  if (typeof value !== 'object' || value === null) return DEFAULT_SETTINGS;
  const fields = Object.entries(SettingsSchema.entries).map(([name, schema]) => {
    const read = v.safeParse(schema, (value as Record<string, unknown>)[name]);
    return [name, read.success ? read.output : v.parse(schema, undefined)];
  });
  return v.parse(SettingsSchema, Object.fromEntries(fields));
}
