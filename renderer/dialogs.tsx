import { assertNever } from '../shared/assert-never.ts';
import { run } from './commands.ts';
import { ExportDialog } from './features/export/export-dialog.tsx';
import { ImportDialog } from './features/import/import-dialog.tsx';
import { PaletteDialog } from './features/palette/palette-dialog.tsx';
import { ShortcutsDialog } from './features/palette/shortcuts-dialog.tsx';
import { SaveSearchDialog } from './features/search/save-search-dialog.tsx';
import { SettingsDialog } from './features/settings/settings-dialog.tsx';
import { MergeTagDialog } from './features/sidebar/merge-tag-dialog.tsx';
import { RenameTagDialog } from './features/sidebar/rename-tag-dialog.tsx';
import { useUi } from './state/ui.ts';

/** The dialog that is open. */
export function Dialogs() {
  const dialog = useUi((ui) => ui.dialog);
  if (!dialog) return null;
  switch (dialog.kind) {
    case 'import':
      return <ImportDialog file={dialog.file} text={dialog.text} />;
    case 'export':
      return <ExportDialog />;
    case 'settings':
      return <SettingsDialog />;
    case 'palette':
      return <PaletteDialog onRun={run} />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    case 'rename-tag':
      return <RenameTagDialog path={dialog.path} />;
    case 'merge-tag':
      return <MergeTagDialog path={dialog.path} />;
    case 'save-search':
      return <SaveSearchDialog id={dialog.id} name={dialog.name} query={dialog.query} />;
    default:
      return assertNever(dialog);
  }
}
