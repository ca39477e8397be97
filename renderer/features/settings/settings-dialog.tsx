import type { ReactNode } from 'react';
import { closeDialog } from '../../state/ui.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Appearance } from './appearance.tsx';
import { CitekeySettings } from './citekey-settings.tsx';
import { Citing } from './citing.tsx';
import { Desktop } from './desktop.tsx';
import { Incoming } from './incoming.tsx';
import { strings } from './strings.ts';

/** The settings; each takes effect and is stored when it is chosen. `updates` is a section of its own. */
export function SettingsDialog({ updates }: { updates: ReactNode }) {
  return (
    <Dialog title={strings.title} size="small" onClose={closeDialog} closeLabel={strings.close}>
      <Appearance />
      <Incoming />
      <Desktop />
      <CitekeySettings />
      <Citing />
      {updates}
    </Dialog>
  );
}
