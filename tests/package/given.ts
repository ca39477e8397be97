/** The packages that scripts/package-check has made, by target; `old` is an older deb. */
export type Packages = {
  dir: string;
  deb: string;
  rpm: string;
  'tar.gz': string;
  old: string;
  /** The SHA-256 of the app's archive from two builds. */
  digests: [string, string];
};

/** A user without rights. */
export type User = { name: string; uid: number; gid: number; home: string };

/** Whom the app is started as (null: ourselves), with which home, and on which display. */
export type Machine = { user: User | null; home: string; display: Record<string, string> };

function given<T>(name: string): T {
  const text = process.env[name];
  if (!text) throw new Error(`${name} is not set: run these tests by npm run package:check`);
  return JSON.parse(text) as T;
}

/** What is checked. */
export const packages = given<Packages>('LECTERN_PACKAGES');

/** Where it is checked. */
export const machine = given<Machine>('LECTERN_MACHINE');
