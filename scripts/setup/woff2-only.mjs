// The formats that came before WOFF2, named after it as what older browsers take instead.
const OLDER = /,\s*url\([^()]*\.(?:woff|ttf)["']?\)\s*format\((["']?)(?:woff|truetype)\1\)/g;

/**
 * A style sheet whose fonts are WOFF2 alone: Chromium takes that, and would never load another.
 * @param {string} css
 */
export const withoutOlderFonts = (css) => css.replace(OLDER, '');

/**
 * Vite's plugin that keeps fonts out of the app which nobody loads.
 * @returns {import('vite').Plugin}
 */
export function woff2Only() {
  return {
    name: 'woff2-only',
    enforce: 'pre',
    transform: (code, id) => (id.endsWith('.css') ? withoutOlderFonts(code) : null),
  };
}
