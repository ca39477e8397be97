import { audit } from './audit/run.mjs';
import { takeNoOptions } from './setup/no-options.mjs';
import { root } from './setup/paths.mjs';
import { Problem } from './setup/problem.mjs';

/**
 * `npm run audit`: advisories on what is shipped. Ends with 1 where there is a high one, and with 2
 * where nobody could be asked.
 */
try {
  takeNoOptions('audit');
  const { outcome, words } = await audit(root);
  console.log(`Audit: ${words}.`);
  process.exitCode = { clean: 0, found: 1, unasked: 2 }[outcome];
} catch (error) {
  console.error(error instanceof Problem ? error.message : error);
  process.exitCode = 1;
}
