import type { SpellingChoice } from '../../../shared/spelling.ts';

/** Texts of the settings about the desktop. */
export const desktopStrings = {
  desktop: 'Desktop',
  tray: 'Keep running in the tray when the window is closed',
  trayHint:
    'Feeds go on being asked. Quit by the menu of the icon, or with Ctrl+Q. Where there is no tray, start Lectern again to get its window back.',
  trayHintMac: 'Feeds go on being asked. Quit by the menu of the icon, or with ⌘Q.',
  login: 'Start when I log in',
  asking: 'Asking the system…',
  spelling: 'Check spelling in notes and comments',
  spellings: {
    system: 'Where the system is in English',
    'en-US': 'English (United States)',
    'en-GB': 'English (United Kingdom)',
    off: 'Off',
  } satisfies Record<SpellingChoice, string>,
  spellingsMac: { system: 'In the languages of the system', off: 'Off' },
  spellingHint:
    'Nothing is sent anywhere: the dictionaries come with Lectern. A right click on a word adds it to yours.',
};
