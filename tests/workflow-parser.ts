import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vitest/config';

const PARSER = /\/node_modules\/@actions\/workflow-parser\//;

/**
 * Lets tests use GitHub's own reader of workflows, which imports JSON in a way that only bundlers
 * understand. Its files name source maps that its package does not have, and each would be a warning.
 */
export const workflowParser: Plugin = {
  name: 'workflow-parser',
  enforce: 'pre',
  config: () => ({ test: { server: { deps: { inline: [PARSER] } } } }),
  async load(id) {
    if (!PARSER.test(id) || !id.endsWith('.js')) return null;
    const code = await readFile(id, 'utf8');
    return { code: code.replace(/^\/\/# sourceMappingURL=.*$/gm, ''), map: null };
  },
};
