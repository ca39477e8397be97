import { formatNumber } from '../../shared/numbers.ts';
import { compareVersions } from '../../shared/update/version.ts';
import { MAX_PACKAGE_BYTES, type Metadata, type PackageFile } from './metadata.ts';
import { fileFor, type PackageKind } from './package-kind.ts';
import { UpdateFailure } from './update-failure.ts';

/** What a release is judged by. */
export type Situation = {
  running: string;
  /** The name of the metadata that was asked for. */
  channel: string;
  /** The highest version that was ever offered with a good signature. */
  seen: string | null;
  /** Versions that did not start here. */
  refused: readonly string[];
  /** How Lectern was installed; null where it cannot install anything itself. */
  kind: PackageKind | null;
  /** The wall clock, in ms since 1970. */
  now: number;
};

/** What to make of a release: nothing, or a newer version, with its file where that is ours to install. */
export type Judgement =
  | { kind: 'current'; withheld: string | null }
  | { kind: 'newer'; file: PackageFile | null };

/** Judges a release whose signature is good; throws why it is refused. */
export function judge(release: Metadata, here: Situation): Judgement {
  const { version } = release;
  if (release.channel !== here.channel) {
    throw refusal(
      'update-for-another',
      `The update server offers what is meant for other computers (${release.channel}).`,
    );
  }
  if (Date.parse(release.expires) <= here.now) {
    throw new UpdateFailure(
      'update-expired',
      `The update server’s list of versions was good until ${day(release.expires)} only. Somebody may be holding newer ones back.`,
      'Lectern stays as it is. Check the date of your computer; if that is right, look for a newer version by hand.',
    );
  }
  if (compareVersions(version, here.running) < 0) {
    throw refusal(
      'update-downgrade',
      `The update server offers ${version}, which is older than ${here.running}, which you have.`,
    );
  }
  if (here.seen !== null && compareVersions(version, here.seen) < 0) {
    throw refusal(
      'update-downgrade',
      `The update server offers ${version}, and has offered ${here.seen} before.`,
    );
  }
  if (compareVersions(version, here.running) === 0) return { kind: 'current', withheld: null };
  if (here.refused.includes(version)) return { kind: 'current', withheld: version };
  if (here.kind === null) return { kind: 'newer', file: null };
  const least = release.minimumVersion;
  if (least !== undefined && compareVersions(here.running, least) < 0) {
    throw new UpdateFailure(
      'update-too-far',
      `${version} can take the place of ${least} or newer, and this is ${here.running}.`,
      'Lectern stays as it is. Install the new version by hand.',
    );
  }
  const file = fileFor(here.kind, release.files);
  if (!file) {
    throw refusal('update-no-file', `${version} has no package of the kind that you installed.`);
  }
  if (file.size > MAX_PACKAGE_BYTES) {
    throw refusal(
      'update-too-large',
      `The package of ${version} is said to have ${megabytes(file.size)} MB, more than the ${megabytes(MAX_PACKAGE_BYTES)} MB that Lectern downloads.`,
    );
  }
  return { kind: 'newer', file };
}

function refusal(code: string, message: string): UpdateFailure {
  return new UpdateFailure(
    code,
    message,
    'It was refused, and Lectern stays as it is. If this happens again, tell the developers.',
  );
}

function day(time: string): string {
  return time.slice(0, 10);
}

function megabytes(bytes: number): string {
  return formatNumber(Math.ceil(bytes / 1e6));
}
