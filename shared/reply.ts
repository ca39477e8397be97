/** A failure as data: what went wrong, in words for people, and what they can do about it. */
export type Failure = {
  /** Stable name for code and tests, such as `file-too-large`. */
  code: string;
  message: string;
  hint: string;
};

/** The outcome of a request: a value, or the failure that kept it from being made. */
export type Reply<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** A reply that carries a value. */
export function done<T>(value: T): Reply<T> {
  return { ok: true, value };
}

/** A reply that carries a failure. */
export function failed(code: string, message: string, hint: string): Reply<never> {
  return { ok: false, failure: { code, message, hint } };
}
