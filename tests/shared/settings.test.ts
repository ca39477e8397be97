import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, restoreSettings, SettingsSchema } from '../../shared/settings.ts';

describe('restoreSettings', () => {
  it.each([undefined, null, 5, 'dark', true, [], {}])('gives the defaults for %j', (value) => {
    expect(restoreSettings(value)).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps every good field', () => {
    const settings = {
      theme: 'dark',
      interfaceSize: 125,
      contrast: 'more',
      textSize: 22,
      bibtexFlavour: 'latex',
      workOffline: true,
      fadeAfterDays: 7,
      versionsReturn: true,
      notify: 'always',
      citekeyFormula: 'auth.upper + year',
      exportFormat: 'biblatex',
      exportProfiles: [],
      citeForm: 'typst',
      citeStyle: 'ieee',
      tray: true,
      spelling: 'en-GB',
      updates: 'download',
      updatesAsked: true,
      keys: { 'copy-citation': 'Mod+Shift+k', star: '' },
    } as const;
    expect(restoreSettings(settings)).toEqual(settings);
  });

  it('gives a bad field its default and keeps the good ones', () => {
    expect(restoreSettings({ theme: 'pink', textSize: 22 })).toEqual({
      ...DEFAULT_SETTINGS,
      textSize: 22,
    });
    expect(restoreSettings({ theme: 'dark', textSize: '22' })).toEqual({
      ...DEFAULT_SETTINGS,
      theme: 'dark',
    });
    expect(restoreSettings({ theme: null, bibtexFlavour: 'latex' })).toEqual({
      ...DEFAULT_SETTINGS,
      bibtexFlavour: 'latex',
    });
  });

  it('keeps the good ones of the keys that were chosen', () => {
    const keys = { star: 'F7', drop: 5, tag: 'Mod+Alt+x', note: 'Mod+c', queue: '', open: 'Enter' };
    expect(restoreSettings({ keys }).keys).toEqual({ star: 'F7', queue: '' });
    expect(restoreSettings({ keys: ['x'] }).keys).toEqual({});
    const odd = restoreSettings(JSON.parse('{"keys":{"__proto__":"x"}}')).keys;
    expect(Object.getPrototypeOf(odd)).toBe(Object.prototype);
  });

  it('leaves out what it does not know', () => {
    expect(restoreSettings({ theme: 'dark', toString: 'x', other: 1 })).toEqual({
      ...DEFAULT_SETTINGS,
      theme: 'dark',
    });
  });

  it('gives valid settings for anything, and valid ones back', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const settings = restoreSettings(value);
        expect(v.parse(SettingsSchema, settings)).toEqual(settings);
        expect(restoreSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
      }),
    );
  });
});
