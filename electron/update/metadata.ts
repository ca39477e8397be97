import { CORE_SCHEMA, load } from 'js-yaml';
import * as v from 'valibot';
import { isVersion } from '../../shared/update/version.ts';
import { UpdateFailure } from './update-failure.ts';

/** The largest file that is downloaded, in bytes: a package has about 100 MB. */
export const MAX_PACKAGE_BYTES = 400_000_000;

const Version = v.pipe(v.string(), v.maxLength(60), v.check(isVersion));
/** A time that `Date` can read too, which not every form of ISO 8601 is: it is compared with now. */
const Time = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((time) => !Number.isNaN(Date.parse(time))),
);

const FileSchema = v.object({
  /** A bare name, which lies beside the metadata: no folder, no other server. */
  url: v.pipe(v.string(), v.maxLength(200), v.regex(/^\w[\w.+-]*$/)),
  /** SHA-512 in base64. */
  sha512: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{86}==$/)),
  size: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

const Files = v.pipe(v.array(FileSchema), v.minLength(1), v.maxLength(20));

/** What electron-builder writes into `latest*.yml`, and what `sign-updates.mjs` adds to it. */
const MetadataSchema = v.object({
  /** Whose it is: a key may sign for more than one program. */
  app: v.literal('lectern'),
  /** The name of this very file: else one for another system could be put in its place. */
  channel: v.pipe(v.string(), v.maxLength(60)),
  version: Version,
  releaseDate: Time,
  /** After this nobody who only keeps an old answer is believed. */
  expires: Time,
  /** The oldest version that this one may take the place of. */
  minimumVersion: v.optional(Version),
  releaseNotes: v.optional(v.pipe(v.string(), v.maxLength(100_000)), ''),
  files: Files,
  /** The packages of the version before, to go back to. */
  previous: v.optional(v.object({ version: Version, files: Files })),
});

/** A release, as its signed metadata tells. */
export type Metadata = v.InferOutput<typeof MetadataSchema>;

/** A file of a release. */
export type PackageFile = v.InferOutput<typeof FileSchema>;

/** Reads metadata whose signature was found good: nothing is parsed that no key has signed. */
export function readMetadata(bytes: Uint8Array): Metadata {
  let value: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    value = load(text, { schema: CORE_SCHEMA });
  } catch {
    throw unreadable('it is no YAML');
  }
  const read = v.safeParse(MetadataSchema, value);
  if (!read.success) throw unreadable(v.summarize(read.issues).slice(0, 300));
  return read.output;
}

/** The name of the metadata for a system, as electron-builder has it. */
export function channelOf(platform: NodeJS.Platform, arch: string): string {
  if (platform === 'win32') return 'latest.yml';
  if (platform === 'darwin') return 'latest-mac.yml';
  return arch === 'x64' ? 'latest-linux.yml' : `latest-linux-${arch}.yml`;
}

function unreadable(why: string): UpdateFailure {
  return new UpdateFailure(
    'update-unreadable',
    `The update server’s list of versions is signed, but not understood: ${why}.`,
    'Lectern stays as it is. A newer version by hand may help; tell the developers.',
  );
}
