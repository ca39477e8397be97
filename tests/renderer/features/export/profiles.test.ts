import { describe, expect, it } from 'vitest';
import { profileFor, remembering } from '../../../../renderer/features/export/profiles.ts';
import { DEFAULT_PROFILE } from '../../../../shared/bibliography/profile.ts';
import { DEFAULT_SETTINGS } from '../../../../shared/settings.ts';

describe('how a format was written last', () => {
  it('is the usual way at first', () => {
    expect(profileFor('ris', DEFAULT_SETTINGS)).toEqual({ ...DEFAULT_PROFILE, format: 'ris' });
  });

  it('is remembered for each format apart', () => {
    const ris = { ...profileFor('ris', DEFAULT_SETTINGS), abstract: true };
    const json = { ...profileFor('csl-json', DEFAULT_SETTINGS), notes: true };
    let settings = { ...DEFAULT_SETTINGS, ...remembering(ris, DEFAULT_SETTINGS) };
    settings = { ...settings, ...remembering(json, settings) };
    settings = { ...settings, ...remembering({ ...ris, keywords: true }, settings) };
    expect(settings.exportFormat).toBe('ris');
    expect(profileFor('ris', settings)).toEqual({ ...ris, keywords: true });
    expect(profileFor('csl-json', settings)).toEqual(json);
    expect(settings.exportProfiles).toHaveLength(2);
  });

  it('takes the characters of BibTeX from their setting, and sets it', () => {
    const latex = { ...DEFAULT_SETTINGS, bibtexFlavour: 'latex' } as const;
    expect(profileFor('bibtex', latex).flavour).toBe('latex');
    expect(profileFor('biblatex', latex).flavour).toBe('utf8');
    const chosen = { ...profileFor('bibtex', latex), flavour: 'utf8' } as const;
    expect(remembering(chosen, latex).bibtexFlavour).toBe('utf8');
    expect(remembering(profileFor('biblatex', latex), latex).bibtexFlavour).toBe('latex');
  });
});
