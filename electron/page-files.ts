import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

/** The app's own origin. IndexedDB belongs to it: changing it would hide every library. */
export const ORIGIN = 'app://lectern';

/** The address of the app's page. */
export const PAGE = `${ORIGIN}/index.html`;

/** The address of the page without a window, which works for the terminal. */
export const TERMINAL_PAGE = `${ORIGIN}/terminal.html`;

/** The address of the page that draws what is printed. */
export const PRINT_PAGE = `${ORIGIN}/print.html`;

/**
 * What the page may load: our own scripts, styles, fonts and workers, and nothing from elsewhere.
 * https://www.w3.org/TR/CSP3/
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lectern-worker',
].join('; ');

/** What the page could ask for and has no use for (https://www.w3.org/TR/permissions-policy). */
const PERMISSIONS_POLICY = [
  'accelerometer',
  'camera',
  'clipboard-read',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** What goes with every answer of our origin, found or not. */
export const SAFE_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': PERMISSIONS_POLICY,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  // Else the names of all hosts that a paper links to are looked up as soon as it is on show.
  'x-dns-prefetch-control': 'off',
};

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};

/** The file behind an address of our origin, or null when the address leaves the folder. */
export function fileFor(root: string, address: string): string | null {
  let path: string;
  try {
    const url = new URL(address);
    if (`${url.protocol}//${url.host}` !== ORIGIN) return null;
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = normalize(join(root, path));
  return file.startsWith(normalize(root) + sep) ? file : null;
}

/** The answer to a request for `address` from the built page in `root`. */
export async function answerPage(root: string, address: string): Promise<Response> {
  const file = fileFor(root, address);
  const type = file && TYPES[extname(file)];
  if (!file || !type) return notFound();
  try {
    return new Response(new Uint8Array(await readFile(file)), {
      headers: { ...SAFE_HEADERS, 'content-type': type },
    });
  } catch {
    return notFound();
  }
}

/** The answer where there is nothing. */
export function notFound(): Response {
  return new Response('not found', { status: 404, headers: SAFE_HEADERS });
}
