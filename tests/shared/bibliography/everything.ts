import { DEFAULT_PROFILE, type Profile } from '../../../shared/bibliography/profile.ts';

/** A profile that leaves nothing out. */
export const EVERYTHING: Profile = {
  ...DEFAULT_PROFILE,
  abstract: true,
  keywords: true,
  notes: true,
  file: true,
  url: 'always',
};
