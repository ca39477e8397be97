import { formatNumber } from '../../../shared/numbers.ts';

/** Texts of the window about the app. */
export const strings = {
  title: 'About Lectern',
  close: 'Close',
  version: (version: string) => `Version ${version}`,
  fromSource: 'started from its source',
  purpose: 'A reading list for research papers: follow, read, annotate and cite, offline.',
  own: (by: string, licence: string) => `${by}, under the ${licence} licence.`,
  parts: { electron: 'Electron', chromium: 'Chromium', node: 'Node.js', system: 'System' },
  standIn: (wanted: string) => `a stand-in for trying out; releases run on ${wanted}`,
  profile: 'Your library',
  openFolder: 'Open folder',
  copyPath: 'Copy path',
  pathCopied: 'Path copied',
  copyDetails: 'Copy details',
  detailsCopied: 'Details copied: versions and system, nothing of your library',
  chromiumLicences: 'Licences of Chromium',
  licences: 'Licences',
  licencesAbout: 'Lectern is made with the works of others. Each opens its licence.',
  filter: 'Find a work, an author or a licence',
  none: 'No work is like that.',
  shown: (shown: number, all: number) =>
    shown < all
      ? `${formatNumber(shown)} of ${formatNumber(all)} works`
      : `${formatNumber(all)} works`,
  unreadable: 'The list of licences is missing or damaged.',
  installAnew: 'Install Lectern anew; nothing of your library is lost by that.',
};
