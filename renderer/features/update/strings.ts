import { formatNumber } from '../../../shared/numbers.ts';

const megabytes = (bytes: number) => formatNumber(Math.max(1, Math.round(bytes / 1e6)));

/** Texts of everything about updates. */
export const strings = {
  title: 'Updates',
  close: 'Close',
  running: (version: string) => `You have Lectern ${version}.`,
  noKey:
    'This build does not update itself, and looks for no newer version: it has no key to check one with. Get newer versions where you got this one.',
  tells:
    'This copy of Lectern can tell you of a newer version, but not put it in its own place: it came as an archive or a disk image.',
  ask: 'Look for new versions of Lectern',
  choices: {
    never: 'Never',
    check: 'Once a day, and tell me',
    download: 'Once a day, and download them',
  },
  consent:
    'A check asks the update server for the newest version, and sends nothing about you or your library. It stands among the network requests. Nothing is ever installed without you.',
  checkedAt: (when: string) => `Last looked on ${when}.`,
  checkNow: 'Look now',
  checking: 'Looking for a newer version…',
  current: 'This is the newest version.',
  withheld: (version: string) => `${version} did not start here twice, and is not offered again.`,
  idle: 'Lectern has not looked for a newer version yet.',
  offered: (version: string) => `Lectern ${version} is available`,
  ready: (version: string) => `Lectern ${version} is downloaded and can be installed`,
  released: (day: string) => `Released on ${day}.`,
  notes: 'What is new',
  noNotes: 'There are no release notes.',
  download: (bytes: number) => `Download (${megabytes(bytes)} MB)`,
  byHand: 'Open the page of Lectern',
  downloading: (version: string) => `Downloading Lectern ${version}`,
  howFar: (received: number, total: number) => `${megabytes(received)} of ${megabytes(total)} MB`,
  cancel: 'Cancel',
  downloaded: 'It is downloaded and checked.',
  onQuit: 'Install when I quit',
  willInstall: 'It is installed when you quit.',
  notOnQuit: 'Do not install',
  restart: 'Restart now',
  canGoBack: 'Should it not start twice, Lectern goes back to the version that you have.',
  cannotGoBack: 'Should it not start, the version that you have has to be installed by hand.',
  libraryStays: 'Your library stays as it is.',
  tryAgain: 'Try again',
  details: 'Show what is new',
  dismiss: 'Dismiss',
  question: 'Shall Lectern look for new versions of itself, once a day?',
  yes: 'Yes',
  no: 'No',
  place: 'Updates of Lectern',
  wentBack: (from: string, to: string) =>
    `Lectern ${from} did not start twice, so ${to} is back. Your library is as it was.`,
};
