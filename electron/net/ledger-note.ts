import type { Address } from '../../shared/net/address.ts';
import type { HttpResult } from '../../shared/net/http-result.ts';
import { type LedgerEntry, ledgerPath } from '../../shared/net/ledger-entry.ts';

/** What was measured of a request. */
export type Measured = { at: number; ms: number; bytes: number; status?: number };

/** The entry for a request; `address` is null when what was asked for is none. */
export function noteOf(
  address: Address | null,
  purpose: string,
  result: HttpResult | { kind: 'redirect' },
  measured: Measured,
): LedgerEntry {
  const detail = detailOf(result);
  return {
    ...measured,
    host: address?.host ?? '',
    path: address ? ledgerPath(address) : '',
    purpose,
    method: 'GET',
    outcome: result.kind,
    ...(detail && { detail }),
    cached: result.kind === 'not-modified',
  };
}

function detailOf(result: HttpResult | { kind: 'redirect' }): string | null {
  switch (result.kind) {
    case 'refused':
      return result.reason;
    case 'timeout':
      return result.stage;
    case 'broken':
      return result.detail;
    default:
      return null;
  }
}
