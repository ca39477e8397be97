import { defineSuite } from '../../../scripts/bench/suite.mjs';
import { importedLibrary } from '../library/imported.mjs';

/** The large library imported from a file: until all papers are stored and indexed. */
export const importing = defineSuite({
  name: 'import',
  plan: [
    { name: 'library-file', unit: 's', limit: 60 },
    { name: 'longest-task', unit: 'ms', limit: 50 },
    { name: 'memory-rise', unit: 'MiB' },
  ],
  async measure(context) {
    const { took, longest, memory } = await importedLibrary(context);
    const findings = {
      'library-file': { value: took / 1000 },
      'longest-task': { value: longest },
      'memory-rise': memory === null ? 'memory cannot be measured here' : { value: memory },
    };
    return { findings };
  },
});
