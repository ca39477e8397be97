import { lazy } from 'react';
import { assertNever } from '../shared/assert-never.ts';
import { run } from './commands.ts';
import { AboutDialog } from './features/about/about-dialog.tsx';
import { CitekeyDialog } from './features/citekeys/citekey-dialog.tsx';
import { RekeyDialog } from './features/citekeys/rekey-dialog.tsx';
import { DigestDialog } from './features/digest/digest-dialog.tsx';
import { ConflictDialog } from './features/export/conflict-dialog.tsx';
import { EditExportDialog } from './features/export/edit-export-dialog.tsx';
import { ExportDialog } from './features/export/export-dialog.tsx';
import { ExportsDialog } from './features/export/exports-dialog.tsx';
import { AddPaperDialog } from './features/facts/add-paper-dialog.tsx';
import { EditPaperDialog } from './features/facts/edit-paper-dialog.tsx';
import { MergePapersDialog } from './features/facts/merge-papers-dialog.tsx';
import { SplitPaperDialog } from './features/facts/split-paper-dialog.tsx';
import { FeedDialog } from './features/feeds/feed-dialog.tsx';
import { FeedsDialog } from './features/feeds/feeds-dialog.tsx';
import { FollowDialog } from './features/feeds/follow-dialog.tsx';
import { HealthDialog } from './features/health/health-dialog.tsx';
import { ImportDialog } from './features/import/import-dialog.tsx';
import { NetworkDialog } from './features/network/network-dialog.tsx';
import { PaletteDialog } from './features/palette/palette-dialog.tsx';
import { ShortcutsDialog } from './features/palette/shortcuts-dialog.tsx';
import { SaveSearchDialog } from './features/search/save-search-dialog.tsx';
import { SettingsDialog } from './features/settings/settings-dialog.tsx';
import { MergeTagDialog } from './features/sidebar/merge-tag-dialog.tsx';
import { RenameTagDialog } from './features/sidebar/rename-tag-dialog.tsx';
import { UpdateDialog } from './features/update/update-dialog.tsx';
import { UpdateSettings } from './features/update/update-settings.tsx';
import { useUi } from './state/ui.ts';

/** Release notes come from outside, as notes may: both are drawn by what draws no HTML. */
const ReleaseNotes = lazy(() =>
  import('./features/notes/markdown.tsx').then((m) => ({ default: m.Markdown })),
);

/** The dialog that is open. */
export function Dialogs() {
  const dialog = useUi((ui) => ui.dialog);
  if (!dialog) return null;
  switch (dialog.kind) {
    case 'import':
      return <ImportDialog file={dialog.file} text={dialog.text} offered={dialog.offered} />;
    case 'export':
      return <ExportDialog keep={dialog.keep ?? false} />;
    case 'exports':
      return <ExportsDialog />;
    case 'export-conflict':
      return <ConflictDialog id={dialog.id} />;
    case 'edit-export':
      return <EditExportDialog id={dialog.id} />;
    case 'settings':
      return <SettingsDialog updates={<UpdateSettings />} />;
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
    case 'add-paper':
      return <AddPaperDialog text={dialog.text} waits={dialog.waits} />;
    case 'edit-paper':
      return <EditPaperDialog id={dialog.id} />;
    case 'split-paper':
      return <SplitPaperDialog id={dialog.id} />;
    case 'merge-papers':
      return <MergePapersDialog ids={dialog.ids} />;
    case 'citekey':
      return <CitekeyDialog id={dialog.id} />;
    case 'rekey':
      return <RekeyDialog ids={dialog.ids} />;
    case 'follow':
      return <FollowDialog address={dialog.address} />;
    case 'feed':
      return <FeedDialog id={dialog.id} />;
    case 'feeds':
      return <FeedsDialog />;
    case 'digest':
      return <DigestDialog />;
    case 'network':
      return <NetworkDialog />;
    case 'health':
      return <HealthDialog />;
    case 'about':
      return <AboutDialog />;
    case 'update':
      return <UpdateDialog draw={(text) => <ReleaseNotes text={text} />} />;
    default:
      return assertNever(dialog);
  }
}
