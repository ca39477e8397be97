import type { HttpResult } from '../../shared/net/http-result.ts';
import { UnknownCodingError } from './decoding.ts';
import { PrivateAddressError } from './guarded-lookup.ts';
import { ProxyError } from './proxy-socket.ts';
import { TooLargeError } from './read-body.ts';

/** No name server, or no way out. */
const OFFLINE = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EAI_NODATA',
  'EAI_NONAME',
  'ENETDOWN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'EADDRNOTAVAIL',
]);

/** OpenSSL's names for what is wrong with a certificate (X509_verify_cert_error_string(3)). */
const CERTIFICATE =
  /CERT|SELF_SIGNED|UNABLE_TO_|^ERR_TLS|^ERR_SSL|^EPROTO$|CRL|HOSTNAME_MISMATCH|^INVALID_(?:CA|PURPOSE)$/;

/** A connection that ended without an answer, and without a word of why. */
export class NoAnswerError extends Error {}

/** What an error of Node's means for the one who asked. */
export function failureOf(error: unknown, limit: number): HttpResult {
  if (error instanceof PrivateAddressError) return { kind: 'refused', reason: 'private-address' };
  if (error instanceof ProxyError) {
    const { code } = error;
    return { kind: 'broken', detail: code === '407' ? 'proxy-password' : 'proxy', code };
  }
  if (error instanceof TooLargeError) return { kind: 'too-large', limit };
  if (error instanceof NoAnswerError) return { kind: 'broken', detail: 'protocol' };
  if (error instanceof UnknownCodingError) {
    return { kind: 'broken', detail: 'bad-encoding', code: error.message.slice(0, 100) };
  }
  const code = codeOf(error);
  if (OFFLINE.has(code)) return { kind: 'offline' };
  // The system's own timeout, should it be shorter than ours.
  if (code === 'ETIMEDOUT') return { kind: 'timeout', stage: 'connect' };
  return {
    kind: 'broken',
    detail: isOfDecoder(error) ? decodingDetail(code) : detailOf(code),
    code,
  };
}

/** Errors of zlib and brotli have a number and no system call; brotli's names differ by build. */
function isOfDecoder(error: unknown): boolean {
  const { errno, syscall } = error as { errno?: unknown; syscall?: unknown };
  return typeof errno === 'number' && syscall === undefined;
}

function decodingDetail(code: string) {
  // "Unexpected end of file".
  return code === 'Z_BUF_ERROR' ? 'cut-body' : 'bad-encoding';
}

function detailOf(code: string) {
  if (code === 'ERR_STREAM_PREMATURE_CLOSE') return 'cut-body';
  if (CERTIFICATE.test(code)) return 'tls';
  if (/^HPE_/.test(code)) return 'protocol';
  return /^E[A-Z]+$/.test(code) ? 'connection' : 'unexpected';
}

function codeOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return String(code ?? message ?? error).slice(0, 100);
}
