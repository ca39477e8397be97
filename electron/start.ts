import { app } from 'electron';
import { chooseProfile } from './profile.ts';
import { beginStart, isHopeless, readStarts } from './update/starts.ts';

// The first file of the app, and small: whatever is wrong with the rest of a new version, this still
// notices that it does not start.
chooseProfile(process.argv.slice(1));
const profile = app.getPath('userData');
const version = app.getVersion();

// Not while another Lectern runs: it may be about to show its window just now.
if (isHopeless(readStarts(profile, version)) && app.requestSingleInstanceLock()) {
  const { giveUp } = await import('./update/give-up.ts');
  // Not awaited: the app is not ready before this file has come to its end.
  void giveUp(profile, version);
} else {
  beginStart(profile, version);
  await import('./main.ts');
}
