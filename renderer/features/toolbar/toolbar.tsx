import type { ReactNode } from 'react';
import { sayError } from '../../state/notice.ts';
import { refreshByHand } from '../../state/refresh.ts';
import { openDialog, showPane, useUi } from '../../state/ui.ts';
import { Button } from '../../ui/button.tsx';
import { strings } from './strings.ts';

/** The bar at the top: the search field given, and what concerns the whole library. */
export function Toolbar({ children }: { children: ReactNode }) {
  const pane = useUi((ui) => ui.pane);
  return (
    <header className="toolbar">
      <h1 className="unseen">{strings.app}</h1>
      <Button
        className="narrow-only"
        icon="menu"
        iconOnly
        look="quiet"
        label={strings.library}
        aria-pressed={pane === 'library'}
        onClick={() => showPane(pane === 'library' ? 'list' : 'library')}
      />
      {children}
      <div className="toolbar-buttons">
        <Button
          icon="add-paper"
          look="quiet"
          label={strings.addPaper}
          onClick={() => openDialog({ kind: 'add-paper' })}
        />
        <Button
          icon="refresh"
          look="quiet"
          label={strings.refresh}
          onClick={() => void refreshByHand().catch(sayError)}
        />
        <Button
          icon="import"
          look="quiet"
          label={strings.import}
          onClick={() => openDialog({ kind: 'import' })}
        />
        <Button
          icon="export"
          look="quiet"
          label={strings.export}
          onClick={() => openDialog({ kind: 'export' })}
        />
        <Button
          icon="settings"
          look="quiet"
          label={strings.settings}
          onClick={() => openDialog({ kind: 'settings' })}
        />
      </div>
    </header>
  );
}
