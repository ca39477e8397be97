/** The part of Trusted Types that is used here (https://w3c.github.io/trusted-types). */
type TrustedTypes = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string };
};

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/** Only scripts of our own origin may become workers. */
const policy = trustedTypes?.createPolicy('lectern-worker', {
  createScriptURL: (url) => {
    const address = new URL(url, location.href);
    if (address.origin !== location.origin) throw new TypeError(`foreign worker: ${url}`);
    return address.href;
  },
});

/** Starts a worker from one of our own scripts. */
export function startWorker(url: string): Worker {
  return new Worker(policy?.createScriptURL(url) ?? url, { type: 'module' });
}
