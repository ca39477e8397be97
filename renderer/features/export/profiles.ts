import {
  DEFAULT_PROFILE,
  type Format,
  type Profile,
} from '../../../shared/bibliography/profile.ts';
import type { Settings } from '../../../shared/settings.ts';

type Remembered = Pick<Settings, 'bibtexFlavour' | 'exportProfiles'>;

/** How a format was written last; the flavour of BibTeX is a setting of its own. */
export function profileFor(format: Format, settings: Remembered): Profile {
  const known = settings.exportProfiles.find((profile) => profile.format === format);
  const profile = { ...DEFAULT_PROFILE, ...known, format };
  return format === 'bibtex' ? { ...profile, flavour: settings.bibtexFlavour } : profile;
}

/** The settings that remember a profile. */
export function remembering(
  profile: Profile,
  { exportProfiles, bibtexFlavour }: Remembered,
): Remembered & Pick<Settings, 'exportFormat'> {
  const others = exportProfiles.filter(({ format }) => format !== profile.format);
  return {
    exportFormat: profile.format,
    exportProfiles: [...others, profile],
    bibtexFlavour: profile.format === 'bibtex' ? profile.flavour : bibtexFlavour,
  };
}

/** The formats in which entries can be spelt in ASCII. */
export const hasFlavour = (format: Format) => format === 'bibtex' || format === 'biblatex';

/** The formats that a citation style writes. */
export const hasStyle = (format: Format) => format === 'references' || format === 'markdown';
