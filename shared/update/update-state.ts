import type { Failure } from '../reply.ts';

/**
 * What this build can do about updates: put a new version in its own place; only tell of one, which
 * the user then installs; or nothing, because no key for their signatures was built into it.
 */
export type UpdateSupport = 'installs' | 'tells' | 'no-key';

/** A newer version, as its signed metadata tells. */
export type UpdateOffer = {
  version: string;
  /** When it was released, as an ISO 8601 time. */
  releasedAt: string;
  /** The release notes in Markdown; empty when there are none. */
  notes: string;
  /** What has to be downloaded, in bytes; 0 where Lectern cannot install it. */
  size: number;
  /** Whether this version comes back by itself, should the new one not start. */
  canGoBack: boolean;
};

/** Where an update stands. */
export type UpdatePhase =
  | { kind: 'idle' }
  | { kind: 'checking' }
  /** There is none; `withheld` is one that did not start here, and is not offered again. */
  | { kind: 'current'; withheld: string | null }
  | { kind: 'offered'; offer: UpdateOffer }
  /** `received` of `offer.size` bytes are here. */
  | { kind: 'downloading'; offer: UpdateOffer; received: number }
  /** It is here and checked; `onQuit` says whether it is installed when the user quits. */
  | { kind: 'downloaded'; offer: UpdateOffer; onQuit: boolean }
  /** `offer` is what was to be downloaded, if it was that. */
  | { kind: 'failed'; failure: Failure; offer: UpdateOffer | null };

/** A version that did not start twice, and the one that came back for it. */
export type WentBack = { from: string; to: string; at: number };

/** All that the page knows of updates. */
export type UpdateState = {
  /** The version that runs. */
  running: string;
  support: UpdateSupport;
  /** When the server was last asked with success, in ms since 1970. */
  checkedAt: number | null;
  phase: UpdatePhase;
  wentBack: WentBack | null;
  /** Why the last installation failed, until the user has read of it. */
  trouble: Failure | null;
};
