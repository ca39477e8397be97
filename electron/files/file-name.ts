/** Longer names some file systems refuse, in UTF-16 units; the ending is kept. */
const MAX_LENGTH = 120;

/** What separates folders or means something to a file system; what cannot be seen or turns text around. */
const UNFIT = /(?:[/\\:*?"<>|\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff])+/gu;

/** Names that mean a device on Windows, with any ending (Microsoft: Naming Files, Paths, and Namespaces). */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])(?=\.|$)/i;

/**
 * A name that a dialog may suggest for a file: a tag or a title may be behind it, and whoever made that
 * chooses no folder, no hidden file and no device. Never blank.
 */
export function plainFileName(suggested: string): string {
  const name = suggested
    .replace(UNFIT, '-')
    .replace(/^[\s.-]+|[\s.]+$/g, '')
    .replace(DEVICE, (device) => `${device}-`);
  if (/^(?:\.[^.]*)?$/.test(name)) return 'Lectern';
  if (name.length <= MAX_LENGTH) return name;
  const ending = /\.\w{1,10}$/.exec(name)?.[0] ?? '';
  return name.slice(0, MAX_LENGTH - ending.length).replace(/\p{Cs}$/u, '') + ending;
}
