/** What is running: versions as their makers write them, and where the profile lies. */
export type About = {
  version: string;
  electron: string;
  chromium: string;
  node: string;
  /** System, its version and the processor, such as `Linux 6.1.0 x64`. */
  system: string;
  /** False where it was started from its source. */
  isPackaged: boolean;
  /** The folder of the profile. */
  profile: string;
};

/** What of our own the system can be asked to show. */
export const SHOWN_BY_SYSTEM = ['profile', 'chromium-licences'] as const;
