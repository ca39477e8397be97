import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * An empty folder that goes away with the test. What still writes when the test ends, such as a
 * record of what was given up, may put a file into it while it is being emptied: it is tried again.
 */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-scripts-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
  return folder;
}
