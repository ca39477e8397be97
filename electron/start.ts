import { app } from 'electron';
import { chooseProfile } from './profile.ts';
import { mayBeCommand } from './terminal/may-be-command.ts';
import { beginStart, isHopeless, readStarts } from './update/starts.ts';

// The first file of the app, and small: whatever is wrong with the rest of a new version, this still
// notices that it does not start.
const words = process.argv.slice(1);
chooseProfile(words);
const profile = app.getPath('userData');
const version = app.getVersion();

if (mayBeCommand(words)) {
  // It shows no window by which a start could be judged, and nobody may be there to be asked.
  await import('./main.ts');
  // Not while another Lectern runs: it may be about to show its window just now.
} else if (isHopeless(readStarts(profile, version)) && app.requestSingleInstanceLock()) {
  const { giveUp } = await import('./update/give-up.ts');
  // Not awaited: the app is not ready before this file has come to its end.
  void giveUp(profile, version);
} else {
  beginStart(profile, version);
  await import('./main.ts');
}
