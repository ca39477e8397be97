import { formatNumber } from '../../../shared/numbers.ts';

/** Texts of the import dialog. */
export const strings = {
  title: 'Import',
  close: 'Close',
  cancel: 'Cancel',
  intro:
    'Open a library file, a bibliography (BibTeX, RIS, PubMed, CSL-JSON), or a page of papers that you saved as text. You will see what it holds before anything is added.',
  choose: 'Choose a file…',
  orDrop: 'or drop it here',
  paste: 'Or paste the text of the page or bibliography',
  read: 'Read the text',
  reading: (name: string) => `Reading ${name}…`,
  adding: 'Adding papers',
  source: (name: string) => `Saved page (${name})`,
  pasted: 'The pasted text',
  found: (count: number) => `${papers(count)} found`,
  willAdd: (count: number) => `${papers(count)} will be added`,
  willFill: (count: number) => `${formatNumber(count)} will get an abstract`,
  already: (count: number) => `${formatNumber(count)} already here`,
  kinds: { new: 'New', fills: 'Gets an abstract', known: 'Already here' },
  cutOff: 'cut off',
  withoutAbstract: 'no abstract',
  foundList: 'Papers found',
  unused: (count: number) =>
    `${formatNumber(count)} ${count === 1 ? 'line was' : 'lines were'} not used`,
  unusedLine: (line: number, reason: string) => `Line ${line}: ${reason}`,
  import: (count: number) => `Import ${papers(count)}`,
  nothingNew: 'Everything on this page is in your library already.',
  other: 'Choose another',
  done: (added: number, filled: number) => {
    const parts = [
      added > 0 ? `${papers(added)} added` : '',
      filled > 0 ? `${papers(filled)} improved` : '',
    ].filter(Boolean);
    return parts.length > 0 ? parts.join(', ') : 'Nothing new on this page';
  },
  stopped: (text: string) => `Stopped: ${text}`,
  importing: (name: string) => `Importing ${name}`,
  sources: {
    library: (name: string) => `Library file (${name})`,
    bibtex: (name: string) => `BibTeX file (${name})`,
    ris: (name: string) => `RIS file (${name})`,
    nbib: (name: string) => `PubMed file (${name})`,
    'csl-json': (name: string) => `CSL-JSON file (${name})`,
  },
  isLibrary: (name: string) => `${name} is a Lectern library`,
  size: (bytes: number) =>
    bytes < 1024 * 1024
      ? `${formatNumber(Math.ceil(bytes / 1024))} kB`
      : `${formatNumber(Math.round(bytes / 1024 / 1024))} MB`,
  holds: (count: number, isExact: boolean) => (isExact ? papers(count) : `about ${papers(count)}`),
  firstPapers: 'First papers',
  andMore: (count: number, isExact: boolean) =>
    `and ${isExact ? '' : 'about '}${formatNumber(count)} more`,
  keepsYours:
    'Papers that you have already are improved, never doubled; your marks, notes and tags stay.',
  importFile: 'Import',
  busy: 'Another import is under way.',
  busyHint: 'Wait for it to end, or stop it.',
  imported: ({ added, improved, left, rekeyed }: Imported) => {
    const parts = [counts(added, improved)];
    if (rekeyed > 0) parts.push(`${papers(rekeyed)} with a new citekey`);
    if (left > 0) parts.push(`${papers(left)} left out because of their citekey`);
    return parts.join(', ');
  },
  counts,
  recent: 'Recent imports',
  recentWhen: (at: number, what: string) =>
    `${new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })} · ${what}`,
  undo: 'Undo',
  undoImport: (name: string) => `Undo the import of ${name}`,
  undoable: (name: string, done: string) => `import of ${name}, ${done}`,
  reported: (name: string, summary: string) => `${name}: ${summary}.`,
  problems: (count: number) =>
    `${formatNumber(count)} ${count === 1 ? 'place' : 'places'} in the file could not be read as they stand`,
  problemList: 'Problems in the file',
  understood: 'Done',
};

type Imported = { added: number; improved: number; left: number; rekeyed: number };

function counts(added: number, improved: number): string {
  const parts = [`${papers(added)} added`];
  if (improved > 0) parts.push(`${papers(improved)} improved`);
  return parts.join(', ');
}

function papers(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? 'paper' : 'papers'}`;
}
