import type { KeyObject } from 'node:crypto';
import { explain } from '../../shared/net/explain.ts';
import type { HttpResult } from '../../shared/net/http-result.ts';
import type { HttpClient } from '../net/http-client.ts';
import { type Metadata, readMetadata } from './metadata.ts';
import { isSigned } from './signature.ts';
import { UpdateFailure } from './update-failure.ts';

/** What updates stand under in the network ledger. */
export const PURPOSE = 'update';

/** The largest list of versions, release notes among it, and the largest signature, in bytes. */
const MAX_METADATA = 256 * 1024;
const MAX_SIGNATURE = 1024;

/** Where releases are, and who may sign them. */
export type ReleaseSource = {
  client: Pick<HttpClient, 'get'>;
  /** Without a slash at the end. */
  base: string;
  keys: readonly KeyObject[];
  now: () => number;
};

/** Asks for the newest release; throws an `UpdateFailure` unless one of the keys has signed it. */
export async function fetchRelease(
  source: ReleaseSource,
  channel: string,
  signal: AbortSignal,
): Promise<Metadata> {
  const url = `${source.base}/${channel}`;
  const get = (address: string, maxBytes: number) =>
    source.client.get({ url: address, purpose: PURPOSE, maxBytes, sameOrigin: true, signal });
  const metadata = await get(url, MAX_METADATA);
  if (metadata.kind !== 'ok') throw failureOfRequest(metadata, url, source.now());
  const signature = await get(`${url}.sig`, MAX_SIGNATURE);
  if (signature.kind === 'gone' || (signature.kind === 'http' && signature.status === 404)) {
    throw distrust('update-unsigned', 'The update server’s list of versions is not signed.');
  }
  if (signature.kind !== 'ok') throw failureOfRequest(signature, url, source.now());
  const text = Buffer.from(signature.bytes).toString('latin1');
  if (!isSigned(metadata.bytes, text, source.keys)) {
    throw distrust(
      'update-wrongly-signed',
      'The update server’s list of versions is not signed by the developers of Lectern, or was changed on the way.',
    );
  }
  return readMetadata(metadata.bytes);
}

/** What the user is told when a request for `url` did not bring what it was to bring. */
export function failureOfRequest(result: HttpResult, url: string, now: number): UpdateFailure {
  const { title, hint } = explain(result, { host: new URL(url).host, now });
  const isOwn = result.kind === 'working-offline' || result.kind === 'cancelled';
  return new UpdateFailure(
    `update-${result.kind}`,
    title,
    isOwn ? hint : 'Lectern stays as it is. Try again later.',
  );
}

function distrust(code: string, message: string): UpdateFailure {
  return new UpdateFailure(
    code,
    message,
    'It was not used, and Lectern stays as it is. Try again later; if this stays so, tell the developers.',
  );
}
